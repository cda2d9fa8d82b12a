package gsi.app.window;

import gsi.app.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks who decides. */
final class AnnotatorCard extends VBox {

    private final TextField field;

    AnnotatorCard(String name, Texts texts, Consumer<String> onName) {
        Label title = new Label(texts.get("annotator.title"));
        title.getStyleClass().add("overlay-title");
        Label text = new Label(texts.get("annotator.text"));
        text.getStyleClass().add("help-keys");
        field = new TextField(name);
        field.setPrefColumnCount(26);
        field.setOnAction(e -> {
            if (!field.getText().isBlank()) {
                onName.accept(field.getText().strip());
            }
        });
        getChildren().addAll(title, text, field);
    }

    /** Goes to the field at once: also before the window has the focus, so that no letter typed meanwhile is lost. */
    @Override
    public void requestFocus() {
        field.requestFocus();
        field.selectAll();
    }
}
