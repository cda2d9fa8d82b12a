package gsi.app.queue;

import gsi.annotation.DefaultReason;
import gsi.annotation.queue.NumberRange;
import gsi.annotation.queue.QueueOrder;
import gsi.app.text.Texts;
import java.util.Arrays;
import java.util.Locale;

/** The words for facets, their values, numbers and orders. */
record QueueWords(Texts texts) {

    String facet(QueueFacet facet) {
        return texts.get(facet.textKey());
    }

    /** A value as people know it; what files and annotators made up stays as it is. */
    String value(QueueFacet facet, String value) {
        return switch (facet) {
            case STATUS -> texts.get("verdict." + value);
            case OPERATION -> texts.get("operation." + value);
            case REASON ->
                Arrays.stream(DefaultReason.values()).anyMatch(r -> r.code().equals(value))
                        ? texts.get("reason." + value)
                        : plain(value);
            case GATE -> value.isEmpty() ? plain(value) : texts.get("scores.gate." + value);
            case PROBLEMS, CORRECTED -> texts.get("queue.value." + value);
            case TARGET, ANNOTATOR, MODEL, SCENE -> plain(value);
        };
    }

    /** A name in one line: what would break it, or is nothing, is made visible. */
    private String plain(String value) {
        return value.isBlank() ? texts.get("queue.value.none") : value.replaceAll("\\p{Cntrl}", "␀");
    }

    String number(QueueNumber number) {
        String unit = number.unit();
        String name = texts.get(number.textKey());
        return unit.isEmpty() ? name : texts.get("queue.number.unit", name, unit);
    }

    String range(NumberRange range) {
        String says = switch ((Double.isFinite(range.from()) ? 1 : 0) + (Double.isFinite(range.to()) ? 2 : 0)) {
            case 1 -> texts.get("queue.range.from", figure(range.from()));
            case 2 -> texts.get("queue.range.to", figure(range.to()));
            case 3 -> texts.get("queue.range.between", figure(range.from()), figure(range.to()));
            default -> texts.get("queue.range.known");
        };
        return range.unknown() ? texts.get("queue.range.unknown.too", says) : says;
    }

    /** A number in as few digits as tell it apart. */
    static String figure(double v) {
        if (Double.isNaN(v)) {
            return "";
        }
        int decimals = Math.abs(v) >= 100 ? 0 : Math.abs(v) >= 10 ? 1 : 3;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", v);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    String order(QueueOrder order) {
        String column = order.column();
        if (column == null) {
            return texts.get(order.kind() == QueueOrder.Kind.RANDOM ? "queue.order.random" : "queue.order.file");
        }
        return column(column);
    }

    String column(String column) {
        return QueueFacet.of(column)
                .map(this::facet)
                .or(() -> QueueNumber.of(column).map(this::number))
                .orElseGet(() -> texts.get("instruction.title"));
    }
}
