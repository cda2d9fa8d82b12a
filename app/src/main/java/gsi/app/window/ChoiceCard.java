package gsi.app.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is in the way, and one thing to do about it or to leave it. */
final class ChoiceCard extends VBox {

    private static final double WIDTH = 460;

    private final Button leave;

    /**
     * Something to do.
     *
     * @param words what its button says
     */
    record Choice(String words, Runnable action) {}

    /**
     * Makes the card.
     *
     * @param sentence what is in the way
     * @param choices the last one changes nothing
     */
    ChoiceCard(String title, String sentence, List<Choice> choices) {
        Label head = new Label(title);
        head.getStyleClass().add("overlay-title");
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Button last = new Button();
        for (Choice choice : choices) {
            last = new Button(choice.words());
            last.setOnAction(e -> choice.action().run());
            buttons.getChildren().add(last);
        }
        leave = last;
        setPrefWidth(WIDTH);
        getChildren().addAll(head, text, buttons);
    }

    /** Goes to the button that changes nothing. */
    @Override
    public void requestFocus() {
        leave.requestFocus();
    }
}
