package gsi.annotation.queue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The queue as anyone would write it who has all day: row by row, with strings and comparators. */
final class QueueOracle {

    private final QueueTable table;
    private final List<String> texts;
    private final List<String> names;

    QueueOracle(QueueTable table, List<String> texts, List<String> names) {
        this.table = table;
        this.texts = texts.stream().map(QueueOracle::plain).toList();
        this.names = names;
    }

    private static String plain(String text) {
        return Normalizer.normalize(
                Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private List<String> values(String facet, int row) {
        List<String> values = table.values(facet, row);
        return values.isEmpty() ? List.of("") : values;
    }

    /** Whether a row passes all conditions but those on one column. */
    boolean passes(QueueQuery query, int row, @Nullable String except) {
        return query.facets().entrySet().stream()
                        .allMatch(e -> e.getKey().equals(except)
                                || values(e.getKey(), row).stream().anyMatch(Set.copyOf(e.getValue())::contains))
                && query.ranges().entrySet().stream().allMatch(e -> e.getKey().equals(except) || inRange(e, row))
                && List.of(query.text().strip().split("\\s+")).stream()
                        .allMatch(w -> texts.get(row).contains(plain(w)));
    }

    private boolean inRange(Map.Entry<String, NumberRange> e, int row) {
        float v = table.number(e.getKey(), row);
        NumberRange r = e.getValue();
        return Float.isNaN(v) ? r.unknown() : v >= (float) r.from() && v <= (float) r.to();
    }

    List<Integer> rows(QueueQuery query) {
        List<Integer> out = new ArrayList<>(IntStream.range(0, table.size())
                .filter(r -> passes(query, r, null))
                .boxed()
                .toList());
        out.sort(comparator(query.order()));
        return query.grouped() ? together(out) : out;
    }

    private Comparator<Integer> comparator(QueueOrder order) {
        String column = order.column();
        return switch (order.kind()) {
            case FILE -> order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            case RANDOM ->
                Comparator.comparingInt((Integer r) -> Mixed.of(
                                Mixed.of(names.get(r).hashCode(), names.get(r).length()), order.seed()))
                        .thenComparing(Comparator.naturalOrder());
            case COLUMN -> byColumn(String.valueOf(column), order.descending());
        };
    }

    private Comparator<Integer> byColumn(String column, boolean descending) {
        if (table.schema().number(column) >= 0) {
            Comparator<Integer> up = Comparator.comparingDouble((Integer r) -> table.number(column, r));
            return Comparator.comparing((Integer r) -> Float.isNaN(table.number(column, r)))
                    .thenComparing(descending ? up.reversed() : up)
                    .thenComparing(Comparator.naturalOrder());
        }
        List<String> fixed =
                table.schema().facets().get(table.schema().facet(column)).fixed();
        Comparator<String> one = Comparator.<String>comparingInt(
                        v -> fixed.contains(v) ? fixed.indexOf(v) : Integer.MAX_VALUE)
                .thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder());
        Comparator<Integer> up = (a, b) -> {
            List<String> x = values(column, a);
            List<String> y = values(column, b);
            for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
                int c = one.compare(x.get(i), y.get(i));
                if (c != 0) {
                    return c;
                }
            }
            return Integer.compare(x.size(), y.size());
        };
        return Comparator.comparing((Integer r) -> values(column, r).equals(List.of("")))
                .thenComparing(descending ? up.reversed() : up)
                .thenComparing(Comparator.naturalOrder());
    }

    private List<Integer> together(List<Integer> rows) {
        Set<Integer> out = new LinkedHashSet<>();
        for (int row : rows) {
            out.add(row);
            if (table.group(row) >= 0) {
                rows.stream().filter(r -> table.group(r) == table.group(row)).forEach(out::add);
            }
        }
        return List.copyOf(out);
    }

    int count(QueueQuery query, String facet, String value) {
        return (int) where(query, facet, r -> values(facet, r).contains(value));
    }

    long where(QueueQuery query, @Nullable String except, IntPredicate more) {
        return IntStream.range(0, table.size())
                .filter(r -> passes(query, r, except) && more.test(r))
                .count();
    }
}
