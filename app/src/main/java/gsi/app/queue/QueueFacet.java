package gsi.app.queue;

import gsi.annotation.Verdict;
import gsi.dataset.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the queue can be narrowed by, value by value; in the order in which it is offered. */
public enum QueueFacet {
    STATUS(QueueFacet.statuses()),
    OPERATION(Arrays.stream(Operation.values()).map(Operation::word).toList()),
    TARGET,
    REASON,
    ANNOTATOR,
    GATE(List.of("open", "undetermined", "closed", "none")),
    MODEL,
    SCENE,
    PROBLEMS(List.of("yes", "no")),
    CORRECTED(List.of("yes", "no"));

    /** The status of a sample without a decision. */
    public static final String UNDECIDED = "none";

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed, only not marked so
    private final List<String> fixed;

    QueueFacet() {
        this(List.of());
    }

    QueueFacet(List<String> fixed) {
        this.fixed = List.copyOf(fixed);
    }

    private static List<String> statuses() {
        return Stream.concat(
                        Stream.of(UNDECIDED), Arrays.stream(Verdict.values()).map(Verdict::word))
                .toList();
    }

    /** What queries and saved views call it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The values that have words of their own, in the order in which they stand. */
    public List<String> fixed() {
        return fixed;
    }

    /** Key of its name in the bundle. */
    String textKey() {
        return "queue.facet." + column();
    }

    /** The facet of a column's name. */
    public static Optional<QueueFacet> of(String column) {
        return Arrays.stream(values()).filter(f -> f.column().equals(column)).findFirst();
    }
}
