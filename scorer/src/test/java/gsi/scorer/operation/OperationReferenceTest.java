package gsi.scorer.operation;

import static gsi.scorer.Reference.isError;
import static gsi.scorer.Reference.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.scorer.Reference;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.Viewpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every row of the evaluator's move, rotate, remove and scale: IC identical, SA to 1e-9. */
class OperationReferenceTest {

    private final OperationScorer scorer = new OperationScorer();

    @ParameterizedTest
    @EnumSource(Reference.class)
    void move(Reference from) {
        from.rows("move").forEach(this::agrees);
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void move_says_which_detection_counted_and_how_much_it_overlaps(Reference from) {
        for (JsonNode row : from.rows("move")) {
            Derivation how = score(row).derivation();
            JsonNode chosen = row.get("chosen_bbox_3d");
            if (how == null) {
                assertThat(isError(row.get("score").get("spatial-accuracy"))).isTrue();
            } else if (chosen.isNull()) {
                assertThat(how.matched()).as(row.toString()).isEmpty();
            } else {
                JsonNode matched = row.get("result").get(how.matched().orElseThrow());
                assertThat(matched.get("bbox_3d")).as(row.toString()).isEqualTo(chosen);
                assertThat(how.terms().getFirst().value()).isCloseTo(number(row.get("iou")), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void rotate_given_the_viewpoint_check(Reference from) {
        from.rows("rotate").forEach(this::agrees);
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void remove(Reference from) {
        from.rows("remove").forEach(this::agrees);
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void scale(Reference from) {
        from.rows("resize").forEach(this::agrees);
    }

    private OperationScore score(JsonNode row) {
        // "check" is the gate; for rotate the evaluator joins the viewpoint check to it.
        boolean open = row.get("check").asBoolean(false);
        return scorer.score(
                Reference.edit(row.get("edit_meta")),
                Reference.pair(row),
                open ? Gate.State.OPEN : Gate.State.CLOSED,
                Viewpoint.KEPT);
    }

    private void agrees(JsonNode row) {
        OperationScore score = score(row);
        agrees(score.ic(), row.get("score").get("instruction-compliance"), 0, row);
        agrees(score.sa(), row.get("score").get("spatial-accuracy"), 1e-9, row);
    }

    private static void agrees(Measured actual, JsonNode expected, double tolerance, JsonNode row) {
        if (isError(expected)) {
            assertThat(actual).as(row.toString()).isInstanceOf(Measured.Missing.class);
        } else if (Double.isNaN(number(expected))) {
            assertThat(actual.get()).as(row.toString()).isNaN();
        } else {
            assertThat(actual.get()).as(row.toString()).isCloseTo(number(expected), within(tolerance));
        }
    }
}
