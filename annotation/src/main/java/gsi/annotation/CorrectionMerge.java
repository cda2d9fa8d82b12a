package gsi.annotation;

import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What another project's corrections add to one: those that are not here, behind those that are, and where two values of a field
 * met and the order would let the wrong one count, that value again.
 */
final class CorrectionMerge {

    private record Field(SampleKey key, CorrectionField field) {
        static Field of(Correction c) {
            return new Field(c.key(), c.field());
        }
    }

    private final CorrectionState state;
    private final MergeRule rule;
    private final LongFunction<Stamp> stamp;
    private final Set<UUID> theirs = new HashSet<>();
    private final List<Correction> added = new ArrayList<>();
    private final List<MergeConflict> conflicts = new ArrayList<>();
    private final int taken;

    /** @param stamp a new stamp of the annotator who merges, for a place */
    CorrectionMerge(CorrectionState state, List<Correction> other, MergeRule rule, LongFunction<Stamp> stamp) {
        this.state = state;
        this.rule = rule;
        this.stamp = stamp;
        Map<Field, Correction> there = new LinkedHashMap<>();
        Set<Field> touched = new LinkedHashSet<>();
        for (Correction c : other) {
            there.put(Field.of(c), c);
            if (theirs.add(c.stamp().id()) && !isHere(c)) {
                added.add(new Correction(c.stamp().at(next()), c.key(), c.field(), c.value()));
                touched.add(Field.of(c));
            }
        }
        this.taken = added.size();
        List<Correction> asOrdered = List.copyOf(added);
        Map<Field, Correction> last = new LinkedHashMap<>();
        asOrdered.forEach(c -> last.put(Field.of(c), c));
        for (Field f : touched) {
            settle(here(f), Objects.requireNonNull(there.get(f)), Objects.requireNonNull(last.get(f)));
        }
    }

    private long next() {
        return state.lastSequence() + added.size() + 1;
    }

    private boolean isHere(Correction c) {
        return state.history(c.key()).stream()
                .anyMatch(h -> h.stamp().id().equals(c.stamp().id()));
    }

    private @Nullable Correction here(Field f) {
        Correction out = null;
        for (Correction c : state.history(f.key())) {
            if (c.field() == f.field()) {
                out = c;
            }
        }
        return out;
    }

    /** @param last what counts by the order once all are added */
    private void settle(@Nullable Correction mine, Correction theirs, Correction last) {
        if (mine == null) {
            return;
        }
        Correction winner = keepsMine(mine, theirs) ? mine : theirs;
        if (!Objects.equals(winner.value(), last.value())) {
            added.add(new Correction(stamp.apply(next()), winner.key(), winner.field(), winner.value()));
        }
    }

    private boolean keepsMine(Correction m, Correction t) {
        boolean theyKnowMine = theirs.contains(m.stamp().id());
        boolean iKnowTheirs = isHere(t);
        if (theyKnowMine || iKnowTheirs) {
            // Whoever knew of the other's has gone on from it.
            return iKnowTheirs;
        }
        boolean keepsMine = rule.keepsMine(m.stamp(), t.stamp());
        if (!Objects.equals(m.value(), t.value())) {
            conflicts.add(new MergeConflict.OfCorrections(m.key(), m, t, keepsMine));
        }
        return keepsMine;
    }

    /** What is taken over and what is said again, with its place here. */
    List<Correction> added() {
        return added;
    }

    /** How many are taken over. */
    int taken() {
        return taken;
    }

    /** How many were here already. */
    int known() {
        return theirs.size() - taken;
    }

    List<MergeConflict> conflicts() {
        return conflicts;
    }
}
