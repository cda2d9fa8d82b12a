package gsi.app.queue;

import java.util.BitSet;
import javafx.collections.ObservableListBase;

/**
 * The shown rows as a list that makes each row only when it is asked for: a million of them cost an array of numbers. Another
 * query makes another list, because telling a million removals to listeners would cost more than the query.
 */
final class QueueRows extends ObservableListBase<QueueRow> {

    private final QueueSamples samples;
    private final int[] numbers;

    QueueRows(QueueSamples samples, int[] numbers) {
        this.samples = samples;
        this.numbers = numbers;
    }

    @Override
    public QueueRow get(int place) {
        return samples.row(numbers[place]);
    }

    @Override
    public int size() {
        return numbers.length;
    }

    /** Number of the sample at a place. */
    int number(int place) {
        return numbers[place];
    }

    /** Tells that the rows at these places have other contents. */
    void updated(BitSet places) {
        if (!places.isEmpty()) {
            beginChange();
            places.stream().forEach(this::nextUpdate);
            endChange();
        }
    }

    /** Tells that the row at a place has other contents. */
    void updated(int place) {
        beginChange();
        nextUpdate(place);
        endChange();
    }
}
