package gsi.app.review;

import gsi.app.queue.QueueRow;
import gsi.app.text.Texts;
import gsi.dataset.EditSpec;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the model was asked to do, in large letters, with operation, object and the sample's name. */
final class InstructionPanel extends VBox {

    private final Texts texts;
    private final Label prompt = new Label();
    private final Label operation = new Label();
    private final Label target = new Label();
    private final Label key = new Label();

    InstructionPanel(ReviewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("panel");
        prompt.getStyleClass().add("instruction-text");
        prompt.setWrapText(true);
        prompt.setMinHeight(USE_PREF_SIZE);
        operation.getStyleClass().add("chip");
        target.getStyleClass().add("chip");
        key.getStyleClass().add("instruction-fact");
        getChildren().addAll(prompt, new HBox(6, operation, target), key);
        model.currentProperty().subscribe(this::refresh);
    }

    private void refresh(@Nullable QueueRow row) {
        setVisible(row != null);
        if (row == null) {
            return;
        }
        EditSpec edit = row.sample().edit();
        prompt.setText(edit.instruction().prompt());
        operation.setText(
                texts.get("operation." + edit.instruction().operation().word()));
        target.setText(edit.target());
        target.setVisible(!edit.target().isEmpty());
        key.setText(row.sample().key().toString());
    }
}
