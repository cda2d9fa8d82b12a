package gsi.app.queue;

import gsi.annotation.ReviewProject;
import gsi.annotation.queue.NearDuplicates;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.QueueResult;
import gsi.annotation.queue.QueueSchema;
import gsi.annotation.queue.QueueSearch;
import gsi.annotation.queue.QueueTable;
import gsi.annotation.queue.RowChange;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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

    /** Rows made at a time while the columns are built, so that memory for a few of them is enough. */
    private static final int BATCH = 8192;

    private record Found(QueueResult result, BitSet rows, boolean apply) {}

    private final ReviewProject project;
    private final TaskRunner runner;
    private final QueueSamples samples;
    private final QueueSelection selection;
    private final LatestOnly queries;
    private final LatestOnly building;
    private final ObjectProperty<QueueQuery> query = new SimpleObjectProperty<>(QueueQuery.ALL);
    private final ReadOnlyObjectWrapper<QueueRows> rows;
    private final ReadOnlyObjectWrapper<@Nullable QueueResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper outdated = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper coming = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper reordered = new ReadOnlyBooleanWrapper();
    private final BooleanProperty hiding = new SimpleBooleanProperty();
    private final BitSet decided = new BitSet();
    /** Changes that came while the columns were being built. */
    private final List<RowChange> waiting = new ArrayList<>();

    private @Nullable QueueTable table;
    /** What the columns that are being built begin with. */
    private QueueTable base = QueueTable.empty(QueueSamples.SCHEMA);

    private int[] places = {};
    private BitSet leaving = new BitSet();
    private int showing = -1;
    /** What follows the sample on screen where that is in the queue no more. */
    private int follower = -1;

    private Runnable onApplied = () -> {};
    private boolean applying;
    private boolean byPerson;
    private boolean opening;
    private boolean running;
    private boolean again;

    /** Of a data set, as its annotators decided and corrected it; the columns are built in the background. */
    public QueueModel(DataSet data, ReviewProject project, TaskRunner runner) {
        this.project = project;
        this.runner = runner;
        this.samples = new QueueSamples(project, data.problems());
        this.queries = new LatestOnly(runner);
        this.building = new LatestOnly(runner);
        this.rows = new ReadOnlyObjectWrapper<>(new QueueRows(samples, new int[0]));
        this.selection = new QueueSelection(this);
        append(data.samples());
        query.subscribe((before, now) -> {
            if (!before.equals(now)) {
                byPerson |= !opening;
                ask(true);
            }
        });
        // At once, also the order: rows that stay where their scores put them would tell the scores.
        hiding.subscribe((before, now) -> ask(true));
    }

    /** Adds samples at the end; those that are there already are replaced. What is shown stays. */
    public void append(List<Sample> more) {
        int before = samples.size();
        samples.add(more).forEach(n -> waiting.add(samples.corrected(n)));
        for (int n = before; n < samples.size(); n++) {
            decided.set(n, samples.isDecided(n));
        }
        if (!query.get().filters() && query.get().order().equals(QueueQuery.ALL.order())) {
            show(IntStream.range(0, samples.size()).toArray());
        }
        build();
    }

    /**
     * Turns to another reading of the data, such as the whole of which a part was there. What is shown stays, in the order of
     * the query that is open, until the columns are built again.
     */
    public void replaceData(DataSet whole) {
        List<SampleKey> before = rows.get().stream().map(r -> r.sample().key()).toList();
        List<SampleKey> chosen = selection.keys();
        SampleKey onScreen = showing < 0 ? null : samples.key(showing);
        samples.replaceAll(whole);
        base = QueueTable.empty(QueueSamples.SCHEMA);
        table = null;
        waiting.clear();
        leaving = new BitSet();
        follower = -1;
        decided.clear();
        for (int n = 0; n < samples.size(); n++) {
            decided.set(n, samples.isDecided(n));
        }
        boolean everything = !query.get().filters() && query.get().order().equals(QueueQuery.ALL.order());
        show(
                everything
                        ? IntStream.range(0, samples.size()).toArray()
                        : before.stream()
                                .mapToInt(samples::number)
                                .filter(n -> n >= 0)
                                .toArray());
        selection.choose(chosen);
        showing(onScreen);
        build();
    }

    private void build() {
        List<Sample> all = samples.snapshot();
        QueueTable known = table == null ? base : table;
        base = known;
        table = null;
        queries.cancel();
        running = false;
        building.io(() -> columns(all, known), this::built, error -> {
            throw new IllegalStateException("the queue's columns could not be built", error);
        });
    }

    /** Any thread. Rows that are known already keep what has come for them. */
    private QueueTable columns(List<Sample> all, QueueTable known) {
        QueueTable next = known;
        for (int i = known.size(); i < all.size(); i += BATCH) {
            next = next.append(all.subList(i, Math.min(i + BATCH, all.size())).stream()
                    .map(samples::data)
                    .toList());
            if (Thread.currentThread().isInterrupted()) {
                return next;
            }
        }
        next.prepareSorting();
        return next.grouped(NearDuplicates.of(all.size(), i -> QueueSamples.candidate(all.get(i))));
    }

    private void built(QueueTable made) {
        base = made;
        table = made.with(waiting);
        waiting.clear();
        ask(true);
    }

    /** Asks again; {@code apply} shows the rows that are found, else only the counts are renewed. */
    private void ask(boolean apply) {
        applying |= apply;
        QueueTable asked = table;
        if (asked == null) {
            return;
        }
        if (running && !apply) {
            again = true;
            return;
        }
        running = true;
        QueueQuery wanted = query.get();
        boolean showing = applying;
        BitSet hidden = hiddenRows(asked.size());
        queries.io(
                () -> {
                    QueueResult found = QueueSearch.run(asked.withhold(hidden, QueueSamples.SCORES), wanted);
                    BitSet members = new BitSet(asked.size());
                    for (int i = 0; i < found.size(); i++) {
                        members.set(found.row(i));
                    }
                    return new Found(found, members, showing);
                },
                this::found,
                error -> {
                    running = false;
                    throw new IllegalStateException("the queue could not be searched", error);
                });
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

    private void found(Found found) {
        running = false;
        // Nobody is in the middle of an empty list: what scores have brought is shown at once.
        if (found.apply() || rows.get().isEmpty()) {
            applying = false;
            leaving = new BitSet();
            result.set(found.result());
            follower = firstAfterShown(found);
            show(found.result().rows());
            outdated.set(0);
            coming.set(0);
            reordered.set(false);
            if (byPerson) {
                byPerson = false;
                onApplied.run();
            }
        } else {
            QueueRows now = rows.get();
            BitSet gone = new BitSet();
            for (int i = 0; i < now.size(); i++) {
                gone.set(now.number(i), !found.rows().get(now.number(i)));
            }
            BitSet changed = (BitSet) gone.clone();
            changed.xor(leaving);
            leaving = gone;
            result.set(found.result());
            int staying = now.size() - gone.cardinality();
            coming.set(found.result().size() - staying);
            reordered.set(isReordered(now, found.result()));
            outdated.set(gone.cardinality());
            changed.stream().map(n -> places[n]).filter(p -> p >= 0).forEach(now::updated);
        }
        if (again) {
            again = false;
            ask(false);
        }
    }

    private static boolean isReordered(QueueRows now, QueueResult found) {
        if (now.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.number(i) != found.row(i)) {
                return true;
            }
        }
        return false;
    }

    /** Number of the first row behind the shown sample that is found again, else of the first that is found; −1 for none. */
    private int firstAfterShown(Found found) {
        QueueRows before = rows.get();
        int place = showing < 0 || showing >= places.length ? -1 : places[showing];
        for (int i = place; i >= 0 && i < before.size(); i++) {
            if (found.rows().get(before.number(i))) {
                return before.number(i);
            }
        }
        return found.result().size() == 0 ? -1 : found.result().row(0);
    }

    private void show(int[] numbers) {
        int[] at = new int[samples.size()];
        Arrays.fill(at, -1);
        for (int i = 0; i < numbers.length; i++) {
            at[numbers[i]] = i;
        }
        places = at;
        rows.set(new QueueRows(samples, numbers));
    }

    /** Shows the rows that match now, as they would be sorted now. */
    public void refresh() {
        byPerson = true;
        ask(true);
    }

    /** Opens the query that was open when the program ended; the sample on screen stays, in the queue or not. */
    void open(QueueQuery last) {
        opening = true;
        query.set(last);
        opening = false;
    }

    /** Takes over a decision that is on disk, or that was taken back. */
    public void decided(SampleKey key) {
        decided(List.of(key));
    }

    /** The same for many at once. */
    public void decided(List<SampleKey> keys) {
        QueueTable now = table;
        List<RowChange> changes = new ArrayList<>(keys.size());
        BitSet touched = new BitSet();
        for (SampleKey key : keys) {
            int n = samples.number(key);
            if (n >= 0) {
                decided.set(n, samples.isDecided(n));
                float accuracy = now == null ? Float.NaN : now.number(QueueNumber.SA.column(), n);
                changes.add(samples.decided(n, accuracy));
                if (n < places.length && places[n] >= 0) {
                    touched.set(places[n]);
                }
            }
        }
        change(changes);
        rows.get().updated(touched);
    }

    /** Takes over a sample that was corrected; near-duplicates are looked for again when the columns are next built. */
    public void corrected(Sample sample) {
        int n = samples.number(sample.key());
        if (n >= 0) {
            samples.replace(n, sample);
            change(List.of(samples.corrected(n)));
            updated(n);
        }
    }

    /** Takes over numbers that have come. */
    void change(List<RowChange> changes) {
        QueueTable now = table;
        if (now == null) {
            waiting.addAll(changes);
            return;
        }
        table = now.with(changes);
        ask(false);
    }

    private void updated(int number) {
        int place = number < places.length ? places[number] : -1;
        if (place >= 0) {
            rows.get().updated(place);
        }
    }

    /** The queue as filtered and ordered; stays in place while decisions are made. */
    public ObservableList<QueueRow> visible() {
        return rows.get();
    }

    /** What is in the queue and belongs there: not those that no longer match since they were decided. */
    public List<SampleKey> matching() {
        QueueRows now = rows.get();
        List<SampleKey> out = new ArrayList<>(now.size());
        for (int i = 0; i < now.size(); i++) {
            if (!leaving.get(now.number(i))) {
                out.add(samples.key(now.number(i)));
            }
        }
        return out;
    }

    /** The same as a property: another query gives another list. */
    public ReadOnlyObjectProperty<? extends ObservableList<QueueRow>> visibleProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Says which sample is on screen, so that its place is known when it leaves the queue. */
    public void showing(@Nullable SampleKey key) {
        showing = key == null ? -1 : samples.number(key);
    }

    /** What to show where the sample on screen has left the queue: the row that followed it, else the first; null for none. */
    public @Nullable QueueRow follower() {
        return follower < 0 ? null : samples.row(follower);
    }

    /** Tells when other rows are shown because somebody asked for them. */
    public void onApplied(Runnable action) {
        onApplied = action;
    }

    /** The place of a sample in {@link #visible()}, or −1. */
    public int placeOf(SampleKey key) {
        int n = samples.number(key);
        return n < 0 || n >= places.length ? -1 : places[n];
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
        QueueRows now = rows.get();
        for (int i = 1; i <= now.size(); i++) {
            int at = Math.floorMod(place + i, now.size());
            if (!decided.get(now.number(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a shown row would not be there if the queue were refreshed. */
    public boolean isLeaving(SampleKey key) {
        int n = samples.number(key);
        return n >= 0 && leaving.get(n);
    }

    /** How many shown rows no longer match. */
    public ReadOnlyIntegerProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** How many rows match by now and are not shown. */
    public ReadOnlyIntegerProperty comingProperty() {
        return coming.getReadOnlyProperty();
    }

    /** Whether as many rows match as are shown, but they would be sorted otherwise, or are others. */
    public ReadOnlyBooleanProperty reorderedProperty() {
        return reordered.getReadOnlyProperty();
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
        return rows.get().number(place);
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
