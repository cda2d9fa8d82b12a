package gsi.app.bench;

import gsi.annotation.queue.NearDuplicates;
import gsi.annotation.queue.NumberRange;
import gsi.annotation.queue.QueueOrder;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.QueueSearch;
import gsi.annotation.queue.QueueTable;
import gsi.annotation.queue.RowChange;
import gsi.app.queue.QueueFacet;
import gsi.app.queue.QueueNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The queue's engine on made-up rows: building its columns, each kind of filter and order, one changed row, memory. */
public final class QueueBench {

    private final int rows;
    private final int runs;

    /** @param runs that count, of each figure */
    public QueueBench(int rows, int runs) {
        this.rows = rows;
        this.runs = runs;
    }

    public void run(Consumer<Figure> into) {
        MadeUpQueue made = new MadeUpQueue(rows);
        long before = used();
        QueueTable table = build(made, into);
        int[] groups = grouping(made, into);
        QueueTable grouped = table.grouped(groups);
        into.accept(figure("heap of the columns", "MiB", (used() - before) / (double) (1 << 20)));
        queries(grouped, into);
        update(grouped, into);
        into.accept(figure("heap after all", "MiB", used() / (double) (1 << 20)));
    }

    // --- building
    // -----------------------------------------------------------------------------------------------------

    private QueueTable build(MadeUpQueue made, Consumer<Figure> into) {
        double[] millis = new double[3];
        QueueTable table = made.table();
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            table = made.table();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        into.accept(Figure.of(name("columns, sort keys included"), "ms", millis));
        return table;
    }

    private int[] grouping(MadeUpQueue made, Consumer<Figure> into) {
        double[] millis = new double[3];
        int[] groups = {};
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            groups = NearDuplicates.of(rows, made::candidate);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        into.accept(Figure.of(name("near-duplicates"), "ms", millis));
        return groups;
    }

    // --- queries; each with all counts and histograms
    // -------------------------------------------------------------------

    private void queries(QueueTable table, Consumer<Figure> into) {
        for (Map.Entry<String, QueueQuery> q : queries().entrySet()) {
            into.accept(Figure.of(
                    name(q.getKey()), "ms", new Repetition(runs).millis(() -> QueueSearch.run(table, q.getValue()))));
        }
    }

    private static Map<String, QueueQuery> queries() {
        Map<String, QueueQuery> out = new LinkedHashMap<>();
        QueueQuery all = QueueQuery.ALL;
        out.put("everything: counts and histograms", all);
        for (QueueFacet facet : List.of(QueueFacet.STATUS, QueueFacet.TARGET, QueueFacet.SCENE)) {
            String value = switch (facet) {
                case STATUS -> QueueFacet.UNDECIDED;
                case TARGET -> "object 7";
                default -> "scene00003_frame_000390";
            };
            out.put("filter: " + facet.column(), all.withFacet(facet.column(), Set.of(value)));
        }
        QueueQuery range = all.withRange(QueueNumber.SA.column(), new NumberRange(0.2, 0.7, false));
        out.put("filter: range", range);
        out.put("search: one word", all.withText("behind"));
        out.put("search: two words, few found", all.withText("900.3 behind"));
        out.put(
                "filter: four facets, two ranges and a word",
                range.withRange(QueueNumber.SSIM.column(), new NumberRange(0.1, 1, true))
                        .withFacet("status", Set.of("none", "flag"))
                        .withFacet("operation", Set.of("move", "rotate"))
                        .withFacet("model", Set.of("swift"))
                        .withFacet("gate", Set.of("open"))
                        .withText("left"));
        out.put("order: number", all.withOrder(QueueOrder.by(QueueNumber.SA.column(), true)));
        out.put("order: object", all.withOrder(QueueOrder.by("target", false)));
        out.put("order: scene", all.withOrder(QueueOrder.by("scene", true)));
        out.put("order: instruction", all.withOrder(QueueOrder.by("instruction", false)));
        out.put("order: random", all.withOrder(QueueOrder.random(7)));
        out.put(
                "order: number, near-duplicates together",
                all.withOrder(QueueOrder.by(QueueNumber.SA.column(), true)).withGrouped(true));
        return out;
    }

    // --- one changed row
    // ------------------------------------------------------------------------------------------------

    private void update(QueueTable table, Consumer<Figure> into) {
        RowChange decided = new RowChange(
                rows / 2,
                Map.of("status", List.of("accept"), "annotator", List.of("Ada")),
                Map.of("human", 0.3f),
                null);
        into.accept(
                Figure.of(name("one decision"), "ms", new Repetition(runs).millis(() -> table.with(List.of(decided)))));
    }

    private Figure figure(String what, String unit, double value) {
        return Figure.of(name(what), unit, new double[] {value});
    }

    private String name(String what) {
        return rows + " rows, " + what;
    }

    /** Bytes in use when what is not needed is gone. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
