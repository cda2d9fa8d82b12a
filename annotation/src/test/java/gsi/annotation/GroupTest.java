package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.SampleKey;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTest {

    private static final Judgement REJECT = new Judgement(Verdict.REJECT, "duplicate", null);

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void name() {
        file = dir.resolve("review.gsi");
    }

    private ReviewProject open() throws ProjectException {
        return ReviewProject.openOrCreate(file, dir, "0.1.0");
    }

    private static List<SampleKey> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(SampleKeys::key).toList();
    }

    private static List<Change> rejectAll(ReviewProject p, List<SampleKey> keys) throws ProjectException {
        return p.decideAll("ann", keys, REJECT, k -> Seen.NOTHING);
    }

    @Test
    void aGroupIsDecidedUndoneAndRedoneAtOnceAlsoAfterARestart() throws Exception {
        int many = 2000;
        try (ReviewProject p = open()) {
            p.decide("ann", key(1), Judgement.of(Verdict.ACCEPT));
            List<Change> changes = rejectAll(p, keys(0, many));
            assertThat(changes).extracting(Change::key).containsExactlyElementsOf(keys(0, many));
            assertThat(changes.get(1).before()).extracting(Decision::verdict).isEqualTo(Verdict.ACCEPT);
            assertThat(p.current().values())
                    .extracting(Decision::group)
                    .containsOnly(p.nextUndo("ann").getFirst().group());
        }
        try (ReviewProject p = open()) {
            assertThat(p.nextUndo("ann")).hasSize(many);
            assertThat(p.undo("ann")).hasSize(many);
            assertThat(p.current()).containsOnlyKeys(key(1));
            assertThat(p.decisionOf(key(1))).map(Decision::verdict).contains(Verdict.ACCEPT);
            assertThat(p.nextUndo("ann")).extracting(Decision::key).containsExactly(key(1));
        }
        try (ReviewProject p = open()) {
            assertThat(p.nextRedo("ann")).hasSize(many);
            assertThat(p.redo("ann")).extracting(Change::key).containsExactlyElementsOf(keys(0, many));
            assertThat(p.counts()).containsEntry(Verdict.REJECT, many).containsEntry(Verdict.ACCEPT, 0);
            assertThat(p.redo("ann")).isEmpty();
        }
    }

    @Test
    void groupsOneAfterTheOtherAreUndoneOneByOne() throws Exception {
        try (ReviewProject p = open()) {
            rejectAll(p, keys(0, 3));
            rejectAll(p, keys(3, 5));
            p.decide("ann", key(9), REJECT);
            assertThat(p.undo("ann")).extracting(Change::key).containsExactly(key(9));
            assertThat(p.undo("ann")).extracting(Change::key).containsExactly(key(4), key(3));
            assertThat(p.undo("ann")).extracting(Change::key).containsExactly(key(2), key(1), key(0));
            assertThat(p.undo("ann")).isEmpty();
            assertThat(p.redo("ann")).hasSize(3);
            assertThat(p.redo("ann")).hasSize(2);
            assertThat(p.redo("ann")).hasSize(1);
        }
    }

    @Test
    void whatSomebodyDecidedSinceStaysWhenTheGroupIsUndone() throws Exception {
        try (ReviewProject p = open()) {
            rejectAll(p, keys(0, 3));
            p.decide("ben", key(1), Judgement.of(Verdict.ACCEPT));
            List<Change> undone = p.undo("ann");
            assertThat(undone).extracting(Change::key).containsExactly(key(2), key(1), key(0));
            assertThat(undone.get(1).after())
                    .isNotNull()
                    .isEqualTo(undone.get(1).before());
            assertThat(undone.get(1).after()).extracting(Decision::annotator).isEqualTo("ben");
            assertThat(p.current()).containsOnlyKeys(key(1));
        }
    }

    @Test
    void aSampleThatComesTwiceIsDecidedOnceAndNoneWritesNothing() throws Exception {
        try (ReviewProject p = open()) {
            assertThat(rejectAll(p, List.of(key(1), key(2), key(1)))).hasSize(2);
            assertThat(p.history(key(1))).hasSize(1);
            assertThat(rejectAll(p, List.of())).isEmpty();
            assertThat(p.nextUndo("ann")).hasSize(2);
        }
    }

    @Test
    void aGroupThatFailsHalfwayLeavesNothing() throws Exception {
        try (ReviewProject p = open()) {
            assertThatThrownBy(() -> p.decideAll("ann", keys(0, 10), REJECT, k -> {
                        if (k.equals(key(7))) {
                            throw new IllegalStateException("no scores of this one");
                        }
                        return Seen.NOTHING;
                    }))
                    .hasMessage("no scores of this one");
            assertThat(p.current()).isEmpty();
            rejectAll(p, keys(0, 2));
        }
        try (ReviewProject p = open()) {
            assertThat(p.current()).containsOnlyKeys(key(0), key(1));
        }
    }

    @Test
    void anotherProgramSeesTheWholeGroup() throws Exception {
        try (ReviewProject one = open();
                ReviewProject two = open()) {
            rejectAll(one, keys(0, 20));
            assertThat(two.refresh()).hasSize(20);
            assertThat(two.undo("ann")).hasSize(20);
            assertThat(one.refresh()).hasSize(20);
            assertThat(one.current()).isEmpty();
        }
    }
}
