package gsi.synth.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.synth.render.Placed;
import gsi.synth.solid.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposerTest {

    private static final Composer COMPOSER = new Composer(7, 640, 480);

    static Stream<Tableau> scenes() {
        return IntStream.range(0, Theme.values().length).mapToObj(COMPOSER::scene);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void propsStandApartAndInThePicture(Tableau tableau) {
        List<Placed> before = new ArrayList<>();
        for (Placed p : tableau.props()) {
            assertThat(tableau.rules().allow(p, before)).isTrue();
            Box2d b = p.box(tableau.view()).project(tableau.view().intrinsics());
            assertThat(b.x1()).isGreaterThan(0);
            assertThat(b.y1()).isGreaterThan(0);
            assertThat(b.x2()).isLessThan(639);
            assertThat(b.y2()).isLessThan(479);
            before.add(p);
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void aSceneHasSeveralPropsNoTwoOfOneName(Tableau tableau) {
        assertThat(tableau.props()).hasSizeBetween(4, 7);
        assertThat(tableau.props()).extracting(p -> p.prop().label()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void boxesStandOnTheTableWithTheirYAxisDown(Tableau tableau) {
        Point3 table = tableau.view().toCamera(Vec.ZERO);
        Point3 up = tableau.view().turnToCamera(Vec.UP);
        for (Placed p : tableau.props()) {
            OrientedBox box = p.box(tableau.view());
            Point3 down = box.rotation().column(1);
            Point3 foot = box.cuboid().centre().plus(down.times(box.cuboid().h() / 2));
            assertThat(foot.minus(table).dot(up)).isCloseTo(0, offset(1e-12));
            assertThat(down.dot(up)).isCloseTo(-1, offset(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void rotationsAreProperAndAgreeWithTheYaw(Tableau tableau) {
        for (Placed p : tableau.props()) {
            OrientedBox box = p.box(tableau.view());
            Point3 x = box.rotation().column(0);
            Point3 y = box.rotation().column(1);
            Point3 z = box.rotation().column(2);
            Point3 cross = new Point3(
                    x.y() * y.z() - x.z() * y.y(), x.z() * y.x() - x.x() * y.z(), x.x() * y.y() - x.y() * y.x());
            assertThat(cross.distanceTo(z)).isLessThan(1e-12);
            assertThat(StrictMath.tan(box.cuboid().yaw())).isCloseTo(-x.z() / x.x(), offset(1e-12));
        }
    }

    @Test
    void themesTakeTurnsAndNamesStayDifferent() {
        int themes = Theme.values().length;
        assertThat(COMPOSER.scene(0).imageId()).isEqualTo("breakfast_frame_000000");
        assertThat(COMPOSER.scene(themes).imageId()).isEqualTo("breakfast_frame_000030");
        assertThat(COMPOSER.scene(themes).props())
                .isNotEqualTo(COMPOSER.scene(0).props());
    }
}
