package gsi.app.window;

import gsi.app.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks who decides. */
final class AnnotatorCard extends VBox {

    AnnotatorCard(String name, Texts texts, Consumer<String> onName) {
        Label title = new Label(texts.get("annotator.title"));
        title.getStyleClass().add("overlay-title");
        Label text = new Label(texts.get("annotator.text"));
        text.getStyleClass().add("help-keys");
        TextField field = new TextField(name);
        field.setPrefColumnCount(26);
        field.setOnAction(e -> {
            if (!field.getText().isBlank()) {
                onName.accept(field.getText().strip());
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused) {
                field.requestFocus();
                field.selectAll();
            }
        });
        getChildren().addAll(title, text, field);
    }
}
