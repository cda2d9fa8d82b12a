package gsi.app.queue;

import gsi.annotation.ReviewProject;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.QueueResult;
import gsi.annotation.queue.QueueSchema;
import gsi.annotation.queue.RowChange;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The queue: which samples are in it and in which order. Queries run off the FX thread; what is decided or scored meanwhile
 * changes the counts, but the shown rows stay where they are until a person asks for others. FX thread.
 */
public final class QueueModel {

    /** The queue's columns. */
    public static final QueueSchema SCHEMA = QueueSamples.SCHEMA;

    private final ReviewProject project;
    private final TaskRunner runner;
    private final QueueSamples samples;
    private final QueueSelection selection;
    private final QueueColumns columns;
    private final ObjectProperty<QueueQuery> query = new SimpleObjectProperty<>(QueueQuery.ALL);
    private final ShownRows shown;
    private final ReadOnlyObjectWrapper<@Nullable QueueResult> result = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty hiding = new SimpleBooleanProperty();
    private final BitSet decided = new BitSet();
    private Runnable onApplied = () -> {};
    private boolean byPerson;
    private boolean opening;
    /**
     * Whether nobody has used the queue since it was opened as it was left. What was found before the kept scores came says
     * nothing yet, and there is no place in it that anybody could lose.
     */
    private boolean untouched;

    private @Nullable SampleKey firstShown;

    /** Of a data set, as its annotators decided and corrected it; the columns are built in the background. */
    public QueueModel(DataSet data, ReviewProject project, TaskRunner runner) {
        this.project = project;
        this.runner = runner;
        this.samples = new QueueSamples(project, data.problems());
        this.columns = new QueueColumns(samples, runner, query::get, this::hiddenRows, this::found);
        this.shown = new ShownRows(samples);
        this.selection = new QueueSelection(this);
        append(data.samples());
        query.subscribe((before, now) -> {
            if (!before.equals(now)) {
                byPerson |= !opening;
                untouched &= opening;
                columns.ask(true);
            }
        });
        // At once, also the order: rows that stay where their scores put them would tell the scores.
        hiding.subscribe((before, now) -> columns.ask(true));
    }

    /** Adds samples at the end; those that are there already are replaced. What is shown stays. */
    public void append(List<Sample> more) {
        int before = samples.size();
        List<RowChange> replaced = new ArrayList<>();
        samples.add(more).forEach(n -> replaced.add(samples.corrected(n)));
        columns.change(replaced);
        for (int n = before; n < samples.size(); n++) {
            decided.set(n, samples.isDecided(n));
        }
        if (!query.get().filters() && query.get().order().equals(QueueQuery.ALL.order())) {
            shown.show(IntStream.range(0, samples.size()).toArray());
        }
        columns.build();
    }

    /**
     * Turns to another reading of the data, such as the whole of which a part was there. What is shown stays, in the order of
     * the query that is open, until the columns are built again.
     */
    public void replaceData(NumberedSamples whole) {
        List<SampleKey> before = visible().stream().map(r -> r.sample().key()).toList();
        List<SampleKey> chosen = selection.keys();
        SampleKey onScreen = shown.onScreen() < 0 ? null : samples.key(shown.onScreen());
        samples.replaceAll(whole);
        columns.forget();
        shown.forget();
        decided.clear();
        project.current().keySet().stream()
                .mapToInt(samples::number)
                .filter(n -> n >= 0)
                .forEach(decided::set);
        boolean everything = !query.get().filters() && query.get().order().equals(QueueQuery.ALL.order());
        shown.show(
                everything
                        ? IntStream.range(0, samples.size()).toArray()
                        : before.stream()
                                .mapToInt(samples::number)
                                .filter(n -> n >= 0)
                                .toArray());
        selection.choose(chosen);
        showing(onScreen);
        columns.build();
    }

    /** Those of which nobody may know the scores yet. */
    private BitSet hiddenRows(int size) {
        BitSet rows = new BitSet(size);
        if (hiding.get()) {
            rows.or(decided);
            rows.flip(0, size);
        }
        return rows;
    }

    private void found(QueueColumns.Found found) {
        result.set(found.result());
        // Nobody is in the middle of an empty list: what scores have brought is shown at once.
        if (found.apply() || visible().isEmpty() || (untouched && !shown.shows(found.result()))) {
            shown.take(found.result(), found.members());
            if (byPerson) {
                byPerson = false;
                onApplied.run();
            }
        } else {
            shown.compare(found.result(), found.members());
        }
    }

    /** Shows the rows that match now, as they would be sorted now. */
    public void refresh() {
        byPerson = true;
        columns.ask(true);
    }

    /**
     * Opens the query that was open when the program ended; the sample on screen stays, in the queue or not. The rows follow
     * the scores that come until somebody decides, looks through the rows, goes to another sample, or asks for something else.
     */
    void open(QueueQuery last) {
        opening = true;
        untouched = true;
        query.set(last);
        opening = false;
    }

    /** Somebody looks through the rows: they stay where they are from now on. */
    void used() {
        untouched = false;
    }

    /** Takes over a decision that is on disk, or that was taken back. */
    public void decided(SampleKey key) {
        decided(List.of(key));
    }

    /** The same for many at once. */
    public void decided(List<SampleKey> keys) {
        untouched = false;
        BitSet touched = new BitSet();
        for (SampleKey key : keys) {
            int n = samples.number(key);
            if (n >= 0) {
                decided.set(n, samples.isDecided(n));
                touched.set(n);
            }
        }
        columns.decided(keys);
        shown.updated(touched);
    }

    /** Takes over a sample that was corrected; near-duplicates are looked for again when the columns are next built. */
    public void corrected(Sample sample) {
        int n = samples.number(sample.key());
        if (n >= 0) {
            samples.replace(n, sample);
            columns.change(List.of(samples.corrected(n)));
            BitSet one = new BitSet();
            one.set(n);
            shown.updated(one);
        }
    }

    /** Takes over numbers that have come. */
    void change(List<RowChange> changes) {
        columns.change(changes);
    }

    /** The queue as filtered and ordered; stays in place while decisions are made. */
    public ObservableList<QueueRow> visible() {
        return shown.rows();
    }

    /** What is in the queue and belongs there: not those that no longer match since they were decided. */
    public List<SampleKey> matching() {
        QueueRows now = shown.rows();
        List<SampleKey> out = new ArrayList<>(now.size());
        for (int i = 0; i < now.size(); i++) {
            if (!shown.isLeaving(now.number(i))) {
                out.add(samples.key(now.number(i)));
            }
        }
        return out;
    }

    /** The same as a property: another query gives another list. */
    public ReadOnlyObjectProperty<? extends ObservableList<QueueRow>> visibleProperty() {
        return shown.rowsProperty().getReadOnlyProperty();
    }

    /** Says which sample is on screen, so that its place is known when it leaves the queue. */
    public void showing(@Nullable SampleKey key) {
        if (firstShown == null) {
            firstShown = key;
        }
        untouched &= Objects.equals(firstShown, key);
        shown.onScreen(key == null ? -1 : samples.number(key));
    }

    /** What to show where the sample on screen has left the queue: the row that followed it, else the first; null for none. */
    public @Nullable QueueRow follower() {
        return shown.follower() < 0 ? null : samples.row(shown.follower());
    }

    /** Tells when other rows are shown because somebody asked for them. */
    public void onApplied(Runnable action) {
        onApplied = action;
    }

    /** The place of a sample in {@link #visible()}, or −1. */
    public int placeOf(SampleKey key) {
        return shown.placeOf(samples.number(key));
    }

    /** The row of a sample, whether or not it is in the queue; null if there is no such sample. */
    public @Nullable QueueRow row(SampleKey key) {
        int n = samples.number(key);
        return n < 0 ? null : samples.row(n);
    }

    /** A sample as its file says it, without corrections; null if there is none. */
    public @Nullable Sample filed(SampleKey key) {
        return samples.filed(key);
    }

    /** The place of the nearest undecided sample after a place, or the first one before it; −1 for none. */
    public int nextUndecided(int place) {
        QueueRows now = shown.rows();
        for (int i = 1; i <= now.size(); i++) {
            int at = Math.floorMod(place + i, now.size());
            if (!decided.get(now.number(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Counts how often so many rows have other contents that all of them are to be painted anew. */
    ReadOnlyIntegerProperty repaintsProperty() {
        return shown.repaintsProperty();
    }

    /** Whether a shown row would not be there if the queue were refreshed. */
    public boolean isLeaving(SampleKey key) {
        return shown.isLeaving(samples.number(key));
    }

    /** How many shown rows no longer match. */
    public ReadOnlyIntegerProperty outdatedProperty() {
        return shown.outdatedProperty();
    }

    /** How many rows match by now and are not shown. */
    public ReadOnlyIntegerProperty comingProperty() {
        return shown.comingProperty();
    }

    /** Whether as many rows match as are shown, but they would be sorted otherwise, or are others. */
    public ReadOnlyBooleanProperty reorderedProperty() {
        return shown.reorderedProperty();
    }

    /** Whether scores of samples without a decision are withheld from order, filters, counts and columns. */
    public BooleanProperty hidingProperty() {
        return hiding;
    }

    /** Whether the scores of a row are. */
    boolean isHidden(QueueRow row) {
        return hiding.get() && row.decision() == null;
    }

    /** What is asked for; setting it asks anew. */
    public ObjectProperty<QueueQuery> queryProperty() {
        return query;
    }

    /** Counts and bars as they are now; null until the columns are built. */
    public ReadOnlyObjectProperty<@Nullable QueueResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Rows chosen together, to decide about at once. */
    public QueueSelection selection() {
        return selection;
    }

    /** How many samples have a decision. */
    public int decidedCount() {
        return decided.cardinality();
    }

    /** How many samples there are in all. */
    public int total() {
        return samples.size();
    }

    int numberAt(int place) {
        return shown.rows().number(place);
    }

    QueueSamples samples() {
        return samples;
    }

    ReviewProject project() {
        return project;
    }

    TaskRunner runner() {
        return runner;
    }
}
