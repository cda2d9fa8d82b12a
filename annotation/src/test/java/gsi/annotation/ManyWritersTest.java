package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyWritersTest {

    @TempDir
    Path dir;

    @Test
    void twoProgramsDecideAtOnceAndNothingIsLost() throws Exception {
        Path file = dir.resolve("review.gsi");
        ReviewProject.openOrCreate(file, dir, "0.1.0").close();
        DecisionProcess one = new DecisionProcess(file, "ann", 0, 150);
        DecisionProcess two = new DecisionProcess(file, "ben", 1000, 150);
        int acknowledged = 0;
        for (DecisionProcess p : List.of(one, two)) {
            while (p.next() != null) {
                acknowledged++;
            }
            assertThat(p.exitCode()).isZero();
        }
        assertThat(acknowledged).isEqualTo(300);
        try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
            assertThat(p.current()).hasSize(300);
            assertThat(p.current().values())
                    .extracting(d -> d.stamp().sequence())
                    .doesNotHaveDuplicates();
            assertThat(p.nextUndo("ann")).extracting(Decision::key).containsExactly(key(149));
            assertThat(p.nextUndo("ben")).extracting(Decision::key).containsExactly(key(1149));
        }
    }

    @Test
    void twoProgramsCorrectAtOnceAndNothingIsLost() throws Exception {
        Path file = dir.resolve("review.gsi");
        ReviewProject.openOrCreate(file, dir, "0.1.0").close();
        DecisionProcess one = new DecisionProcess(file, "ann", 0, 100, true);
        DecisionProcess two = new DecisionProcess(file, "ben", 50, 100, true);
        for (DecisionProcess p : List.of(one, two)) {
            while (p.next() != null) {
                // Only the number at the end counts.
            }
            assertThat(p.exitCode()).isZero();
        }
        try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
            assertThat(p.corrections()).hasSize(150);
            assertThat(p.correctionHistory(key(70))).hasSize(2);
            assertThat(p.correctionHistory(key(149))).hasSize(1);
        }
    }

    @Test
    void threadsOfOneProgramShareAProject() throws Exception {
        Path file = dir.resolve("review.gsi");
        try (ReviewProject p = ReviewProject.openOrCreate(file, dir, "0.1.0")) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int thread = t;
                work.add(() -> decideAndTakeBackEveryFifth(p, thread));
            }
            int standing = 0;
            try (var pool = Executors.newFixedThreadPool(work.size())) {
                for (Future<Integer> f : pool.invokeAll(work)) {
                    standing += f.get();
                }
            }
            assertThat(p.current()).hasSize(standing);
            assertThat(p.counts()).containsEntry(Verdict.SKIP, standing);
        }
        try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
            assertThat(p.current()).hasSize(4 * 40);
        }
    }

    private static int decideAndTakeBackEveryFifth(ReviewProject p, int thread) throws Exception {
        String who = "annotator " + thread;
        int standing = 0;
        for (int i = 0; i < 50; i++) {
            p.decide(who, key(1000 * thread + i), Judgement.of(Verdict.SKIP));
            standing++;
            if (i % 5 == 0) {
                List<Change> back = p.undo(who);
                assertThat(back).singleElement().extracting(Change::key).isEqualTo(key(1000 * thread + i));
                standing--;
            }
            p.current();
        }
        return standing;
    }

    @Test
    void severalProgramsMayMakeTheSameProjectAtOnce() throws Exception {
        for (int round = 0; round < 15; round++) {
            Path file = dir.resolve("made" + round + ".gsi");
            List<Callable<ReviewProject>> work = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                work.add(() -> ReviewProject.openOrCreate(file, dir, "0.1.0"));
            }
            try (var pool = Executors.newFixedThreadPool(work.size())) {
                List<Future<ReviewProject>> made = pool.invokeAll(work);
                for (int i = 0; i < made.size(); i++) {
                    made.get(i).get().decide("ann", key(i), Judgement.of(Verdict.ACCEPT));
                }
                for (Future<ReviewProject> m : made) {
                    m.get().close();
                }
            }
            try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
                assertThat(p.current()).hasSize(4);
            }
        }
    }
}
