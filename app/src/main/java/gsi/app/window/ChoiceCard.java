package gsi.app.window;

import gsi.app.text.Texts;
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
     * Makes the card.
     *
     * @param sentence what is in the way
     * @param goText what the button says that goes on all the same
     */
    ChoiceCard(String title, String sentence, String goText, Runnable go, Runnable cancel, Texts texts) {
        Label head = new Label(title);
        head.getStyleClass().add("overlay-title");
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Button does = new Button(goText);
        does.setOnAction(e -> go.run());
        leave = new Button(texts.get("choice.cancel"));
        leave.setOnAction(e -> cancel.run());
        HBox buttons = new HBox(8, does, leave);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        setPrefWidth(WIDTH);
        getChildren().addAll(head, text, buttons);
    }

    /** Goes to the button that changes nothing. */
    @Override
    public void requestFocus() {
        leave.requestFocus();
    }
}
