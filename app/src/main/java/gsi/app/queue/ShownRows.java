package gsi.app.queue;

import gsi.annotation.queue.QueueResult;
import java.util.Arrays;
import java.util.BitSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The rows that are shown, which stay where they are while what matches changes, and in how far they are out of date. Samples
 * are known by their numbers here. FX thread.
 */
final class ShownRows {

    /** Above this many, lists are told to paint anew: a list of changes would take longer than that. */
    private static final int MOST_UPDATES = 1000;

    private final QueueSamples samples;
    private final ReadOnlyObjectWrapper<QueueRows> rows;
    private final ReadOnlyIntegerWrapper repaints = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper outdated = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper coming = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper reordered = new ReadOnlyBooleanWrapper();
    private int[] places = {};
    private BitSet leaving = new BitSet();
    private int onScreen = -1;
    /** What follows the sample on screen where that is shown here no more. */
    private int follower = -1;

    ShownRows(QueueSamples samples) {
        this.samples = samples;
        this.rows = new ReadOnlyObjectWrapper<>(new QueueRows(samples, new int[0]));
    }

    /** Shows these, in this order. */
    void show(int[] numbers) {
        int[] at = new int[samples.size()];
        Arrays.fill(at, -1);
        for (int i = 0; i < numbers.length; i++) {
            at[numbers[i]] = i;
        }
        places = at;
        rows.set(new QueueRows(samples, numbers));
    }

    /** Where the samples have other numbers: nothing is known of what leaves and follows. */
    void forget() {
        leaving = new BitSet();
        follower = -1;
    }

    /**
     * Shows what was found.
     *
     * @param members the rows found, by number
     */
    void take(QueueResult found, BitSet members) {
        leaving = new BitSet();
        follower = firstAfterShown(found, members);
        show(found.rows());
        outdated.set(0);
        coming.set(0);
        reordered.set(false);
    }

    /** Leaves what is shown, and says in how far what was found is something else. */
    void compare(QueueResult found, BitSet members) {
        QueueRows now = rows.get();
        BitSet gone = new BitSet();
        for (int i = 0; i < now.size(); i++) {
            gone.set(now.number(i), !members.get(now.number(i)));
        }
        BitSet changed = (BitSet) gone.clone();
        changed.xor(leaving);
        leaving = gone;
        int staying = now.size() - gone.cardinality();
        coming.set(found.size() - staying);
        reordered.set(isReordered(now, found));
        outdated.set(gone.cardinality());
        updated(changed);
    }

    /** Whether just these rows are shown, in their order. */
    boolean shows(QueueResult found) {
        return rows.get().size() == found.size() && !isReordered(rows.get(), found);
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
    private int firstAfterShown(QueueResult found, BitSet members) {
        QueueRows before = rows.get();
        int place = placeOf(onScreen);
        for (int i = place; i >= 0 && i < before.size(); i++) {
            if (members.get(before.number(i))) {
                return before.number(i);
            }
        }
        return found.size() == 0 ? -1 : found.row(0);
    }

    /** Tells that these samples have other contents. */
    void updated(BitSet numbers) {
        if (numbers.cardinality() > MOST_UPDATES) {
            repaints.set(repaints.get() + 1);
            return;
        }
        BitSet at = new BitSet();
        numbers.stream().map(this::placeOf).filter(p -> p >= 0).forEach(at::set);
        rows.get().updated(at);
    }

    /** The place of a sample, or −1. */
    int placeOf(int number) {
        return number < 0 || number >= places.length ? -1 : places[number];
    }

    /** Says which sample is on screen; −1 for none. */
    void onScreen(int number) {
        onScreen = number;
    }

    int onScreen() {
        return onScreen;
    }

    int follower() {
        return follower;
    }

    boolean isLeaving(int number) {
        return number >= 0 && leaving.get(number);
    }

    QueueRows rows() {
        return rows.get();
    }

    ReadOnlyObjectWrapper<QueueRows> rowsProperty() {
        return rows;
    }

    /** Counts how often so many rows have other contents that all are to be painted anew. */
    ReadOnlyIntegerProperty repaintsProperty() {
        return repaints.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty comingProperty() {
        return coming.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty reorderedProperty() {
        return reordered.getReadOnlyProperty();
    }
}
