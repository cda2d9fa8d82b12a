package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.colour.HeightColours;
import gsi.viewer3d.render.RenderStyle;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys of the 3D view. */
class SpaceKeysTest extends DeskTest {

    @BeforeEach
    void openAPair() {
        desk.open(TinyData.write(dir.resolve("data"), 2, "bold").root());
    }

    private ViewCamera camera() {
        return Fx.call(() -> desk.screen().space().view().cameraProperty().get());
    }

    @Test
    void eachKeyLooksFromAnotherSideAndNoneDecides() {
        Set<ViewCamera> seen = new HashSet<>();
        for (KeyCode code : new KeyCode[] {KeyCode.C, KeyCode.T, KeyCode.L, KeyCode.R}) {
            desk.key(code);
            seen.add(camera());
        }
        desk.key(KeyCode.F, SHIFT_DOWN);
        seen.add(camera());
        assertThat(seen).hasSize(5);
        assertThat(desk.review().project().decisions())
                .as("Shift+F looks, F alone flags")
                .isEmpty();
    }

    @Test
    void rBringsBackTheFirstView() {
        ViewCamera first = camera();
        desk.key(KeyCode.T);
        assertThat(camera()).isNotEqualTo(first);
        desk.key(KeyCode.R);
        assertThat(camera()).isEqualTo(first);
    }

    private RenderStyle style() {
        return Fx.call(() -> desk.screen().space().view().renderStyleProperty().get());
    }

    @Test
    void looksChangeByKeyAndStayOnTheNextSample() {
        RenderStyle first = style();
        desk.key(KeyCode.K);
        assertThat(style().colours()).isInstanceOf(HeightColours.class);
        desk.key(KeyCode.E);
        assertThat(style().eyeDome()).isPositive();
        desk.key(KeyCode.I);
        assertThat(style().kept().planes()).isNotEmpty();
        desk.key(KeyCode.P);
        assertThat(camera().orthographic()).isTrue();
        desk.key(KeyCode.RIGHT);
        desk.settle();
        assertThat(style().colours()).isInstanceOf(HeightColours.class);
        assertThat(camera().orthographic()).isTrue();
        desk.key(KeyCode.E);
        desk.key(KeyCode.I);
        desk.key(KeyCode.P);
        assertThat(style().eyeDome()).isEqualTo(first.eyeDome());
        assertThat(style().kept().planes()).isEmpty();
        assertThat(camera().orthographic()).isFalse();
        assertThat(desk.review().project().decisions()).isEmpty();
    }

    @Test
    void gShowsTheBoxesInNumbers() {
        assertThat(cardIsVisible()).isFalse();
        desk.key(KeyCode.G);
        desk.settle();
        assertThat(cardIsVisible()).isTrue();
        assertThat(Fx.call(() -> desk.nodes(n -> n.getStyleClass().contains("box-card-title"))
                        .size()))
                .as("original, target, detected")
                .isEqualTo(3);
        desk.key(KeyCode.G);
        assertThat(cardIsVisible()).isFalse();
    }

    private boolean cardIsVisible() {
        return Fx.call(() ->
                desk.nodes(n -> n.getStyleClass().contains("box-card")).stream().anyMatch(Node::isVisible));
    }

    @Test
    void theNextSampleIsFramedAnew() {
        ViewCamera first = camera();
        desk.key(KeyCode.T);
        desk.key(KeyCode.RIGHT);
        assertThat(camera()).isEqualTo(first);
    }
}
