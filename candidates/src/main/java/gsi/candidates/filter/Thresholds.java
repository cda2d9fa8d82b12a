package gsi.candidates.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which filters drop what, and in which order they are asked. The order decides what a candidate with several faults is said
 * to have been dropped for, never whether it is.
 *
 * @param bounds one for each filter, in its unit
 * @param off filters that drop nothing
 * @param order every filter once
 * @param unmeasured what happens with a candidate that a filter could not measure
 */
public record Thresholds(
        Map<FilterId, Double> bounds, Set<FilterId> off, List<FilterId> order, Unmeasured unmeasured) {

    /** What happens with a candidate that a filter could not measure. */
    public enum Unmeasured {
        /** It goes on, and is counted as not measured. */
        KEEP,
        /** It is dropped, and is counted as dropped for want of a measure. */
        DROP
    }

    /** Every filter at its usual threshold, in the usual order; what is not measured goes on. */
    public static final Thresholds USUAL =
            new Thresholds(Map.of(), Set.of(), List.of(FilterId.values()), Unmeasured.KEEP);

    /** Filters without a bound get the usual one; filters that the order lacks come last, in the usual order. */
    public Thresholds {
        Map<FilterId, Double> all = new EnumMap<>(FilterId.class);
        for (FilterId id : FilterId.values()) {
            Double bound = bounds.get(id);
            all.put(id, bound == null || bound.isNaN() ? Double.valueOf(id.usual()) : bound);
        }
        bounds = Collections.unmodifiableMap(all);
        Set<FilterId> without = EnumSet.noneOf(FilterId.class);
        without.addAll(off);
        off = Collections.unmodifiableSet(without);
        List<FilterId> every = new ArrayList<>(order.stream().distinct().toList());
        Arrays.stream(FilterId.values()).filter(id -> !every.contains(id)).forEach(every::add);
        order = List.copyOf(every);
    }

    public double bound(FilterId id) {
        return bounds.getOrDefault(id, id.usual());
    }

    public boolean isOn(FilterId id) {
        return !off.contains(id);
    }

    /** The same with another bound for one filter. */
    public Thresholds with(FilterId id, double bound) {
        Map<FilterId, Double> changed = new EnumMap<>(bounds);
        changed.put(id, bound);
        return new Thresholds(changed, off, order, unmeasured);
    }

    /** The same with a filter switched on or off. */
    public Thresholds with(FilterId id, boolean on) {
        Set<FilterId> changed = EnumSet.noneOf(FilterId.class);
        changed.addAll(off);
        if (on) {
            changed.remove(id);
        } else {
            changed.add(id);
        }
        return new Thresholds(bounds, changed, order, unmeasured);
    }

    /** The same, asked in another order. */
    public Thresholds withOrder(List<FilterId> other) {
        return new Thresholds(bounds, off, other, unmeasured);
    }

    /** The same with another rule for what is not measured. */
    public Thresholds with(Unmeasured rule) {
        return new Thresholds(bounds, off, order, rule);
    }

    /** What a filter says of a measurement, whether it is on or not. */
    public Verdict judge(FilterId id, Measurement m) {
        if (!m.isApplicable()) {
            return Verdict.NOT_APPLICABLE;
        }
        if (!m.isMeasured()) {
            return Verdict.NOT_MEASURED;
        }
        return id.bound().passes(m.value(), bound(id)) ? Verdict.PASS : Verdict.DROP;
    }

    /** Whether a filter that is on drops a candidate with this verdict. */
    public boolean drops(Verdict verdict) {
        return verdict == Verdict.DROP || (verdict == Verdict.NOT_MEASURED && unmeasured == Unmeasured.DROP);
    }

    /** What every filter says of a candidate, in the order in which they are asked; those that are off as well. */
    public List<FilterResult> judge(Measures measures) {
        return order.stream()
                .map(id -> new FilterResult(
                        id, measures.of(id), bound(id), judge(id, measures.of(id)), isOn(id)))
                .toList();
    }
}
