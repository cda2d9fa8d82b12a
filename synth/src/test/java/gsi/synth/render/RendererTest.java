package gsi.synth.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.synth.scene.Composer;
import gsi.synth.scene.Tableau;
import gsi.synth.solid.Vec;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RendererTest {

    private static final Composer COMPOSER = new Composer(7, 320, 240);

    static Stream<Tableau> scenes() {
        return IntStream.range(0, 13).mapToObj(COMPOSER::scene);
    }

    private static Stage stage(Tableau tableau) {
        Stage stage = new Stage(tableau.view(), tableau.room());
        for (int i = 0; i < tableau.props().size(); i++) {
            stage.add(tableau.props().get(i), i);
        }
        return stage;
    }

    /** Depth, unprojected with K and turned into the box's axes, lies in the box: label, depth and picture fit together. */
    @ParameterizedTest
    @MethodSource("scenes")
    void depthOfEveryPropLiesInItsBox(Tableau tableau) {
        View view = tableau.view();
        Intrinsics k = view.intrinsics();
        try (Renderer renderer = new Renderer(2)) {
            Survey survey = renderer.survey(stage(tableau));
            int[] seen = new int[tableau.props().size()];
            for (int i = 0; i < survey.slots().length; i++) {
                int slot = survey.slots()[i];
                if (slot >= 0) {
                    seen[slot]++;
                    int x = i % view.width();
                    int y = i / view.width();
                    Point3 p = k.unproject(x, y, survey.depth().metres(x, y));
                    OrientedBox box = tableau.props().get(slot).box(view);
                    Point3 local = box.rotation()
                            .transposed()
                            .apply(p.minus(box.cuboid().centre()));
                    // Depth is in whole millimetres.
                    assertThat(Math.abs(local.x())).isLessThan(box.cuboid().w() / 2 + 0.0012);
                    assertThat(Math.abs(local.y())).isLessThan(box.cuboid().h() / 2 + 0.0012);
                    assertThat(Math.abs(local.z())).isLessThan(box.cuboid().l() / 2 + 0.0012);
                }
            }
            assertThat(IntStream.of(seen).boxed().toList())
                    .as("pixels of each prop")
                    .allSatisfy(n -> assertThat(n).isGreaterThan(80));
        }
    }

    /** Each prop alone: the mask fills the projected box but for what corners of a box always leave free. */
    @ParameterizedTest
    @MethodSource("scenes")
    void projectedBoxesEncloseTheMaskTightly(Tableau tableau) {
        View view = tableau.view();
        try (Renderer renderer = new Renderer(2)) {
            for (Placed placed : tableau.props()) {
                Stage alone = new Stage(view, tableau.room()).add(placed, 0);
                Box2d mask = mask(renderer.survey(alone), view.width());
                Box2d box = placed.box(view).project(view.intrinsics());
                assertThat(mask.x1()).isBetween(box.x1() - 2, box.x1() + 2 + 0.3 * (box.x2() - box.x1()));
                assertThat(mask.x2()).isBetween(box.x2() - 2 - 0.3 * (box.x2() - box.x1()), box.x2() + 2);
                assertThat(mask.y1()).isBetween(box.y1() - 2, box.y1() + 2 + 0.3 * (box.y2() - box.y1()));
                assertThat(mask.y2()).isBetween(box.y2() - 2 - 0.3 * (box.y2() - box.y1()), box.y2() + 2);
            }
        }
    }

    private static Box2d mask(Survey survey, int width) {
        double x1 = width;
        double y1 = width;
        double x2 = -1;
        double y2 = -1;
        for (int i = 0; i < survey.slots().length; i++) {
            if (survey.slots()[i] == 0) {
                x1 = Math.min(x1, i % width);
                x2 = Math.max(x2, i % width);
                y1 = Math.min(y1, Math.floorDiv(i, width));
                y2 = Math.max(y2, Math.floorDiv(i, width));
            }
        }
        return new Box2d(x1, y1, x2, y2);
    }

    @Test
    void theTableIsAPlaneInTheDepth() {
        Tableau tableau = COMPOSER.scene(4);
        View view = tableau.view();
        try (Renderer renderer = new Renderer(1)) {
            Survey survey = renderer.survey(new Stage(view, tableau.room()));
            Point3 table = view.toCamera(Vec.ZERO);
            Point3 up = view.turnToCamera(Vec.UP);
            for (int x = 0; x < view.width(); x += 7) {
                int y = view.height() - 5;
                Point3 p = view.intrinsics().unproject(x, y, survey.depth().metres(x, y));
                assertThat(p.minus(table).dot(up)).isCloseTo(0, offset(0.001));
            }
        }
    }
}
