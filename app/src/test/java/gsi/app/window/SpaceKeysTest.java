package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import gsi.viewer3d.camera.ViewCamera;
import java.util.HashSet;
import java.util.Set;
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

    @Test
    void theNextSampleIsFramedAnew() {
        ViewCamera first = camera();
        desk.key(KeyCode.T);
        desk.key(KeyCode.RIGHT);
        assertThat(camera()).isEqualTo(first);
    }
}
