package gsi.scorer.totals;

import static gsi.scorer.Reference.isError;
import static gsi.scorer.Reference.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.scorer.Reference;
import gsi.scorer.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The evaluator's aggregation of every set of result files and answers, read from files as it reads them. */
class TotalsReferenceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Reference.class)
    void totals(Reference from) throws IOException {
        int compared = 0;
        for (JsonNode row : from.rows("aggregate")) {
            AppearanceAnswers answers = answers(row);
            Totals totals = Totals.of(results(row).samples().values(), answers);
            JsonNode expected = row.get("metrics");
            String name = "row " + row.get("id");
            if (isError(expected)) {
                // Where the evaluator stops, we leave the culprit out, and say so.
                boolean named = row.get("ic").propertyNames().contains("trailing_");
                assertThat(named
                                || !totals.leftOut().isEmpty()
                                || !answers.problems().isEmpty())
                        .as(name)
                        .isTrue();
                continue;
            }
            assertThat(totals.leftOut()).as(name).isEmpty();
            agrees(totals.compliance(), expected.get("ic"), name);
            agrees(totals.accuracy(), expected.get("sa"), name);
            agrees(totals.localitySsim(), expected.get("el_ssim"), name);
            agrees(totals.localityLpips(), expected.get("el_lpips"), name);
            agrees(totals.appearance(), expected.get("ac"), name);
            agrees(totals.average(), expected.get("avg"), name);
            compared++;
        }
        assertThat(compared).isPositive();
    }

    private static void agrees(double actual, JsonNode expected, String name) {
        if (Double.isNaN(number(expected))) {
            assertThat(actual).as(name).isNaN();
        } else {
            assertThat(actual).as(name).isCloseTo(number(expected), within(1e-9));
        }
    }

    private AppearanceAnswers answers(JsonNode row) throws IOException {
        Path file = folder.resolve("predictions.json");
        Files.writeString(file, row.get("ac_items").toString());
        return AppearanceAnswers.read(file);
    }

    private ResultFiles.Evaluated results(JsonNode row) throws IOException {
        for (var mode : Map.of("instruction-compliance", "ic", "spatial-accuracy", "sa", "edit-locality", "el")
                .entrySet()) {
            Files.writeString(
                    folder.resolve(mode.getKey() + "_eval_results.json"),
                    row.get(mode.getValue()).toString());
        }
        ResultFiles.Evaluated read = ResultFiles.read(folder);
        assertThat(read.problems()).isEmpty();
        return read;
    }
}
