package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same window through the platform's own keyboard and mouse. */
class RobotTest extends DeskTest {

    @BeforeEach
    void openThreeSamples() {
        desk.open(TinyData.write(dir.resolve("data"), 3, "bold").root());
        Fx.until("the window has the keyboard", () -> desk.scene().getWindow().isFocused());
    }

    private void stroke(KeyCode code) {
        Fx.run(() -> new Robot().keyType(code));
    }

    private void untilShown(String key) {
        Fx.until(key + " is shown", () -> desk.shownNow().equals(key));
    }

    @Test
    void keysDecide() {
        stroke(KeyCode.A);
        untilShown("photo_1");
        stroke(KeyCode.SPACE);
        untilShown("photo_2");
        assertThat(desk.review().project().decisions().stream()
                        .map(d -> d.verdict().word()))
                .containsExactly("accept", "skip");
    }

    @Test
    void buttonsDecideAndTheKeysStayWithTheCommands() {
        Bounds accept = Fx.call(() -> {
            var button = desk.button("command.reject");
            return button.localToScreen(button.getBoundsInLocal());
        });
        Fx.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(accept.getCenterX(), accept.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        untilShown("photo_1");
        stroke(KeyCode.A);
        untilShown("photo_2");
        assertThat(desk.review().project().decisions().stream()
                        .map(d -> d.verdict().word()))
                .containsExactly("reject", "accept");
    }
}
