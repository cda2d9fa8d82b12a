package gsi.app.review;

import gsi.annotation.CorrectionField;
import gsi.annotation.CorrectionValue;
import gsi.dataset.EditSpec;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Correcting the shown sample's sentence and label. What is typed and not saved stays with its sample until it is saved or
 * cancelled. FX thread.
 */
final class TextCorrection {

    /** What keeps it from being saved. */
    sealed interface Trouble {
        /** The sentence has no word in it. */
        record BlankInstruction() implements Trouble {}

        /** The label has no word in it. */
        record BlankLabel() implements Trouble {}

        /** It could not be written. */
        record NotSaved(Exception error) implements Trouble {}
    }

    private final Corrections corrections;
    private final StringProperty instruction = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Sample> sample = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Trouble> trouble = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final BooleanBinding unsaved =
            Bindings.createBooleanBinding(this::isChanged, open, instruction, label, sample);

    TextCorrection(Corrections corrections) {
        this.corrections = corrections;
        instruction.subscribe((a, b) -> typed(CorrectionField.INSTRUCTION, b));
        label.subscribe((a, b) -> typed(CorrectionField.LABEL, b));
    }

    private void typed(CorrectionField field, String text) {
        trouble.set(null);
        Sample now = sample.get();
        if (now != null && open.get()) {
            corrections.keepDraft(now.key(), field, isChanged() ? text : null);
        }
    }

    private void forgetDraft(SampleKey key) {
        corrections.keepDraft(key, CorrectionField.INSTRUCTION, null);
        corrections.keepDraft(key, CorrectionField.LABEL, null);
    }

    /** Turns to a sample. */
    void show(@Nullable Sample now) {
        Sample before = sample.get();
        if (before != null && now != null && before.key().equals(now.key())) {
            sample.set(now);
            return;
        }
        open.set(false);
        sample.set(now);
        Map<CorrectionField, String> drafts = now == null ? Map.of() : corrections.drafts(now.key());
        String sentence = drafts.get(CorrectionField.INSTRUCTION);
        String object = drafts.get(CorrectionField.LABEL);
        if (sentence != null || object != null) {
            begin();
        }
        if (open.get()) {
            instruction.set(sentence == null ? instruction.get() : sentence);
            label.set(object == null ? label.get() : object);
        }
    }

    /** Opens the fields with what counts now; does nothing where they are open or nothing can be saved. */
    void begin() {
        Sample now = sample.get();
        if (now != null && !open.get() && !corrections.readOnly()) {
            instruction.set(now.edit().instruction().prompt());
            label.set(now.edit().target());
            trouble.set(null);
            open.set(true);
        }
    }

    void cancel() {
        Sample now = sample.get();
        if (now != null) {
            forgetDraft(now.key());
        }
        open.set(false);
        trouble.set(null);
    }

    /** Writes what is changed; closes when it is on disk, or at once where nothing is. */
    void save() {
        Sample now = sample.get();
        if (now == null || !open.get()) {
            return;
        }
        if (!isChanged()) {
            cancel();
            return;
        }
        String sentence = oneLine(instruction.get());
        String object = oneLine(label.get());
        EditSpec edit = now.edit();
        boolean newSentence = !sentence.equals(oneLine(edit.instruction().prompt()));
        boolean newLabel = !object.equals(oneLine(edit.target()));
        if (newSentence && sentence.isEmpty()) {
            trouble.set(new Trouble.BlankInstruction());
        } else if (newLabel && object.isEmpty()) {
            trouble.set(new Trouble.BlankLabel());
        } else {
            EditSpec filed = corrections.filed(now.key()).edit();
            Map<CorrectionField, @Nullable String> values = new EnumMap<>(CorrectionField.class);
            if (newSentence) {
                values.put(
                        CorrectionField.INSTRUCTION,
                        unlessFiled(sentence, filed.instruction().prompt()));
            }
            if (newLabel) {
                values.put(CorrectionField.LABEL, unlessFiled(object, filed.target()));
            }
            write(now.key(), values);
        }
    }

    private static @Nullable String unlessFiled(String text, String filed) {
        return text.equals(oneLine(filed)) ? null : CorrectionValue.of(text);
    }

    private void write(SampleKey key, Map<CorrectionField, @Nullable String> values) {
        corrections.save(
                key,
                values,
                () -> {
                    forgetDraft(key);
                    Sample shown = sample.get();
                    if (shown != null && shown.key().equals(key)) {
                        cancel();
                    }
                },
                error -> trouble.set(new Trouble.NotSaved(error)));
    }

    /** Goes back to what the file says about a field, or tells what keeps it from that. */
    void backToFile(CorrectionField field) {
        Sample now = sample.get();
        if (now != null) {
            Map<CorrectionField, @Nullable String> values = new EnumMap<>(CorrectionField.class);
            values.put(field, null);
            corrections.save(now.key(), values, () -> {}, error -> trouble.set(new Trouble.NotSaved(error)));
        }
    }

    private boolean isChanged() {
        Sample now = sample.get();
        return open.get()
                && now != null
                && !(oneLine(instruction.get())
                                .equals(oneLine(now.edit().instruction().prompt()))
                        && oneLine(label.get()).equals(oneLine(now.edit().target())));
    }

    /** A sentence is one line; what is pasted may be several. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    StringProperty instructionProperty() {
        return instruction;
    }

    StringProperty labelProperty() {
        return label;
    }

    /** Whether the fields are open. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether something is typed that is not saved. */
    BooleanBinding unsaved() {
        return unsaved;
    }

    /** What kept the last try from being saved, until something is typed. */
    ObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble;
    }
}
