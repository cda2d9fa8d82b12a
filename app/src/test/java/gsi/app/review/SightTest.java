package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Seen;
import gsi.annotation.Verdict;
import gsi.app.queue.QueueRow;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A decision says what was seen, and there is none about a pair that was not. */
class SightTest extends ReviewScene {

    private static final Seen SEEN =
            new Seen("bold", "ab".repeat(32), false, new TreeMap<>(Map.of("upstream.ic", 1.0)));

    private boolean painted = true;

    private void look() {
        review.deciding().setSight(new Sight() {
            @Override
            public boolean isOnScreen(QueueRow row, @Nullable String model) {
                return painted;
            }

            @Override
            public Seen of(QueueRow row, @Nullable String model) {
                return SEEN;
            }
        });
    }

    @Test
    void aPairThatIsNotOnScreenIsNotDecided() {
        look();
        painted = false;
        review.decide(Verdict.ACCEPT, null);
        assertThat(decided()).isEmpty();
        assertThat(review.eventProperty().get()).isEqualTo(new ReviewEvent.NotOnScreen());
        painted = true;
        review.decide(Verdict.ACCEPT, null);
        assertThat(decided()).containsExactly("0 accept");
    }

    @Test
    void whatWasSeenIsKeptWithTheDecisionAndOfManyOnlyOfTheOneOnScreen() {
        look();
        review.decide(Verdict.ACCEPT, null);
        assertThat(decisionOn(0).seen()).isEqualTo(SEEN);
        new BulkDecision(review).apply(() -> {});
        assertThat(decisionOn(1).seen()).isEqualTo(SEEN);
        assertThat(decisionOn(2).seen()).isEqualTo(Seen.NOTHING);
    }

    @Test
    void withoutAdvancingTheDecidedSampleStays() {
        review.autoAdvanceProperty().set(false);
        review.decide(Verdict.ACCEPT, null);
        assertThat(shown()).isZero();
        assertThat(decided()).containsExactly("0 accept");
    }

    @Test
    void scoresAreHiddenUntilTheDecisionAndAgainWhenItIsTakenBack() {
        review.hidden().wantedProperty().set(true);
        review.autoAdvanceProperty().set(false);
        assertThat(review.hidden().nowProperty().get()).isTrue();
        review.decide(Verdict.ACCEPT, null);
        assertThat(review.hidden().nowProperty().get()).isFalse();
        review.undo();
        assertThat(review.hidden().nowProperty().get()).isTrue();
        review.hidden().wantedProperty().set(false);
        assertThat(review.hidden().nowProperty().get()).isFalse();
    }
}
