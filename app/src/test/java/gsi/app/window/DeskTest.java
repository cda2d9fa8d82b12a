package gsi.app.window;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with the window before it. */
abstract class DeskTest {

    @TempDir
    Path dir;

    Desk desk;

    @BeforeEach
    void showWindow() {
        desk = Desk.show(dir.resolve("home"));
    }

    @AfterEach
    void closeWindow() {
        desk.close();
    }
}
