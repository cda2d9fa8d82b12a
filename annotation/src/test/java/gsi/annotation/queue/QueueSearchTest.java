package gsi.annotation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queries over columns give what looking at each row gives, whatever the conditions and the order. */
class QueueSearchTest {

    private static QueueTable table(List<QueueRowData> rows) {
        return QueueTable.empty(RandomRows.SCHEMA).append(rows);
    }

    private static QueueOracle oracle(QueueTable table, List<QueueRowData> rows) {
        return new QueueOracle(
                table,
                rows.stream().map(QueueRowData::text).toList(),
                rows.stream().map(QueueRowData::name).toList());
    }

    private static QueueQuery anyQuery(RandomRows random) {
        Map<String, Set<String>> facets = new HashMap<>();
        if (random.chance()) {
            facets.put("status", Set.of(random.any(RandomRows.STATUS)));
        }
        if (random.chance()) {
            facets.put(
                    "target", new HashSet<>(List.of(random.any(RandomRows.TARGETS), random.any(RandomRows.TARGETS))));
        }
        if (random.chance()) {
            facets.put("model", Set.of(random.any(List.of("bold", "calm", "", "nobody"))));
        }
        Map<String, NumberRange> ranges = new HashMap<>();
        if (random.chance()) {
            ranges.put("sa", new NumberRange(0.2, 0.8, random.chance()));
        }
        if (random.chance()) {
            ranges.put("cm", new NumberRange(Double.NEGATIVE_INFINITY, 30, random.chance()));
        }
        String text = random.chance() ? "" : random.words();
        return QueueQuery.of(facets, ranges, text, anyOrder(random), random.chance());
    }

    private static QueueOrder anyOrder(RandomRows random) {
        return switch (random.next(4)) {
            case 0 -> QueueOrder.FILE;
            case 1 -> QueueOrder.random(random.next(3));
            case 2 -> QueueOrder.by(random.any(List.of("sa", "cm")), random.chance());
            default -> QueueOrder.by(random.any(List.of("status", "target", "model", "sentence")), random.chance());
        };
    }

    private static int[] anyGroups(RandomRows random, int rows) {
        return IntStream.range(0, rows).map(i -> random.next(30) - 1).toArray();
    }

    private static List<Integer> rowsOf(QueueResult result) {
        return Arrays.stream(result.rows()).boxed().toList();
    }

    @Test
    void everyQueryGivesTheRowsCountsAndBarsOfABruteForceSearch() {
        for (long seed = 1; seed <= 25; seed++) {
            RandomRows random = new RandomRows(seed);
            List<QueueRowData> rows = random.rows(random.next(300));
            QueueTable table = table(rows).grouped(anyGroups(random, rows.size()));
            QueueOracle oracle = oracle(table, rows);
            for (int i = 0; i < 10; i++) {
                QueueQuery query = anyQuery(random);
                QueueResult result = QueueSearch.run(table, query);
                assertThat(rowsOf(result)).as("seed %d, %s", seed, query).isEqualTo(oracle.rows(query));
                for (String facet : List.of("status", "target", "model")) {
                    assertThat(result.counts(facet))
                            .as("seed %d, %s, %s", seed, facet, query)
                            .allSatisfy(c -> assertThat(c.rows()).isEqualTo(oracle.count(query, facet, c.value())));
                }
                assertBars(result, oracle, "sa");
                assertBars(result, oracle, "cm");
            }
        }
    }

    private static void assertBars(QueueResult result, QueueOracle oracle, String column) {
        Histogram bars = result.histogram(column);
        QueueTable table = result.table();
        QueueQuery query = result.query();
        assertThat((long) bars.unknown())
                .isEqualTo(oracle.where(query, column, r -> Float.isNaN(table.number(column, r))));
        int[] others = new int[Histogram.BARS];
        int[] matching = new int[Histogram.BARS];
        for (int r = 0; r < table.size(); r++) {
            float v = table.number(column, r);
            if (!Float.isNaN(v)) {
                double share = bars.to() > bars.from() ? (v - bars.from()) / (bars.to() - bars.from()) : 0;
                int bar = Math.min((int) (share * Histogram.BARS), Histogram.BARS - 1);
                others[bar] += oracle.passes(query, r, column) ? 1 : 0;
                matching[bar] += oracle.passes(query, r, null) ? 1 : 0;
            }
        }
        assertThat(bars.others()).isEqualTo(others);
        assertThat(bars.matching()).isEqualTo(matching);
    }

    @Test
    void moreRowsThanOneChunkHoldsAreFoundToo() {
        RandomRows random = new RandomRows(7);
        List<QueueRowData> rows = random.rows(3 * Chunk.SIZE + 17);
        QueueTable table = table(rows);
        QueueOracle oracle = oracle(table, rows);
        for (int i = 0; i < 5; i++) {
            QueueQuery query = anyQuery(random);
            assertThat(rowsOf(QueueSearch.run(table, query))).as("%s", query).isEqualTo(oracle.rows(query));
        }
    }

    @Test
    void rowsThatComeInBatchesGiveTheSameTable() {
        List<QueueRowData> rows = new RandomRows(3).rows(2 * Chunk.SIZE + 5);
        QueueTable atOnce = table(rows);
        QueueTable inBatches = QueueTable.empty(RandomRows.SCHEMA);
        for (int i = 0; i < rows.size(); i += 1000) {
            inBatches = inBatches.append(rows.subList(i, Math.min(i + 1000, rows.size())));
        }
        assertThat(inBatches.size()).isEqualTo(rows.size());
        QueueQuery query = QueueQuery.ALL.withText("mug").withOrder(QueueOrder.by("sentence", true));
        assertThat(rowsOf(QueueSearch.run(inBatches, query))).isEqualTo(rowsOf(QueueSearch.run(atOnce, query)));
    }

    @Test
    void aChangedRowIsFoundByItsNewValuesAndTheOldTableKeepsTheOldOnes() {
        RandomRows random = new RandomRows(11);
        List<QueueRowData> rows = new ArrayList<>(random.rows(Chunk.SIZE + 100));
        QueueTable before = table(rows);
        List<Integer> found = rowsOf(QueueSearch.run(before, QueueQuery.ALL.withText("mug")));
        List<RowChange> changes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int row = random.next(rows.size());
            QueueRowData next = random.row(row);
            rows.set(row, next);
            changes.add(new RowChange(
                    row,
                    Map.of(
                            "status", next.facets().get(0),
                            "target", next.facets().get(1),
                            "model", next.facets().get(2),
                            "sentence", next.facets().get(3)),
                    Map.of("sa", next.numbers()[0], "cm", next.numbers()[1]),
                    next.text()));
        }
        QueueTable after = before.with(changes);
        QueueOracle oracle = oracle(after, rows);
        for (int i = 0; i < 5; i++) {
            QueueQuery query = anyQuery(random);
            assertThat(rowsOf(QueueSearch.run(after, query))).as("%s", query).isEqualTo(oracle.rows(query));
        }
        assertThat(rowsOf(QueueSearch.run(before, QueueQuery.ALL.withText("mug"))))
                .isEqualTo(found);
    }

    @Test
    void numbersThatAreNoneAreUnknownAndLastInEitherDirection() {
        List<QueueRowData> rows = new ArrayList<>();
        float[] numbers = {Float.NaN, 3, -0f, Float.POSITIVE_INFINITY, -2, Float.NEGATIVE_INFINITY, 0};
        for (int i = 0; i < numbers.length; i++) {
            List<List<String>> facets = List.of(List.of("none"), List.of(), List.of(), List.of("x"));
            rows.add(new QueueRowData("r" + i, "", facets, new float[] {numbers[i], 1}));
        }
        QueueTable table = table(rows);
        assertThat(rowsOf(QueueSearch.run(table, QueueQuery.ALL.withOrder(QueueOrder.by("sa", false)))))
                .containsExactly(4, 2, 6, 1, 0, 3, 5);
        assertThat(rowsOf(QueueSearch.run(table, QueueQuery.ALL.withOrder(QueueOrder.by("sa", true)))))
                .containsExactly(1, 2, 6, 4, 0, 3, 5);
        assertThat(QueueSearch.run(table, QueueQuery.ALL).histogram("sa").unknown())
                .isEqualTo(3);
    }

    @Test
    void aTableWithoutRowsAnswers() {
        QueueResult result = QueueSearch.run(QueueTable.empty(RandomRows.SCHEMA), QueueQuery.ALL.withText("x"));
        assertThat(result.size()).isZero();
        assertThat(result.counts("status")).isEmpty();
        assertThat(result.histogram("sa").known()).isZero();
    }

    @Test
    void theSameSeedShufflesTheSameWayWhateverIsFiltered() {
        QueueTable table = table(new RandomRows(5).rows(500));
        QueueQuery shuffled = QueueQuery.ALL.withOrder(QueueOrder.random(42));
        List<Integer> all = rowsOf(QueueSearch.run(table, shuffled));
        List<Integer> some = rowsOf(QueueSearch.run(table, shuffled.withFacet("status", Set.of("accept"))));
        assertThat(all).isNotEqualTo(IntStream.range(0, 500).boxed().toList());
        assertThat(all.stream().filter(some::contains)).containsExactlyElementsOf(some);
        assertThat(rowsOf(QueueSearch.run(table, QueueQuery.ALL.withOrder(QueueOrder.random(43)))))
                .isNotEqualTo(all);
    }

    @Test
    void anInterruptedQueryIsGivenUp() {
        QueueTable table = table(new RandomRows(5).rows(10));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> QueueSearch.run(table, QueueQuery.ALL)).isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        QueueTable table = table(List.of());
        QueueQuery query = QueueQuery.ALL
                .withFacet("colour", Set.of("red"))
                .withRange("sa", new NumberRange(0, 1, false))
                .withOrder(QueueOrder.by("weight", false));
        assertThat(QueueSearch.unknownColumns(query, RandomRows.SCHEMA)).containsExactly("colour", "weight");
        assertThatThrownBy(() -> QueueSearch.run(table, query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }
}
