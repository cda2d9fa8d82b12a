package gsi.scorer.totals;

import static gsi.scorer.Reference.isError;
import static gsi.scorer.Reference.number;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.scorer.Reference;
import gsi.scorer.totals.SummaryFiles.Run;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** How the evaluator reads answers on appearance, finds a sample's and names runs: every row. */
class AppearanceReferenceTest {

    @ParameterizedTest
    @EnumSource(Reference.class)
    void answers_are_read_as_the_evaluator_reads_them(Reference from) {
        int scores = 0;
        for (JsonNode row : from.rows("parse_ac")) {
            OptionalDouble score = AppearanceScore.in(row.get("prediction").asString());
            JsonNode expected = row.get("score");
            if (expected.isNull() || unusable(expected)) {
                assertThat(score).as(row.toString()).isEmpty();
            } else {
                double wanted = expected.isBoolean() ? 1 : number(expected);
                assertThat(score).as(row.toString()).hasValue(wanted);
                scores++;
            }
        }
        assertThat(scores).isPositive();
    }

    /** The evaluator takes text and lists over and stops when it adds them up; here they are no score. */
    private static boolean unusable(JsonNode score) {
        return score.isArray() || (score.isString() && !score.stringValue().equals("NaN"));
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void a_samples_answer_is_found_by_its_index(Reference from) {
        int found = 0;
        for (JsonNode row : from.rows("ac_key")) {
            if (row.has("dataset_dir")) {
                String set = row.get("dataset_dir").asString();
                String shown = new Run(set, "m").shownSet();
                assertThat(shown).isEqualTo(row.get("normalized").asString());
                assertThat(!shown.equals(set)).isEqualTo(row.get("processed").booleanValue());
            } else if (row.has("model_dir")) {
                assertThat(new Run("fine", row.get("model_dir").asString()).shownModel())
                        .isEqualTo(row.get("normalized").asString());
            } else {
                List<String> available = row.get("available")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                List<String> candidates = AnswerKey.candidates(row.get("key").asString());
                JsonNode resolved = row.get("resolved");
                if (isError(resolved)) {
                    assertThat(candidates).as(row.toString()).isEmpty();
                } else {
                    assertThat(candidates.stream().filter(available::contains).findFirst())
                            .as(row.toString())
                            .isEqualTo(resolved.isNull() ? Optional.empty() : Optional.of(resolved.asString()));
                }
                found++;
            }
        }
        assertThat(found).isPositive();
    }
}
