package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ConnectionSource.Access;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program that decides, for real, and looks whether every decision that it acknowledged is there. */
class KillTest {

    private static final long SEED = 20260302;

    @TempDir
    Path dir;

    @Test
    void everyAcknowledgedDecisionSurvivesAKill() throws Exception {
        Path file = dir.resolve("review.gsi");
        ReviewProject.openOrCreate(file, dir, "0.1.0").close();
        Random random = new Random(SEED);
        Set<Integer> acknowledged = new HashSet<>();
        for (int round = 0; round < 5; round++) {
            int killAfter = 1 + random.nextInt(150);
            acknowledged.addAll(decideUntilKilled(file, 100_000 * round, killAfter, random.nextInt(3_000_000)));
            assertThat(integrity(file)).isEqualTo("ok");
            try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
                for (int n : acknowledged) {
                    assertThat(p.decisionOf(key(n)))
                            .as("seed %d, round %d, sample %d", SEED, round, n)
                            .isPresent();
                }
                // A kill between the commit and its acknowledgement leaves one decision more, never one less.
                assertThat(p.current().size() - acknowledged.size()).isBetween(0, round + 1);
                assertThat(p.undo("ann")).hasSize(1);
                assertThat(p.redo("ann")).hasSize(1);
            }
        }
    }

    @Test
    void everyAcknowledgedCorrectionSurvivesAKill() throws Exception {
        Random random = new Random(SEED);
        for (int round = 0; round < 5; round++) {
            Path file = dir.resolve("review" + round + ".gsi");
            ReviewProject.openOrCreate(file, dir, "0.1.0").close();
            int killAfter = 1 + random.nextInt(round == 0 ? 1 : 100);
            Set<Integer> acknowledged = untilKilled(
                    new DecisionProcess(file, "ann", 0, 100_000, true), killAfter, random.nextInt(3_000_000));
            assertThat(integrity(file)).isEqualTo("ok");
            try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
                for (int n : acknowledged) {
                    assertThat(p.corrections(key(n)))
                            .as("seed %d, round %d, sample %d", SEED, round, n)
                            .hasSize(1);
                }
                assertThat(p.corrections().size() - acknowledged.size()).isBetween(0, 1);
            }
        }
    }

    private static Set<Integer> decideUntilKilled(Path file, int first, int killAfter, int nanos) throws Exception {
        return untilKilled(new DecisionProcess(file, "ann", first, 100_000), killAfter, nanos);
    }

    private static Set<Integer> untilKilled(DecisionProcess process, int killAfter, int nanos) throws Exception {
        Set<Integer> acknowledged = new HashSet<>();
        try {
            while (acknowledged.size() < killAfter) {
                Integer n = process.next();
                assertThat(n).as("the program goes on until it is killed").isNotNull();
                acknowledged.add(n);
            }
            // Somewhere inside a following decision.
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        } finally {
            process.kill();
        }
        for (Integer n = process.next(); n != null; n = process.next()) {
            acknowledged.add(n);
        }
        assertThat(process.exitCode()).as("killed, not ended").isNotZero();
        return acknowledged;
    }

    private static String integrity(Path file) throws Exception {
        try (Connection c = new SqliteConnections().connect(file, Access.DURABLE);
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("PRAGMA integrity_check")) {
            return r.next() ? r.getString(1) : "no answer";
        }
    }
}
