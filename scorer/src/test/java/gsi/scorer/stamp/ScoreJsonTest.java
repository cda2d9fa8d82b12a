package gsi.scorer.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.Problem;
import gsi.dataset.SampleKey;
import gsi.scorer.paper.PaperCheck;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Quantity;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Derivation.Term;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import gsi.scorer.score.Profile;
import gsi.scorer.score.SampleScore;
import gsi.scorer.score.Viewpoint;
import gsi.scorer.stamp.FileHashes.FileState;
import gsi.scorer.stamp.ScoreStamp.Source;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreJsonTest {

    private static final Absence WHY = new Absence(Cause.TARGET_NOT_FOUND, "no \"机\" there");
    private static final SampleKey KEY = new SampleKey("fine", "a photo", "3");

    private final ScoreJson json = new ScoreJson();

    @Test
    void a_complete_score_comes_back_as_it_was() {
        Stamped<SampleScore> score = new Stamped<>(
                stamp(Profile.UPSTREAM, "ab12"),
                Map.of(Source.PHOTO, new FileState(12, FileTime.from(Instant.parse("2026-01-02T03:04:05.123456789Z")))),
                upstream(
                        Viewpoint.ASSUMED_KEPT,
                        new Derivation(
                                Step.FORMULA,
                                2,
                                1,
                                List.of(0, 3),
                                OptionalInt.of(3),
                                List.of(new Term(Quantity.IOU, 0.1), new Term(Quantity.SCALE_X, Double.NaN))),
                        new Problem(Path.of("a", "b.json"), "something", KEY)));
        assertThat(json.readUpstream(json.write(score))).contains(score);
    }

    @Test
    void what_a_score_lacks_is_lacking_when_it_comes_back() {
        Stamped<SampleScore> score = new Stamped<>(stamp(Profile.UPSTREAM, null), Map.of(), upstream(null, null, null));
        assertThat(json.readUpstream(json.write(score))).contains(score);
    }

    @Test
    void a_score_by_the_paper_comes_back_as_it_was() {
        PaperScore paper = new PaperScore(
                KEY,
                "model",
                "move",
                Measured.of(1),
                Measured.of(0.25),
                Measured.missing(WHY),
                PaperTolerances.DEFAULT,
                OptionalInt.of(0),
                List.of(
                        new PaperCheck(PaperCheck.Kind.OBJECT_FOUND, Double.NaN, Double.NaN, true, OptionalInt.of(0)),
                        new PaperCheck(PaperCheck.Kind.DISPLACEMENT, 1.5, 10, true, OptionalInt.empty())));
        Stamped<PaperScore> score = new Stamped<>(stamp(Profile.PAPER, "ab12"), Map.of(), paper);
        String text = json.write(score);
        assertThat(json.readPaper(text)).contains(score);
        assertThat(text).doesNotContain("\n").contains("\"TARGET_NOT_FOUND\"", "\"moveMetres\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{}",
                "{\"stamp\":null,\"score\":null}",
                "{\"stamp\":{},\"score\":{}}",
                "3"
            })
    void what_is_no_score_is_nothing(String text) {
        assertThat(json.readUpstream(text)).isEmpty();
        assertThat(json.readPaper(text)).isEmpty();
    }

    @Test
    void a_score_of_another_form_is_nothing() {
        String text = json.write(new Stamped<>(stamp(Profile.UPSTREAM, null), Map.of(), upstream(null, null, null)));
        assertThat(json.readUpstream(text.replace("\"sa\":", "\"accuracy\":"))).isEmpty();
        assertThat(json.readUpstream(text.replace("\"sa\":0.30000000000000004", "\"sa\":null")))
                .isEmpty();
        assertThat(json.readUpstream(text.replace("TARGET_NOT_FOUND", "LOST"))).isEmpty();
        assertThat(json.readUpstream(text.replace("\"OPEN\"", "\"AJAR\""))).isEmpty();
        assertThat(json.readPaper(text)).isEmpty();
    }

    private static ScoreStamp stamp(Profile profile, @Nullable String lpips) {
        return new ScoreStamp(
                profile,
                profile.version(),
                new TreeMap<>(PaperTolerances.DEFAULT.settings()),
                lpips,
                Map.of(Source.PHOTO, "00ff", Source.DETECTIONS, ScoreStamp.MISSING));
    }

    private static SampleScore upstream(
            @Nullable Viewpoint viewpoint, @Nullable Derivation derivation, @Nullable Problem problem) {
        return new SampleScore(
                KEY,
                "model",
                SampleScore.UPSTREAM,
                "rotate",
                Measured.of(1),
                Measured.of(0.1 + 0.2),
                Measured.of(Double.NaN),
                Measured.missing(WHY),
                Measured.of(Double.POSITIVE_INFINITY),
                new Gate(Gate.State.OPEN, "SSIM 0.9 > 0.6"),
                viewpoint,
                derivation,
                new PhysicalErrors(
                        OptionalInt.of(3),
                        Measured.of(1.25),
                        Measured.of(Double.NEGATIVE_INFINITY),
                        Measured.of(-0.0),
                        Measured.missing(WHY),
                        Measured.of(1e-300),
                        Measured.of(3),
                        Measured.of(4)),
                problem,
                viewpoint == null ? null : CameraTurn.measured(80, 0.25));
    }
}
