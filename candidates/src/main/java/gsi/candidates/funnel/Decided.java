package gsi.candidates.funnel;

import java.util.BitSet;
import java.util.Map;

/**
 * What people decided about candidates of a table.
 *
 * @param accepted rows; not to be written to
 * @param rejected rows; not to be written to
 */
public record Decided(BitSet accepted, BitSet rejected) {

    /** @param accepts by candidate id; ids that the table does not have are left out */
    public static Decided of(FunnelTable table, Map<String, Boolean> accepts) {
        BitSet accepted = new BitSet(table.size());
        BitSet rejected = new BitSet(table.size());
        accepts.forEach((id, yes) -> table.row(id).ifPresent(row -> (yes ? accepted : rejected).set(row)));
        return new Decided(accepted, rejected);
    }

    public int count() {
        return accepted.cardinality() + rejected.cardinality();
    }
}
