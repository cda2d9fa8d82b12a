package gsi.app.review;

import gsi.annotation.Change;
import gsi.annotation.Correction;
import gsi.annotation.ProjectException;
import gsi.annotation.Ratings;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.queue.NumberedSamples;
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
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
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

    private DataSet data;
    private final ReviewProject project;
    private final TaskRunner runner;
    private final StringProperty annotator = new SimpleStringProperty();
    private final QueueModel queue;
    private final QueueViews views;
    private final SettingKeeper view;
    private final PlaceKeeper place;
    private final Walk walk;
    private final Remarks remarks;
    private final DecisionWriter writer;
    private final Deciding deciding;
    private final HiddenScores hidden;
    private final Corrections corrections;
    private final ReadOnlyObjectWrapper<@Nullable Sample> correctedSample = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable ReviewEvent> event = new SimpleObjectProperty<>();

    /** Shows the data where the project was left. */
    public ReviewModel(DataSet data, ReviewProject project, TaskRunner runner, String annotator, InstantSource clock) {
        this.data = data;
        this.project = project;
        this.runner = runner;
        this.annotator.set(annotator);
        this.queue = new QueueModel(data, project, runner);
        this.views = new QueueViews(queue, this::failed);
        this.view = new SettingKeeper(project, runner);
        this.place = new PlaceKeeper(project, runner, this::failed);
        this.walk = new Walk(queue, place, event::set);
        this.remarks = new Remarks(view);
        this.writer = new DecisionWriter(project, runner, this.annotator, clock);
        this.deciding = new Deciding(project, queue, walk, remarks, writer, this.annotator, event::set);
        this.hidden = new HiddenScores(walk.currentProperty());
        queue.hidingProperty().bind(hidden.wantedProperty());
        this.corrections =
                new Corrections(project, runner, this.annotator::get, this::filed, new CorrectionDrafts(view));
        walk.begin(project.position(), data.models(), deciding::showing);
        corrections.onChange(this::takeOverCorrections);
    }

    /**
     * Takes over the whole data set of which a part is shown, or the same one read again. The shown sample stays, and what is
     * typed and decided; only a sample that is there no longer gives way to the first one.
     */
    public void replaceData(NumberedSamples whole) {
        // A list that follows the queue may point to another row as soon as its rows change.
        QueueRow before = currentProperty().get();
        data = whole.data();
        queue.replaceData(whole);
        deciding.recount();
        walk.resume(before, data.models());
    }

    /** Its row says what the corrections make of it from now on. */
    private void takeOverCorrections(SampleKey key) {
        Sample filed = queue.filed(key);
        if (filed != null) {
            Sample sample = corrections.applied(filed);
            queue.corrected(sample);
            QueueRow row = queue.row(key);
            if (row != null && walk.isShown(key)) {
                walk.replace(row);
            }
            correctedSample.set(sample);
        }
    }

    /** A sample as its file says it. */
    private Sample filed(SampleKey key) {
        Sample sample = queue.filed(key);
        if (sample == null) {
            throw new IllegalArgumentException("no such sample: " + key);
        }
        return sample;
    }

    private void failed(Exception error) {
        event.set(new ReviewEvent.Failed(error));
    }

    /** Shows a sample of the queue. */
    public void show(@Nullable QueueRow row) {
        walk.show(row);
    }

    /** Shows the named sample, also where the filter hides it; returns whether there is one. */
    public boolean showKey(@Nullable SampleKey key) {
        return walk.showKey(key);
    }

    /** Shows the next sample of the queue; at the end says so. */
    public void next() {
        walk.next();
    }

    /** Shows the sample before. */
    public void previous() {
        walk.previous();
    }

    /** Shows the nearest sample after this one without a decision, or the first one before it; says so if there is none. */
    public void nextUndecided() {
        walk.nextUndecided();
    }

    /** Decides about the sample that is shown, see {@link Deciding#decide}. */
    public void decide(Verdict verdict, @Nullable String reason) {
        deciding.decide(verdict, reason);
    }

    /** Saves changed note and ratings of a sample that is decided already, see {@link Deciding#saveRemarks}. */
    public void saveRemarks() {
        deciding.saveRemarks();
    }

    /** Takes back the annotator's last decision, or all of the last that were made at once, and shows its sample. */
    public void undo() {
        deciding.undo();
    }

    /** Puts back what was undone last and shows its sample. */
    public void redo() {
        deciding.redo();
    }

    /**
     * What other programs did in the same project.
     *
     * @param changes of decisions
     * @param corrections of samples
     */
    public record ByOthers(List<Change> changes, List<Correction> corrections) {}

    /** Looks what other programs have done since this was last asked. Any thread. */
    public ByOthers lookAtOthers() throws ProjectException {
        return new ByOthers(project.refresh(), project.correctionsByOthers());
    }

    /** Shows what other programs have done. */
    public void takeOthers(ByOthers seen) {
        corrections.takeOthers(seen.corrections());
        if (!seen.changes().isEmpty()) {
            deciding.takeOthers(seen.changes());
            writer.refreshUndo();
        }
    }

    /** Writes what is remembered of place and view and not yet in the project. Any thread. */
    public void remember() throws ProjectException {
        if (!project.info().readOnly()) {
            place.write();
            view.flush();
        }
    }

    /** Remembers the place and closes the project file, once what is on its way has arrived there. */
    public void close() throws ProjectException {
        corrections.awaitWritten();
        writer.await();
        try (project) {
            place.write();
            view.flush();
        } finally {
            writer.release();
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

    /** Brings decisions to disk: what is on its way, and what failed. */
    DecisionWriter writer() {
        return writer;
    }

    /** Which scores are hidden until a decision. */
    public HiddenScores hidden() {
        return hidden;
    }

    /** Decides, also about many samples at once. */
    Deciding deciding() {
        return deciding;
    }

    /** The queue as filtered; stays in place while decisions are made. */
    public ObservableList<QueueRow> visible() {
        return queue.visible();
    }

    public ReadOnlyObjectProperty<@Nullable QueueRow> currentProperty() {
        return walk.currentProperty();
    }

    /** The model whose edited image is shown; null where there is none. */
    public StringProperty modelProperty() {
        return walk.modelProperty();
    }

    /** Whether the next undecided pair comes by itself after a decision. */
    public BooleanProperty autoAdvanceProperty() {
        return deciding.autoAdvanceProperty();
    }

    /** The note that goes with the next decision about the shown sample. */
    public StringProperty noteProperty() {
        return remarks.noteProperty();
    }

    /** The ratings that go with the next decision about the shown sample; those of a decided one are saved as they change. */
    public ObjectProperty<Ratings> ratingsProperty() {
        return remarks.ratingsProperty();
    }

    public StringProperty annotatorProperty() {
        return annotator;
    }

    /** Whether a decision is on its way to disk. */
    public ReadOnlyBooleanProperty savingProperty() {
        return writer.savingProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return writer.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return writer.canRedoProperty();
    }

    /** How many samples have a decision. */
    public ReadOnlyIntegerProperty decidedProperty() {
        return deciding.decidedProperty();
    }

    /** When the last decision of this run was on disk. */
    public ReadOnlyObjectProperty<@Nullable Instant> savedAtProperty() {
        return writer.savedAtProperty();
    }

    /** How long the last act that was saved took to be on disk, nanoseconds; set before {@link #savingProperty} is false. */
    public ReadOnlyLongProperty saveNanosProperty() {
        return writer.saveNanosProperty();
    }

    /** What was not saved; null where all is. */
    public ReadOnlyObjectProperty<@Nullable SaveFailure> failureProperty() {
        return writer.failureProperty();
    }

    /** What happened last, to tell the person. */
    public ObjectProperty<@Nullable ReviewEvent> eventProperty() {
        return event;
    }
}
