package gsi.app.queue;

import gsi.annotation.queue.NearDuplicates;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.QueueResult;
import gsi.annotation.queue.QueueSearch;
import gsi.annotation.queue.QueueTable;
import gsi.annotation.queue.RowChange;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The queue's columns and what is asked of them: built, changed and searched off the FX thread. FX thread. */
final class QueueColumns {

    /** Rows made at a time while the columns are built, so that memory for a few of them is enough. */
    private static final int BATCH = 8192;

    /** Above this many, decisions come into the columns off the FX thread. */
    private static final int MOST_AT_ONCE = 1000;

    /**
     * What a search has given.
     *
     * @param members the rows found, by number
     * @param apply whether they are to be shown, else only counted
     */
    record Found(QueueResult result, BitSet members, boolean apply) {}

    /** A decision of which the columns do not know yet. */
    private record Decided(int number, SampleKey key) {}

    private final QueueSamples samples;
    private final Supplier<QueueQuery> query;
    private final IntFunction<BitSet> hidden;
    private final Consumer<Found> onFound;
    private final LatestOnly queries;
    private final LatestOnly building;

    /** Changes that came while the columns were being built. */
    private final List<RowChange> waiting = new ArrayList<>();

    private @Nullable QueueTable table;
    /** What the columns that are being built begin with. */
    private QueueTable base = QueueTable.empty(QueueSamples.SCHEMA);

    /** Decided about together, and on their way into the columns. */
    private List<Decided> onTheirWay = List.of();

    private boolean applying;
    private boolean running;
    private boolean again;

    /**
     * Without rows.
     *
     * @param query what to ask
     * @param hidden of so many rows, those of which the scores are withheld
     */
    QueueColumns(
            QueueSamples samples,
            TaskRunner runner,
            Supplier<QueueQuery> query,
            IntFunction<BitSet> hidden,
            Consumer<Found> onFound) {
        this.samples = samples;
        this.query = query;
        this.hidden = hidden;
        this.onFound = onFound;
        this.queries = new LatestOnly(runner);
        this.building = new LatestOnly(runner);
    }

    /** Forgets every row: the samples have other numbers. */
    void forget() {
        base = QueueTable.empty(QueueSamples.SCHEMA);
        onTheirWay = List.of();
        waiting.clear();
        pause();
    }

    /** Builds the columns of the samples as they are now; rows that are known already keep what has come for them. */
    void build() {
        List<Sample> all = samples.snapshot();
        QueueTable known = table == null ? base : table;
        // What is on its way would be lost with the columns that it is written into.
        waiting.addAll(changes(onTheirWay, known));
        onTheirWay = List.of();
        base = known;
        pause();
        building.io(
                () -> columns(all, known),
                made -> {
                    goOn(made);
                    ask(true);
                },
                error -> {
                    throw new IllegalStateException("the queue's columns could not be built", error);
                });
    }

    /** Until the columns are there again. */
    private void pause() {
        table = null;
        queries.cancel();
        running = false;
    }

    private void goOn(QueueTable made) {
        base = made;
        table = made.with(waiting);
        waiting.clear();
    }

    /** Any thread. */
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

    /** Asks again; {@code apply} shows the rows that are found, else only the counts are renewed. */
    void ask(boolean apply) {
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
        BitSet withheld = hidden.apply(asked.size());
        queries.io(
                () -> {
                    QueueResult found = QueueSearch.run(asked.withhold(withheld, QueueSamples.SCORES), wanted);
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

    private void found(Found found) {
        running = false;
        if (found.apply()) {
            applying = false;
        }
        onFound.accept(found);
        if (again) {
            again = false;
            ask(false);
        }
    }

    /** Takes over decisions that are on disk. */
    void decided(List<SampleKey> keys) {
        List<Decided> known = new ArrayList<>(keys.size());
        for (SampleKey key : keys) {
            int n = samples.number(key);
            if (n >= 0) {
                known.add(new Decided(n, key));
            }
        }
        QueueTable now = table;
        if (now != null && known.size() > MOST_AT_ONCE) {
            decidedMany(known, now);
        } else {
            change(changes(known, now));
        }
    }

    /** What changes meanwhile waits, as it does while the columns are built. */
    private void decidedMany(List<Decided> many, QueueTable now) {
        base = now;
        pause();
        onTheirWay = many;
        building.io(
                () -> now.with(changes(many, now)),
                made -> {
                    onTheirWay = List.of();
                    goOn(made);
                    ask(false);
                },
                error -> {
                    throw new IllegalStateException("decisions do not come into the queue", error);
                });
    }

    /** What these decisions change. Any thread. */
    private List<RowChange> changes(List<Decided> decided, @Nullable QueueTable now) {
        List<RowChange> changes = new ArrayList<>(decided.size());
        for (Decided d : decided) {
            float accuracy =
                    now != null && d.number < now.size() ? now.number(QueueNumber.SA.column(), d.number) : Float.NaN;
            changes.add(samples.decided(d.number, d.key, accuracy));
        }
        return changes;
    }

    /** Takes over other values in some rows. */
    void change(List<RowChange> changes) {
        QueueTable now = table;
        if (now == null) {
            waiting.addAll(changes);
            return;
        }
        table = now.with(changes);
        ask(false);
    }
}
