package gsi.scorer.results;

import static gsi.scorer.Reference.isError;
import static gsi.scorer.Reference.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.scorer.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The evaluator's statistics of every set of results, to 1e-9. */
class StatisticsReferenceTest {

    @ParameterizedTest
    @EnumSource(Reference.class)
    void statistics(Reference from) {
        int compared = 0;
        for (JsonNode row : from.rows("statistics")) {
            Optional<Mode> mode = Stream.of(Mode.values())
                    .filter(m -> m.word().equals(row.get("mode").asString()))
                    .findFirst();
            // No counterpart: a mode that does not exist, and results that lack their own value, which we never write.
            if (mode.isPresent() && !isError(row.get("stats"))) {
                agrees(Statistics.of(mode.get(), results(row.get("results"))), row.get("stats"), row.toString());
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private static List<ResultRow> results(JsonNode results) {
        List<ResultRow> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : results.properties()) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> field : entry.getValue().properties()) {
                if (!field.getKey().equals("operation")) {
                    values.put(field.getKey(), number(field.getValue()));
                }
            }
            // The evaluator counts results without an operation under "all".
            rows.add(new ResultRow(
                    entry.getKey(), entry.getValue().path("operation").asString("all"), values));
        }
        return rows;
    }

    private static void agrees(Map<?, ?> actual, JsonNode expected, String row) {
        assertThat(actual.keySet().stream().map(Object::toString).toList())
                .as(row)
                .isEqualTo(List.copyOf(expected.propertyNames()));
        actual.forEach((key, value) -> {
            JsonNode wanted = expected.get(key.toString());
            if (value instanceof Map<?, ?> nested) {
                agrees(nested, wanted, row);
            } else {
                double number = ((Number) value).doubleValue();
                if (Double.isNaN(number(wanted))) {
                    assertThat(number).as(row).isNaN();
                } else {
                    assertThat(number).as(row).isCloseTo(number(wanted), within(1e-9));
                }
            }
        });
    }
}
