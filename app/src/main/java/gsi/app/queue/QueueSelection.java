package gsi.app.queue;

import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Samples chosen together: by Ctrl+click one more or one less, by Shift+click or Shift+arrow all between. Apart from the list
 * control's own selection, which is the sample on screen, so that it is the same in list, grid and table. FX thread.
 */
public final class QueueSelection {

    private final QueueModel queue;
    private final BitSet chosen = new BitSet();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private int anchor = -1;

    QueueSelection(QueueModel queue) {
        this.queue = queue;
    }

    /** Chooses nothing; the next range begins at this sample. */
    public void restart(SampleKey from) {
        anchor = queue.samples().number(from);
        if (!chosen.isEmpty()) {
            chosen.clear();
            changed();
        }
    }

    /** One more, or one less. */
    public void toggle(SampleKey key) {
        int n = queue.samples().number(key);
        if (n >= 0) {
            chosen.flip(n);
            anchor = n;
            changed();
        }
    }

    /** Everything in the queue between where the range began and this sample, in place of what was chosen. */
    public void extendTo(SampleKey key) {
        int to = queue.placeOf(key);
        int from = anchor < 0 ? to : queue.placeOf(queue.samples().key(anchor));
        if (to < 0) {
            return;
        }
        chosen.clear();
        for (int i = Math.min(from < 0 ? to : from, to); i <= Math.max(from, to); i++) {
            chosen.set(queue.numberAt(i));
        }
        if (from < 0) {
            anchor = queue.numberAt(to);
        }
        changed();
    }

    /** Everything in the queue. */
    public void all() {
        chosen.clear();
        for (int i = 0; i < queue.visible().size(); i++) {
            chosen.set(queue.numberAt(i));
        }
        changed();
    }

    /** These, as far as they are there: their numbers may be others than before. */
    void choose(List<SampleKey> keys) {
        chosen.clear();
        anchor = -1;
        keys.stream().mapToInt(queue.samples()::number).filter(n -> n >= 0).forEach(chosen::set);
        changed();
    }

    public void clear() {
        if (!chosen.isEmpty()) {
            chosen.clear();
            changed();
        }
    }

    public boolean contains(SampleKey key) {
        int n = queue.samples().number(key);
        return n >= 0 && chosen.get(n);
    }

    /** The chosen samples in file order, also those that a filter hides now. */
    public List<SampleKey> keys() {
        List<SampleKey> out = new ArrayList<>(chosen.cardinality());
        chosen.stream().forEach(n -> out.add(queue.samples().key(n)));
        return out;
    }

    /** How many are chosen. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Changes whenever other samples are chosen. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    private void changed() {
        size.set(chosen.cardinality());
        revision.set(revision.get() + 1);
    }
}
