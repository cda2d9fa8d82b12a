package gsi.app.review;

import gsi.app.text.Texts;
import gsi.dataset.Instruction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields in which sentence and label are corrected, with the operation that the sentence would ask for. */
final class InstructionFields extends VBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextCorrection correction;
    private final Texts texts;
    private final TextArea sentence = new TextArea();
    private final TextField label = new TextField();
    private final Label operation = new Label();

    InstructionFields(TextCorrection correction, Texts texts) {
        super(6);
        this.correction = correction;
        this.texts = texts;
        sentence.setWrapText(true);
        sentence.setPrefRowCount(3);
        sentence.setAccessibleText(texts.get("instruction.title"));
        sentence.textProperty().bindBidirectional(correction.instructionProperty());
        label.setPromptText(texts.get("instruction.target"));
        label.setAccessibleText(texts.get("instruction.target"));
        label.textProperty().bindBidirectional(correction.labelProperty());
        HBox.setHgrow(label, Priority.ALWAYS);
        operation.getStyleClass().add("chip");
        operation.setMinWidth(USE_PREF_SIZE);
        HBox object = new HBox(6, operation, label);
        object.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button save = button("correct.save", "Enter", correction::save);
        save.getStyleClass().add("accent");
        getChildren()
                .addAll(sentence, object, new HBox(6, gap, button("correct.cancel", "Esc", correction::cancel), save));
        visibleProperty().bind(correction.openProperty());
        managedProperty().bind(visibleProperty());
        correction
                .instructionProperty()
                .subscribe(text -> operation.setText(texts.get(
                        "operation." + Instruction.of(text).operation().word())));
        correction.troubleProperty().subscribe(this::mark);
        correction.openProperty().subscribe((was, now) -> {
            if (!now && isTyping()) {
                getScene().getRoot().requestFocus();
            }
        });
    }

    private Button button(String key, String keys, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key + ".text.tip") + "  (" + keys + ")"));
        button.setFocusTraversable(false);
        button.getStyleClass().add("small");
        button.setOnAction(e -> action.run());
        return button;
    }

    private void mark(TextCorrection.@Nullable Trouble trouble) {
        sentence.pseudoClassStateChanged(INVALID, trouble instanceof TextCorrection.Trouble.BlankInstruction);
        label.pseudoClassStateChanged(INVALID, trouble instanceof TextCorrection.Trouble.BlankLabel);
    }

    private boolean isTyping() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return sentence.equals(owner) || label.equals(owner);
    }

    /** Puts the cursor at the end of the sentence. */
    void focus() {
        if (isVisible()) {
            sentence.requestFocus();
            sentence.end();
        }
    }

    boolean takeKey(KeyEvent event) {
        boolean elsewhere = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl && !isTyping();
        if (!isVisible() || elsewhere) {
            return false;
        }
        if (event.getCode() == KeyCode.ENTER) {
            correction.save();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            correction.cancel();
        } else if (event.getCode() == KeyCode.TAB && isTyping()) {
            // A tab has no place in a sentence: it leads to the other field.
            (sentence.equals(getScene().getFocusOwner()) ? label : sentence).requestFocus();
        } else {
            return false;
        }
        event.consume();
        return true;
    }
}
