package gsi.app.preferences;

import gsi.app.text.Texts;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Where things lie on this computer. */
final class StorageSection extends GridPane {

    /** @param places paths by the text key of their names, in the order to show */
    StorageSection(Map<String, Path> places, Texts texts) {
        super(12, 8);
        int row = 0;
        for (Map.Entry<String, Path> place : places.entrySet()) {
            Label name = new Label(texts.get(place.getKey()));
            name.setMinWidth(USE_PREF_SIZE);
            TextField path = new TextField(place.getValue().toString());
            path.setEditable(false);
            path.setPrefColumnCount(34);
            GridPane.setHgrow(path, Priority.ALWAYS);
            Button copy = new Button(texts.get("settings.storage.copy"));
            copy.setMinWidth(USE_PREF_SIZE);
            copy.setOnAction(e -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(place.getValue().toString());
                Clipboard.getSystemClipboard().setContent(content);
            });
            addRow(row++, name, path, copy);
        }
    }
}
