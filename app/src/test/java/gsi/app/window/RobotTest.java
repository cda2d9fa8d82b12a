package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyData;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
        // A pair that is not painted yet cannot be decided.
        desk.settle();
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

    private void click(Node node) {
        Bounds place = Fx.call(() -> node.localToScreen(node.getBoundsInLocal()));
        Fx.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
    }

    @Test
    void aClickInTheQueueShowsThatSampleAndTheKeysStayWithTheCommands() {
        click(Fx.call(() -> desk.nodes(n -> n instanceof Label l && "photo_2".equals(l.getText()))
                .getFirst()));
        untilShown("photo_2");
        stroke(KeyCode.X);
        untilShown("photo_0");
        assertThat(desk.review().project().decisions().stream().map(d -> d.key().key()))
                .containsExactly("photo_2");
    }

    @Test
    void buttonsDecideAndTheKeysStayWithTheCommands() {
        click(Fx.call(() -> desk.button("command.reject")));
        untilShown("photo_1");
        stroke(KeyCode.A);
        untilShown("photo_2");
        assertThat(desk.review().project().decisions().stream()
                        .map(d -> d.verdict().word()))
                .containsExactly("reject", "accept");
    }
}
