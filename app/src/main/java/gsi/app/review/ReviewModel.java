package gsi.app.review;

import gsi.annotation.Change;
import gsi.annotation.Decision;
import gsi.annotation.Judgement;
import gsi.annotation.Position;
import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.queue.QueueModel;
import gsi.app.queue.QueueRow;
import gsi.app.queue.QueueViews;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The review of one data set: which sample is shown, what is decided, where undo leads. A decision goes to disk first, off the
 * FX thread; only then does the next pair come. All methods belong on the FX thread.
 */
public final class ReviewModel {

    private static final String DRAFTS = "note.drafts";

    private DataSet data;
    private final ReviewProject project;
    private final TaskRunner runner;
    private final InstantSource clock;
    private final StringProperty annotator = new SimpleStringProperty();

    private final QueueModel queue;
    private final QueueViews views;
    private final SettingKeeper view;
    private final Drafts drafts;
    private final AtomicReference<@Nullable Position> position = new AtomicReference<>();

    private final Corrections corrections;
    private final ReadOnlyObjectWrapper<@Nullable Sample> correctedSample = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable QueueRow> current = new ReadOnlyObjectWrapper<>();
    private final StringProperty model = new SimpleStringProperty();
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper decided = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Instant> savedAt = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable ReviewEvent> event = new SimpleObjectProperty<>();

    /** While the note is another sample's, or one that is saved: not something a person types. */
    private boolean noteChanges;

    /** Taken while a decision is on its way to disk. */
    private final Semaphore writing = new Semaphore(1);

    /** Shows the data where the project was left. */
    public ReviewModel(DataSet data, ReviewProject project, TaskRunner runner, String annotator, InstantSource clock) {
        this.data = data;
        this.project = project;
        this.runner = runner;
        this.clock = clock;
        this.annotator.set(annotator);
        this.queue = new QueueModel(data, project, runner);
        this.corrections = new Corrections(project, runner, this.annotator::get, this::filed);
        this.views = new QueueViews(queue, error -> event.set(new ReviewEvent.Failed(error)));
        this.view = new SettingKeeper(project, runner);
        this.drafts = Drafts.of(view.kept(DRAFTS).orElse("[]"));
        decided.set(queue.decidedCount());
        this.annotator.subscribe(this::refreshUndo);
        refreshUndo();
        restorePosition();
        model.subscribe((a, b) -> rememberPosition());
        queue.onApplied(this::stayInQueue);
        note.subscribe((a, b) -> keepDraft());
        corrections.onChange(this::takeOverCorrections);
    }

    /**
     * Takes over the whole data set of which a part is shown, or the same one read again. The shown sample stays, and what is
     * typed and decided; only a sample that is there no longer gives way to the first one.
     */
    public void replaceData(DataSet whole) {
        // A list that follows the queue may point to another row as soon as its rows change.
        QueueRow before = current.get();
        data = whole;
        queue.replaceData(whole);
        decided.set(queue.decidedCount());
        if (model.get() == null && !whole.models().isEmpty()) {
            model.set(whole.models().getFirst());
        }
        QueueRow now = before == null ? null : queue.row(before.sample().key());
        show(now == null ? firstOfQueue() : now);
    }

    private void restorePosition() {
        Optional<Position> place = project.position();
        String remembered = place.map(Position::model).orElse(null);
        model.set(
                remembered != null && data.models().contains(remembered)
                        ? remembered
                        : data.models().isEmpty() ? null : data.models().getFirst());
        QueueRow row = place.map(p -> queue.row(p.key())).orElse(null);
        show(row == null ? firstOfQueue() : row);
    }

    private @Nullable QueueRow firstOfQueue() {
        return queue.visible().isEmpty() ? null : queue.visible().getFirst();
    }

    /** A sample that is in the queue no more gives way to the one that followed it, or to the first. */
    private void stayInQueue() {
        QueueRow row = current.get();
        if (row == null || queue.placeOf(row.sample().key()) < 0) {
            QueueRow next = queue.follower();
            if (next != null) {
                show(next);
            }
        }
    }

    /** Shows a sample of the queue. */
    public void show(@Nullable QueueRow row) {
        QueueRow before = current.get();
        if (row != null
                && (before == null || !before.sample().key().equals(row.sample().key()))) {
            setNote(drafts.of(row.sample().key()).orElse(noteOf(row)));
        }
        current.set(row);
        queue.showing(row == null ? null : row.sample().key());
        rememberPosition();
    }

    private void setNote(String text) {
        noteChanges = true;
        note.set(text);
        noteChanges = false;
    }

    /** A note that was typed but not yet saved with a decision is there again when the sample is, also after a restart. */
    private void keepDraft() {
        QueueRow row = current.get();
        if (row == null || noteChanges) {
            return;
        }
        if (note.get().equals(noteOf(row))) {
            drafts.remove(row.sample().key());
        } else {
            drafts.put(row.sample().key(), note.get());
        }
        view.keep(DRAFTS, drafts.text());
    }

    private static String noteOf(QueueRow row) {
        Decision d = row.decision();
        String text = d == null ? null : d.note();
        return text == null ? "" : text;
    }

    /** Shows the named sample, also where the filter hides it; returns whether there is one. */
    public boolean showKey(@Nullable SampleKey key) {
        QueueRow row = key == null ? null : queue.row(key);
        if (row != null) {
            show(row);
        }
        return row != null;
    }

    private void rememberPosition() {
        QueueRow row = current.get();
        if (row == null || project.info().readOnly()) {
            return;
        }
        position.set(new Position(row.sample().key(), model.get()));
        runner.io(this::writePosition, done -> {}, error -> event.set(new ReviewEvent.Failed(error)));
    }

    /** Any thread. Takes the newest position when its turn has come, so that an older one never has the last word. */
    private boolean writePosition() throws ProjectException {
        synchronized (position) {
            Position newest = position.get();
            if (newest != null) {
                project.rememberPosition(newest);
            }
            return newest != null;
        }
    }

    /** Shows the next sample of the queue; at the end says so. */
    public void next() {
        step(1);
    }

    /** Shows the sample before. */
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        QueueRow row = current.get();
        if (row == null || queue.visible().isEmpty()) {
            return;
        }
        int place = queue.placeOf(row.sample().key());
        int to = place < 0 ? 0 : place + by;
        if (to < 0 || to >= queue.visible().size()) {
            event.set(new ReviewEvent.AtTheEnd(by > 0));
        } else {
            show(queue.visible().get(to));
        }
    }

    /** Shows the nearest sample after this one without a decision, or the first one before it; says so if there is none. */
    public void nextUndecided() {
        QueueRow row = current.get();
        int next = queue.nextUndecided(
                row == null ? -1 : queue.placeOf(row.sample().key()));
        if (next >= 0) {
            show(queue.visible().get(next));
        } else {
            event.set(new ReviewEvent.NothingLeft());
        }
    }

    /**
     * Decides about the sample that is shown. When the decision is on disk the next undecided pair is shown; while it is on
     * its way further decisions are refused, for they would be about a pair that nobody has seen.
     *
     * @param reason code of the reason, or null
     */
    public void decide(Verdict verdict, @Nullable String reason) {
        QueueRow row = current.get();
        if (row == null || saving.get()) {
            return;
        }
        SampleKey key = row.sample().key();
        String who = annotator.get();
        Judgement judgement;
        try {
            judgement = new Judgement(verdict, reason, note.get());
        } catch (IllegalArgumentException e) {
            event.set(new ReviewEvent.Failed(e));
            return;
        }
        save(() -> List.of(project.decide(who, key, judgement)), change -> {
            event.set(new ReviewEvent.Decided(change));
            QueueRow shown = current.get();
            if (shown != null && shown.sample().key().equals(key)) {
                nextUndecided();
            }
        });
    }

    /** Saves a changed note of a sample that is decided already, as a new decision with the same verdict. */
    public void saveNote() {
        QueueRow row = current.get();
        Decision decision = row == null ? null : row.decision();
        if (row == null || decision == null || saving.get()) {
            return;
        }
        if (noteOf(row).equals(note.get().strip())) {
            return;
        }
        SampleKey key = row.sample().key();
        String who = annotator.get();
        String text = note.get();
        save(
                () -> List.of(project.decide(who, key, new Judgement(decision.verdict(), decision.reason(), text))),
                change -> event.set(new ReviewEvent.NoteSaved(key)));
    }

    /** Takes back the annotator's last decision and shows its sample. */
    public void undo() {
        String who = annotator.get();
        save(() -> project.undo(who), change -> back(change, new ReviewEvent.Undone(change)));
    }

    /** Puts back what was undone last and shows its sample. */
    public void redo() {
        String who = annotator.get();
        save(() -> project.redo(who), change -> back(change, new ReviewEvent.Redone(change)));
    }

    private void back(Change change, ReviewEvent what) {
        showKey(change.key());
        event.set(what);
    }

    private interface Done {
        void with(Change change);
    }

    private void save(Callable<List<Change>> write, Done then) {
        if (saving.get()) {
            return;
        }
        saving.set(true);
        writing.acquireUninterruptibly();
        runner.io(
                () -> {
                    try {
                        return write.call();
                    } finally {
                        writing.release();
                    }
                },
                changes -> {
                    saving.set(false);
                    if (!changes.isEmpty()) {
                        savedAt.set(clock.instant());
                        changes.forEach(this::takeOver);
                        then.with(changes.getFirst());
                    }
                },
                error -> {
                    saving.set(false);
                    event.set(new ReviewEvent.Failed(error));
                });
    }

    private void takeOver(Change change) {
        QueueRow next = queue.row(change.key());
        if (next != null) {
            forgetDraft(change.key());
            queue.decided(change.key());
            decided.set(queue.decidedCount());
            QueueRow shown = current.get();
            if (shown != null && shown.sample().key().equals(change.key())) {
                setNote(noteOf(next));
                current.set(next);
            }
        }
        refreshUndo();
    }

    private void forgetDraft(SampleKey key) {
        if (drafts.of(key).isPresent()) {
            drafts.remove(key);
            view.keep(DRAFTS, drafts.text());
        }
    }

    /** Its row says what the corrections make of it from now on. */
    private void takeOverCorrections(SampleKey key) {
        Sample filed = queue.filed(key);
        if (filed != null) {
            Sample sample = corrections.applied(filed);
            queue.corrected(sample);
            QueueRow shown = current.get();
            if (shown != null && shown.sample().key().equals(key)) {
                current.set(queue.row(key));
            }
            correctedSample.set(sample);
        }
    }

    private void refreshUndo() {
        canUndo.set(!project.nextUndo(annotator.get()).isEmpty());
        canRedo.set(!project.nextRedo(annotator.get()).isEmpty());
    }

    /** Remembers the place and closes the project file, once what is on its way has arrived there. */
    public void close() throws ProjectException {
        corrections.awaitWritten();
        writing.acquireUninterruptibly();
        try (project) {
            writePosition();
            view.flush();
        } finally {
            writing.release();
        }
    }

    public DataSet data() {
        return data;
    }

    public ReviewProject project() {
        return project;
    }

    /** Which samples are to be reviewed, in which order. */
    public QueueModel queue() {
        return queue;
    }

    /** What annotators corrected; the rows' samples are the corrected ones. */
    public Corrections corrections() {
        return corrections;
    }

    /** A sample as its file says it. */
    private Sample filed(SampleKey key) {
        Sample sample = queue.filed(key);
        if (sample == null) {
            throw new IllegalArgumentException("no such sample: " + key);
        }
        return sample;
    }

    /** The sample whose corrections changed last, as it is now: whatever was made of it before is out of date. */
    public ReadOnlyObjectProperty<@Nullable Sample> correctedSampleProperty() {
        return correctedSample.getReadOnlyProperty();
    }

    /** Keeps how the project is looked at. */
    public SettingKeeper view() {
        return view;
    }

    /** Runs what takes time. */
    TaskRunner runner() {
        return runner;
    }

    /** The queue's saved views. */
    public QueueViews views() {
        return views;
    }

    /** The queue as filtered; stays in place while decisions are made. */
    public ObservableList<QueueRow> visible() {
        return queue.visible();
    }

    public ReadOnlyObjectProperty<@Nullable QueueRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The model whose edited image is shown; null where there is none. */
    public StringProperty modelProperty() {
        return model;
    }

    /** The note that goes with the next decision about the shown sample. */
    public StringProperty noteProperty() {
        return note;
    }

    public StringProperty annotatorProperty() {
        return annotator;
    }

    /** Whether a decision is on its way to disk. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** How many samples have a decision. */
    public ReadOnlyIntegerProperty decidedProperty() {
        return decided.getReadOnlyProperty();
    }

    /** When the last decision of this run was on disk. */
    public ReadOnlyObjectProperty<@Nullable Instant> savedAtProperty() {
        return savedAt.getReadOnlyProperty();
    }

    /** What happened last, to tell the person. */
    public ObjectProperty<@Nullable ReviewEvent> eventProperty() {
        return event;
    }
}
