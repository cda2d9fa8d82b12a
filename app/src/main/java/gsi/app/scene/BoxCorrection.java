package gsi.app.scene;

import gsi.annotation.BoxJson;
import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.annotation.CorrectionValue;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.OrientedBox;
import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.edit.EditableBox;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.edit.Snapping;
import gsi.viewer3d.fx.BoxEditor;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * Correcting the boxes of the shown sample: which one, its steps, and saving. A change that is not saved stays with its
 * sample until it is saved or cancelled, also while others are shown. FX thread.
 */
public final class BoxCorrection {

    /** From how far a dragged box falls onto the ground, metres. */
    private static final double GROUND_REACH = 0.01;

    /** Where a box begins that the file does not give, in the camera frame, metres. */
    private static final EditableBox SOMEWHERE =
            new EditableBox(new Vector3d(0, 0, 1.5), new Vector3d(0.2), new Quaterniond());

    /**
     * What is shown.
     *
     * @param sample as it counts now
     * @param axes which way is up, camera frame
     * @param ground what the object stands on, as far as known
     */
    record Subject(Sample sample, SceneAxes axes, @Nullable GroundPlane ground) {}

    /** @param base the box when the editing began */
    private record Editing(BoxEditor editor, EditableBox base) {
        boolean isChanged() {
            return !editor.boxProperty().get().equals(base);
        }
    }

    private record Place(SampleKey key, CorrectionField field) {}

    private final CorrectionStore store;
    private final Map<Place, Editing> edits = new HashMap<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private CorrectionField field = CorrectionField.TARGET_BOX;
    private @Nullable Subject subject;
    private @Nullable Exception failure;

    BoxCorrection(CorrectionStore store) {
        this.store = store;
    }

    /** Turns to what is shown; null for nothing. Changes of the sample before stay with it. */
    void show(@Nullable Subject now) {
        SampleKey before = subject == null ? null : subject.sample.key();
        subject = now;
        restore();
        SampleKey key = now == null ? null : now.sample.key();
        edits.entrySet()
                .removeIf(e -> !e.getValue().isChanged()
                        && !(e.getKey().key.equals(key) && e.getValue().base.equals(start(e.getKey().field))));
        if (!Objects.equals(before, key)) {
            failure = null;
            if (hasUnsaved()) {
                open.set(true);
            }
        }
        changed();
    }

    /** Takes up what was changed before the program ended. */
    private void restore() {
        Subject now = subject;
        if (now == null || store.readOnly()) {
            return;
        }
        store.drafts(now.sample.key()).forEach((which, text) -> {
            Place place = new Place(now.sample.key(), which);
            if (isBox(which) && isOffered(which) && !edits.containsKey(place)) {
                EditableBox box = read(text);
                if (box != null) {
                    Editing editing = begin(now, which);
                    edits.put(place, editing);
                    editing.editor.change(box);
                }
            }
        });
    }

    private static boolean isBox(CorrectionField which) {
        return which == CorrectionField.ORIGINAL_BOX || which == CorrectionField.TARGET_BOX;
    }

    private static @Nullable EditableBox read(String text) {
        try {
            return BoxNumbers.editable(BoxJson.read(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** So that what is changed and not saved is there again, also after the program has ended. */
    private void keepDrafts() {
        Subject now = subject;
        if (now == null) {
            return;
        }
        for (CorrectionField which : List.of(CorrectionField.ORIGINAL_BOX, CorrectionField.TARGET_BOX)) {
            Editing editing = edits.get(new Place(now.sample.key(), which));
            if (editing == null || !editing.isChanged()) {
                store.keepDraft(now.sample.key(), which, null);
            } else {
                String text = written(editing.editor.boxProperty().get());
                if (text != null) {
                    store.keepDraft(now.sample.key(), which, text);
                }
            }
        }
    }

    /** Null for a box that cannot be written: the one before it is kept. */
    private static @Nullable String written(EditableBox box) {
        try {
            return CorrectionValue.of(BoxNumbers.filed(box));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Opens the mode, or closes it; a change that is not saved keeps it open. Returns whether that was possible. */
    boolean toggle() {
        if (open.get() && hasUnsaved()) {
            return false;
        }
        open.set(!open.get());
        changed();
        return true;
    }

    /** Corrects this box from now on, of this sample and the next. */
    void choose(CorrectionField which) {
        field = which;
        changed();
    }

    /** Which box is corrected: the one chosen, else the original where the operation has no target. */
    CorrectionField field() {
        return isOffered(field) ? field : CorrectionField.ORIGINAL_BOX;
    }

    /** Whether the shown sample has such a box. */
    boolean isOffered(CorrectionField which) {
        return subject != null
                && (which != CorrectionField.TARGET_BOX
                        || switch (subject.sample.edit().instruction().operation()) {
                            case MOVE, ROTATE, SCALE -> true;
                            case REMOVE, VIEW, UNKNOWN -> false;
                        });
    }

    /** Whether only the turn of the box counts: the target of rotate is the original box, turned. */
    boolean onlyTurns() {
        return onlyTurns(field());
    }

    private boolean onlyTurns(CorrectionField which) {
        return subject != null
                && which == CorrectionField.TARGET_BOX
                && subject.sample.edit().instruction().operation() == Operation.ROTATE;
    }

    /** The editor of the box that is corrected; null while the mode is closed or nothing is shown. */
    @Nullable
    BoxEditor editor() {
        Subject now = subject;
        if (!open.get() || now == null) {
            return null;
        }
        return edits.computeIfAbsent(new Place(now.sample.key(), field()), p -> begin(now, field())).editor;
    }

    private Editing begin(Subject now, CorrectionField which) {
        EditableBox base = start(which);
        BoxEditor editor = new BoxEditor(base, now.axes.up());
        if (now.ground != null) {
            editor.setSnapping(Snapping.NONE.withGround(now.ground, GROUND_REACH));
        }
        if (onlyTurns(which)) {
            editor.setLimits(box -> base.withRotation(box.rotation()));
        }
        editor.boxProperty().subscribe((a, b) -> changed());
        return new Editing(editor, base);
    }

    /** The box as it counts now. */
    private EditableBox start(CorrectionField which) {
        return subject == null ? SOMEWHERE : box(subject.sample, which);
    }

    private static EditableBox box(Sample sample, CorrectionField which) {
        OrientedBox wanted = which == CorrectionField.TARGET_BOX ? sample.edit().wantedBox() : null;
        EditableBox box = BoxNumbers.editable(wanted == null ? sample.edit().originalBox() : wanted);
        return box == null ? SOMEWHERE : box;
    }

    /** Gives the box another value for one of its numbers, as one step. */
    void change(BoxNumbers number, double value) {
        BoxEditor editor = editor();
        if (editor != null) {
            change(number.with(editor.boxProperty().get(), value, axes()));
        }
    }

    /** One of the box's numbers; 0 where there is no box. */
    double value(BoxNumbers number) {
        BoxEditor editor = editor();
        return editor == null ? 0 : number.of(editor.boxProperty().get(), axes());
    }

    private SceneAxes axes() {
        return subject == null ? SceneAxes.ofPhoto() : subject.axes;
    }

    /** Puts another box there, as one step. */
    void change(EditableBox box) {
        BoxEditor editor = editor();
        if (editor != null) {
            failure = null;
            editor.change(box);
        }
    }

    /** Puts the file's box there, as one step; saving it takes the correction back. */
    void backToFile() {
        EditableBox box = filed(field());
        if (box != null) {
            change(box);
        }
    }

    private @Nullable EditableBox filed(CorrectionField which) {
        return subject == null ? null : box(store.filed(subject.sample.key()), which);
    }

    /** Whether the box is not what the file says. */
    boolean differsFromFile() {
        BoxEditor editor = editor();
        return editor != null && !editor.boxProperty().get().equals(filed(field()));
    }

    void undo() {
        BoxEditor editor = editor();
        if (editor != null) {
            editor.undo();
        }
    }

    void redo() {
        BoxEditor editor = editor();
        if (editor != null) {
            editor.redo();
        }
    }

    /** Writes what is changed of this sample's boxes and closes the mode when it is on disk. */
    void save() {
        Subject now = subject;
        if (now == null || store.readOnly() || !hasUnsaved()) {
            return;
        }
        SampleKey key = now.sample.key();
        Map<CorrectionField, @Nullable String> values = new EnumMap<>(CorrectionField.class);
        Map<Place, EditableBox> written = new HashMap<>();
        edits.forEach((place, edit) -> {
            if (place.key.equals(key) && edit.isChanged()) {
                EditableBox box = edit.editor.boxProperty().get();
                boolean asFiled = box.equals(box(store.filed(key), place.field));
                values.put(place.field, asFiled ? null : CorrectionValue.of(BoxNumbers.filed(box)));
                written.put(place, box);
            }
        });
        Consumer<Exception> failed = error -> {
            failure = error;
            changed();
        };
        store.save(
                key,
                values,
                () -> {
                    failure = null;
                    written.forEach((place, box) -> edits.computeIfPresent(
                            place, (p, e) -> e.editor.boxProperty().get().equals(box) ? null : e));
                    if (subject != null && subject.sample.key().equals(key)) {
                        open.set(hasUnsaved());
                    }
                    changed();
                },
                failed);
    }

    /** Lets go of what is not saved of this sample, and closes the mode. */
    void cancel() {
        if (subject != null) {
            SampleKey key = subject.sample.key();
            edits.keySet().removeIf(p -> p.key.equals(key));
        }
        failure = null;
        open.set(false);
        changed();
    }

    private boolean hasUnsaved() {
        return subject != null
                && edits.entrySet().stream()
                        .anyMatch(e -> e.getKey().key.equals(subject.sample.key())
                                && e.getValue().isChanged());
    }

    private void changed() {
        unsaved.set(hasUnsaved());
        keepDrafts();
        revision.set(revision.get() + 1);
    }

    /** The correction of the box that counts now; null where the file's does. */
    @Nullable
    Correction correction() {
        return subject == null ? null : store.of(subject.sample.key()).get(field());
    }

    boolean readOnly() {
        return store.readOnly();
    }

    /** Why the last try to save failed, until something is changed. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** Whether the mode is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether a box of the shown sample is changed and not saved. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Changes with anything here. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }
}
