package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a decision besides the verdict: what was seen, how good it was, when. */
class SeenTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @TempDir
    Path dir;

    private ReviewProject open(InstantSource clock) throws ProjectException {
        return ReviewProject.openOrCreate(dir.resolve("review.gsi"), dir, "0.1.0", clock, new SqliteConnections());
    }

    private static SortedMap<String, Double> scores(Map<String, Double> scores) {
        return new TreeMap<>(scores);
    }

    @Test
    void whatWasSeenAndTheRatingsAreThereAfterReopening() throws Exception {
        Seen seen = new Seen("モデル \"x\"", SHA, false, scores(Map.of("upstream.ic", 1.0, "paper.sa", -0.1)));
        Seen blind = new Seen("m", null, true, scores(Map.of()));
        Ratings ratings = new Ratings(5, null, 1, 3);
        try (ReviewProject p = open(InstantSource.system())) {
            p.decide("ann", key(1), new Judgement(Verdict.ACCEPT, null, null, ratings), seen);
            p.decide("ann", key(2), Judgement.of(Verdict.SKIP), blind);
            p.decide("ann", key(3), Judgement.of(Verdict.SKIP));
        }
        try (ReviewProject p = open(InstantSource.system())) {
            assertThat(p.decisionOf(key(1))).map(Decision::seen).contains(seen);
            assertThat(p.decisionOf(key(1))).map(d -> d.judgement().ratings()).contains(ratings);
            assertThat(p.decisionOf(key(2))).map(Decision::seen).contains(blind);
            assertThat(p.decisionOf(key(3))).map(Decision::seen).contains(Seen.NOTHING);
            assertThat(p.decisionOf(key(3))).map(d -> d.judgement().ratings()).contains(Ratings.NONE);
        }
    }

    @Test
    void theLargestOfAllIsStored() throws Exception {
        TreeMap<String, Double> most = new TreeMap<>();
        for (int i = 0; i < Seen.MOST_SCORES; i++) {
            most.put("\u0001".repeat(Seen.LONGEST_SCORE_NAME - 2) + (10 + i), -Double.MIN_NORMAL * 3);
        }
        Seen seen = new Seen("\u0001".repeat(Seen.LONGEST_MODEL), SHA, false, most);
        try (ReviewProject p = open(InstantSource.system())) {
            p.decide("ann", key(1), Judgement.of(Verdict.ACCEPT), seen);
        }
        try (ReviewProject p = open(InstantSource.system())) {
            assertThat(p.decisionOf(key(1))).map(Decision::seen).contains(seen);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{} {}",
                "{\"model\":1}",
                "{\"model\":\"\"}",
                "{\"model\":\"a\",\"model\":\"b\"}",
                "{\"edited_sha256\":\"00\"}",
                "{\"scores_hidden\":\"yes\"}",
                "{\"scores_hidden\":true,\"scores\":{\"a\":1}}",
                "{\"scores\":{\"a\":\"1\"}}",
                "{\"scores\":{\"a\":1e999}}",
                "{\"scores\":[]}",
                "{\"other\":1}"
            })
    void whatIsNotWrittenAsItShouldBeIsRefused(String json) {
        assertThatThrownBy(() -> SeenJson.read(json, s -> s)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsAreKept() {
        assertThatThrownBy(() -> new Seen("x".repeat(1001), null, false, scores(Map.of())))
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> new Seen("m", SHA.toUpperCase(java.util.Locale.ROOT), false, scores(Map.of())))
                .hasMessageContaining("SHA-256");
        assertThatThrownBy(() -> new Seen("m", null, false, scores(Map.of("a", Double.NaN))))
                .hasMessageContaining("no number");
        assertThatThrownBy(() -> new Ratings(null, 6, null, null)).hasMessageContaining("accuracy is 6");
        assertThatThrownBy(() -> new Ratings(0, null, null, null)).hasMessageContaining("compliance is 0");
    }

    @Test
    void aClockThatGoesBackwardsDoesNotChangeTheOrder() throws Exception {
        Iterator<Instant> backwards = Stream.iterate(Instant.parse("2026-03-01T00:00:00Z"), t -> t.minusSeconds(86_400))
                .iterator();
        try (ReviewProject p = open(backwards::next)) {
            p.decide("ann", key(1), Judgement.of(Verdict.ACCEPT));
            p.decide("ann", key(1), Judgement.of(Verdict.REJECT));
            p.decide("ann", key(2), Judgement.of(Verdict.ACCEPT));
        }
        try (ReviewProject p = open(InstantSource.system())) {
            assertThat(p.decisionOf(key(1))).map(Decision::verdict).contains(Verdict.REJECT);
            assertThat(p.history(key(1)))
                    .extracting(e -> e.stamp().time())
                    .isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(p.undo("ann")).extracting(Change::key).containsExactly(key(2));
            assertThat(p.undo("ann")).extracting(Change::key).containsExactly(key(1));
            assertThat(p.decisionOf(key(1))).map(Decision::verdict).contains(Verdict.ACCEPT);
        }
    }
}
