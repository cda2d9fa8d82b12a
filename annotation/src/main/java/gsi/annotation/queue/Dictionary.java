package gsi.annotation.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Numbers for the values of a facet column: one for each set of values that a row has. Numbers are given once and never
 * change, so that every snapshot of a table can share one dictionary. Safe for any thread.
 */
final class Dictionary {

    /** Stands for "no value" among the values. */
    static final String NONE = "";

    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final List<String> fixed;
    private List<String>[] entries = table(16);
    private int size;
    /** Open addressing: numbers plus one at the hash's place; 0 is free. Half of what a map would take at a million values. */
    private int[] slots = new int[64];

    /** Numbers in sorted order, as far as they have been sorted. */
    private int[] sorted = {};

    private int[] ranks = {};

    Dictionary(List<String> fixed) {
        this.fixed = List.copyOf(fixed);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
    private static List<String>[] table(int n) {
        return new List[n];
    }

    /** The number of a set of values, given now if it is new. */
    synchronized int codeOf(List<String> values) {
        List<String> wanted = values.isEmpty() ? List.of(NONE) : values;
        int at = slotOf(wanted);
        if (slots[at] > 0) {
            return slots[at] - 1;
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size] = List.copyOf(wanted);
        slots[at] = ++size;
        if (2 * size > slots.length) {
            slots = new int[2 * slots.length];
            for (int i = 0; i < size; i++) {
                slots[slotOf(entries[i])] = i + 1;
            }
        }
        return size - 1;
    }

    private int slotOf(List<String> values) {
        int mask = slots.length - 1;
        int at = Mixed.of(values.hashCode(), 0) & mask;
        while (slots[at] > 0 && !entries[slots[at] - 1].equals(values)) {
            at = at + 1 & mask;
        }
        return at;
    }

    synchronized int size() {
        return size;
    }

    synchronized List<String> values(int code) {
        return entries[code];
    }

    /** Every set of values by number: a copy. */
    synchronized List<List<String>> all() {
        return new ArrayList<>(Arrays.asList(entries).subList(0, size));
    }

    /** Place in the sorted order by number; what is new since the last call is sorted into it. */
    synchronized int[] ranks() {
        if (sorted.length < size) {
            Integer[] fresh = new Integer[size - sorted.length];
            Arrays.setAll(fresh, i -> sorted.length + i);
            Arrays.parallelSort(fresh, (a, b) -> compare(entries[a], entries[b]));
            int[] merged = new int[size];
            int old = 0;
            int added = 0;
            for (int i = 0; i < size; i++) {
                boolean takeOld = added == fresh.length
                        || (old < sorted.length && compare(entries[sorted[old]], entries[fresh[added]]) <= 0);
                merged[i] = takeOld ? sorted[old++] : fresh[added++];
            }
            sorted = merged;
            ranks = new int[size];
            for (int i = 0; i < size; i++) {
                ranks[sorted[i]] = i;
            }
        }
        return ranks;
    }

    private int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int c = compareValues(a.get(i), b.get(i));
            if (c != 0) {
                return c;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** Fixed values first, then by name, and what is none of all last. */
    int compareValues(String a, String b) {
        int c = Boolean.compare(a.equals(NONE), b.equals(NONE));
        if (c == 0 && !fixed.isEmpty()) {
            c = Integer.compare(fixedPlace(a), fixedPlace(b));
        }
        return c == 0 ? BY_NAME.compare(a, b) : c;
    }

    private int fixedPlace(String value) {
        int at = fixed.indexOf(value);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
