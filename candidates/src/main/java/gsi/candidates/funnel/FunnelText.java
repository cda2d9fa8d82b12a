package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import gsi.dataset.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The funnel as a table for a terminal. */
public final class FunnelText {

    private static final int NAME = 26;
    private static final int NUMBER = 9;

    private FunnelText() {}

    /** A line for the candidates, one for each filter that is on and had something to say, one for what is left; per operation and in all. */
    public static List<String> of(Funnel funnel, FunnelWords words) {
        List<Operation> operations = funnel.table().operations();
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(pad(words.say("table.filter"), NAME))
                .append(pad(words.say("table.threshold"), 16));
        operations.forEach(o -> head.append(right(words.operation(o))));
        lines.add(head.append(right(words.say("table.dropped")))
                .append(right(words.say("table.left")))
                .append(right(words.say("table.alone")))
                .append(right(words.say("table.unmeasured")))
                .toString());
        lines.add(row(words.say("picture.candidates"), "", funnel.all(), operations)
                + right("")
                + right(String.valueOf(funnel.all().total())));
        for (FunnelStep step : funnel.steps()) {
            if (step.on() && step.asks()) {
                lines.add(row(words.title(step.id()), threshold(step.id(), funnel, words), step.dropped(), operations)
                        + right(String.valueOf(step.dropped().total()))
                        + right(String.valueOf(step.out().total()))
                        + right(String.valueOf(step.alone()))
                        + right(String.valueOf(step.notMeasured().total())));
            }
        }
        lines.add(row(words.say("picture.left"), "", funnel.survivors(), operations)
                + right("")
                + right(String.valueOf(funnel.survivors().total())));
        return List.copyOf(lines);
    }

    private static String threshold(FilterId id, Funnel funnel, FunnelWords words) {
        if (id.isSwitch()) {
            return "";
        }
        String sign = id.bound() == FilterId.Bound.AT_LEAST ? "≥ " : "≤ ";
        return sign + words.amount(id, funnel.thresholds().bound(id));
    }

    private static String row(String name, String threshold, Counts counts, List<Operation> operations) {
        StringBuilder line = new StringBuilder(pad(name, NAME)).append(pad(threshold, 16));
        operations.forEach(o -> line.append(right(String.valueOf(counts.of(o)))));
        return line.toString();
    }

    private static String pad(String s, int columns) {
        return String.format(Locale.ROOT, "%-" + columns + "s", s);
    }

    private static String right(String s) {
        return String.format(Locale.ROOT, "%" + NUMBER + "s ", s);
    }
}
