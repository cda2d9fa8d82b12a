package gsi.app.review;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.queue.QueueRow;
import gsi.app.text.Texts;
import gsi.dataset.EditSpec;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the model was asked to do, in large letters, with operation, object and the sample's name; corrected in place. */
final class InstructionPanel extends VBox {

    private final Texts texts;
    private final Label prompt = new Label();
    private final Label operation = new Label();
    private final Label target = new Label();
    private final Label key = new Label();
    private final Label trouble = new Label();
    private final TextCorrection correction;
    private final InstructionFields fields;
    private final CorrectionList corrected;

    InstructionPanel(ReviewModel model, CommandTable commands, Texts texts) {
        this.texts = texts;
        this.correction = new TextCorrection(model.corrections());
        this.fields = new InstructionFields(correction, texts);
        this.corrected = new CorrectionList(model.corrections(), correction, texts);
        getStyleClass().add("panel");
        prompt.getStyleClass().add("instruction-text");
        prompt.setWrapText(true);
        prompt.setMinHeight(USE_PREF_SIZE);
        prompt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        Region pencil = commands.iconButton(Command.EDIT_TEXT);
        pencil.setMinWidth(USE_PREF_SIZE);
        HBox sentence = new HBox(4, prompt, pencil);
        sentence.setAlignment(Pos.TOP_LEFT);
        operation.getStyleClass().add("chip");
        target.getStyleClass().add("chip");
        HBox chips = new HBox(6, operation, target);
        key.getStyleClass().add("instruction-fact");
        for (Region reading : new Region[] {sentence, chips}) {
            reading.visibleProperty().bind(correction.openProperty().not());
            reading.managedProperty().bind(reading.visibleProperty());
        }
        trouble.getStyleClass().addAll("correction-state", "bad");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.visibleProperty());
        correction.troubleProperty().subscribe(this::tell);
        getChildren().addAll(sentence, chips, fields, trouble, key, corrected);
        model.currentProperty().subscribe(this::refresh);
    }

    private void tell(TextCorrection.@Nullable Trouble what) {
        trouble.setVisible(what != null);
        trouble.setText(
                switch (what) {
                    case null -> "";
                    case TextCorrection.Trouble.BlankInstruction b -> texts.get("instruction.blank");
                    case TextCorrection.Trouble.BlankLabel b -> texts.get("instruction.target.blank");
                    case TextCorrection.Trouble.NotSaved n ->
                        texts.get("status.notsaved", String.valueOf(n.error().getMessage()));
                });
    }

    private void refresh(@Nullable QueueRow row) {
        setVisible(row != null);
        correction.show(row == null ? null : row.sample());
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
        corrected.show(row.sample());
    }

    /** Opens the fields in which sentence and label are corrected. */
    void edit() {
        correction.begin();
        fields.focus();
    }

    /** Enter saves and Escape cancels while one of the fields has the focus. Returns whether the key is not for anybody else. */
    boolean takeKey(KeyEvent event) {
        return fields.takeKey(event);
    }

    /** Whether something is typed that is not saved. */
    BooleanBinding unsaved() {
        return correction.unsaved();
    }
}
