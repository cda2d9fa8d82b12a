package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import de.sandec.jmemorybuddy.JMemoryBuddy;
import gsi.app.testdata.TinyData;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What was open is let go of when something else is. */
class ReviewScreenLeakTest extends DeskTest {

    @Test
    void theReplacedScreenItsModelAndItsScoresAreCollected() {
        TinyData first = TinyData.write(dir.resolve("first"), 3, "bold");
        TinyData second = TinyData.write(dir.resolve("second"), 1, "bold");
        JMemoryBuddy.memoryTest(checker -> {
            desk.open(first.root());
            desk.key(KeyCode.A);
            desk.key(KeyCode.B);
            checker.assertCollectable(desk.screen());
            checker.assertCollectable(desk.review());
            desk.open(second.root());
            assertThat(desk.shown()).isEqualTo("photo_0");
            checker.assertNotCollectable(desk.screen());
        });
    }
}
