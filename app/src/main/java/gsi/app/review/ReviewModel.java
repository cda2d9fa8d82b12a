package gsi.app.review;

import gsi.annotation.Change;
import gsi.annotation.Decision;
import gsi.annotation.Judgement;
import gsi.annotation.Position;
import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The review of one data set: which sample is shown, what is decided, where undo leads. A decision goes to disk first, off the
 * FX thread; only then does the next pair come. All methods belong on the FX thread.
 */
public final class ReviewModel {

    private final DataSet data;
    private final ReviewProject project;
    private final TaskRunner runner;
    private final InstantSource clock;
    private final StringProperty annotator = new SimpleStringProperty();

    private final Map<SampleKey, QueueRow> rows = new HashMap<>();
    private final ObservableList<QueueRow> visible = FXCollections.observableArrayList();
    private final Map<SampleKey, Integer> places = new HashMap<>();
    private final Map<SampleKey, String> drafts = new HashMap<>();
    private final AtomicReference<@Nullable Position> position = new AtomicReference<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<StatusFilter> filter = new SimpleObjectProperty<>(StatusFilter.ALL);

    private final Corrections corrections;
    private final Map<SampleKey, Sample> filed = new HashMap<>();
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

    /** Taken while a decision is on its way to disk. */
    private final Semaphore writing = new Semaphore(1);

    /** Shows the data where the project was left. */
    public ReviewModel(DataSet data, ReviewProject project, TaskRunner runner, String annotator, InstantSource clock) {
        this.data = data;
        this.project = project;
        this.runner = runner;
        this.clock = clock;
        this.annotator.set(annotator);
        Map<SampleKey, Integer> problems = new HashMap<>();
        for (Problem p : data.problems()) {
            if (p.sample() != null) {
                problems.merge(p.sample(), 1, Integer::sum);
            }
        }
        Map<SampleKey, Decision> decisions = project.current();
        this.corrections = new Corrections(project, runner, this.annotator::get, this::filed);
        for (Sample s : data.samples()) {
            filed.put(s.key(), s);
            rows.put(
                    s.key(),
                    new QueueRow(corrections.applied(s), decisions.get(s.key()), problems.getOrDefault(s.key(), 0)));
        }
        applyFilter();
        search.subscribe((a, b) -> applyFilter());
        filter.subscribe((a, b) -> applyFilter());
        decided.set(
                (int) rows.values().stream().filter(r -> r.decision() != null).count());
        this.annotator.subscribe(this::refreshUndo);
        refreshUndo();
        restorePosition();
        model.subscribe((a, b) -> rememberPosition());
        corrections.onChange(this::takeOverCorrections);
    }

    private void restorePosition() {
        Optional<Position> place = project.position();
        String remembered = place.map(Position::model).orElse(null);
        model.set(
                remembered != null && data.models().contains(remembered)
                        ? remembered
                        : data.models().isEmpty() ? null : data.models().getFirst());
        Optional<QueueRow> row = place.map(p -> rows.get(p.key()));
        show(row.orElse(visible.isEmpty() ? null : visible.getFirst()));
    }

    private void applyFilter() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        List<QueueRow> out = new ArrayList<>();
        places.clear();
        for (Sample s : data.samples()) {
            QueueRow row = row(s.key());
            if (filter.get().admits(row.decision())
                    && (wanted.isEmpty() || row.searchText().contains(wanted))) {
                places.put(s.key(), out.size());
                out.add(row);
            }
        }
        visible.setAll(out);
        QueueRow shown = current.get();
        if (shown != null && !places.containsKey(shown.sample().key()) && !out.isEmpty()) {
            show(out.getFirst());
        }
    }

    private QueueRow row(SampleKey key) {
        QueueRow row = rows.get(key);
        if (row == null) {
            throw new IllegalArgumentException("no such sample: " + key);
        }
        return row;
    }

    /** Shows a sample of the queue. */
    public void show(@Nullable QueueRow row) {
        QueueRow before = current.get();
        if (row != null
                && (before == null || !before.sample().key().equals(row.sample().key()))) {
            if (before != null) {
                keepDraft(before);
            }
            note.set(drafts.getOrDefault(row.sample().key(), noteOf(row)));
        }
        current.set(row);
        rememberPosition();
    }

    /** A note that was typed but not yet saved with a decision is there again when the sample is. */
    private void keepDraft(QueueRow row) {
        if (note.get().equals(noteOf(row))) {
            drafts.remove(row.sample().key());
        } else {
            drafts.put(row.sample().key(), note.get());
        }
    }

    private static String noteOf(QueueRow row) {
        Decision d = row.decision();
        String text = d == null ? null : d.note();
        return text == null ? "" : text;
    }

    /** Shows the named sample, also where the filter hides it; returns whether there is one. */
    public boolean showKey(@Nullable SampleKey key) {
        QueueRow row = key == null ? null : rows.get(key);
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
        if (row == null || visible.isEmpty()) {
            return;
        }
        Integer place = places.get(row.sample().key());
        int to = place == null ? 0 : place + by;
        if (to < 0 || to >= visible.size()) {
            event.set(new ReviewEvent.AtTheEnd(by > 0));
        } else {
            show(visible.get(to));
        }
    }

    /** Shows the nearest sample after this one without a decision, or the first one before it; says so if there is none. */
    public void nextUndecided() {
        QueueRow row = current.get();
        Integer place = row == null ? null : places.get(row.sample().key());
        int start = place == null ? 0 : place + 1;
        for (int i = 0; i < visible.size(); i++) {
            QueueRow candidate = visible.get((start + i) % visible.size());
            if (candidate.decision() == null) {
                show(candidate);
                return;
            }
        }
        event.set(new ReviewEvent.NothingLeft());
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
        save(() -> Optional.of(project.decide(who, key, judgement)), change -> {
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
                () -> Optional.of(project.decide(who, key, new Judgement(decision.verdict(), decision.reason(), text))),
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
        QueueRow row = rows.get(change.key());
        if (row != null) {
            show(row);
        }
        event.set(what);
    }

    private interface Done {
        void with(Change change);
    }

    private void save(Callable<Optional<Change>> write, Done then) {
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
                change -> {
                    saving.set(false);
                    change.ifPresent(c -> {
                        savedAt.set(clock.instant());
                        takeOver(c);
                        then.with(c);
                    });
                },
                error -> {
                    saving.set(false);
                    event.set(new ReviewEvent.Failed(error));
                });
    }

    private void takeOver(Change change) {
        QueueRow row = rows.get(change.key());
        if (row != null) {
            QueueRow next = row.withDecision(project.decisionOf(change.key()).orElse(null));
            rows.put(change.key(), next);
            drafts.remove(change.key());
            decided.set(decided.get() + (next.decision() == null ? 0 : 1) - (row.decision() == null ? 0 : 1));
            Integer place = places.get(change.key());
            if (place != null) {
                visible.set(place, next);
            }
            QueueRow shown = current.get();
            if (shown != null && shown.sample().key().equals(change.key())) {
                note.set(noteOf(next));
                current.set(next);
            }
        }
        refreshUndo();
    }

    /** Its row says what the corrections make of it from now on. */
    private void takeOverCorrections(SampleKey key) {
        QueueRow row = rows.get(key);
        Sample sample = filed.get(key);
        if (row != null && sample != null) {
            QueueRow next = new QueueRow(corrections.applied(sample), row.decision(), row.problems());
            rows.put(key, next);
            Integer place = places.get(key);
            if (place != null) {
                visible.set(place, next);
            }
            QueueRow shown = current.get();
            if (shown != null && shown.sample().key().equals(key)) {
                current.set(next);
            }
            correctedSample.set(next.sample());
        }
    }

    private void refreshUndo() {
        canUndo.set(project.nextUndo(annotator.get()).isPresent());
        canRedo.set(project.nextRedo(annotator.get()).isPresent());
    }

    /** Remembers the place and closes the project file, once what is on its way has arrived there. */
    public void close() throws ProjectException {
        corrections.awaitWritten();
        writing.acquireUninterruptibly();
        try (project) {
            writePosition();
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

    /** What annotators corrected; the rows' samples are the corrected ones. */
    public Corrections corrections() {
        return corrections;
    }

    /** A sample as its file says it. */
    private Sample filed(SampleKey key) {
        Sample sample = filed.get(key);
        if (sample == null) {
            throw new IllegalArgumentException("no such sample: " + key);
        }
        return sample;
    }

    /** The sample whose corrections changed last, as it is now: whatever was made of it before is out of date. */
    public ReadOnlyObjectProperty<@Nullable Sample> correctedSampleProperty() {
        return correctedSample.getReadOnlyProperty();
    }

    /** The queue as filtered; stays in place while decisions are made. */
    public ObservableList<QueueRow> visible() {
        return visible;
    }

    /** The place of a sample in {@link #visible()}, or −1. */
    public int placeOf(SampleKey key) {
        return places.getOrDefault(key, -1);
    }

    public ReadOnlyObjectProperty<@Nullable QueueRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<StatusFilter> filterProperty() {
        return filter;
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
