package gsi.annotation.queue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns a queue has, besides the text that is searched.
 *
 * @param facets columns of values to choose from
 * @param numbers names of columns of numbers, each possibly unknown in a row
 */
public record QueueSchema(List<Facet> facets, List<String> numbers) {

    /**
     * A column of values; a row may have several values, or none.
     *
     * @param name what queries call it
     * @param counted whether results count its values; false for a column that is only there to sort by
     * @param fixed values that sort before all others, in this order; the others sort by name
     */
    public record Facet(String name, boolean counted, List<String> fixed) {
        public Facet {
            fixed = List.copyOf(fixed);
        }

        /** A counted facet whose values sort by name. */
        public Facet(String name) {
            this(name, true, List.of());
        }
    }

    /** @throws IllegalArgumentException if a name is there twice */
    public QueueSchema {
        facets = List.copyOf(facets);
        numbers = List.copyOf(numbers);
        Set<String> names = facets.stream().map(Facet::name).collect(Collectors.toSet());
        names.addAll(numbers);
        if (names.size() < facets.size() + numbers.size()) {
            throw new IllegalArgumentException("two columns have the same name");
        }
    }

    /** Place of a facet, or −1. */
    public int facet(String name) {
        for (int i = 0; i < facets.size(); i++) {
            if (facets.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Place of a column of numbers, or −1. */
    public int number(String name) {
        return numbers.indexOf(name);
    }
}
