package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ConnectionSource.Access;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills scripted runs at random points, for real: every entry that was acknowledged is there, the file is whole, and the next run
 * goes on with it. How many: {@code -Dgsi.kills=200}. Every fourth begins with a project of version 1 and is often killed while
 * that is brought forward.
 */
class KilledRunsTest {

    private static final long SEED = 20260303;
    private static final int OLD_ENTRIES = 2000;

    private final Set<String> acknowledged = new HashSet<>();
    private long told;
    private int cutForward;

    @TempDir
    Path dir;

    @Test
    void nothingAcknowledgedIsLostAndTheFileStaysWhole() throws Exception {
        int runs = Integer.getInteger("gsi.kills", 6);
        Random random = new Random(SEED);
        Path file = dir;
        for (int run = 0; run < runs; run++) {
            if (run % 4 == 0) {
                file = dir.resolve("run" + run + ".gsi");
                makeVersion1(file);
            }
            boolean early = run % 4 == 0 && random.nextInt(4) > 0;
            runUntilKilled(file, run, early ? 0 : random.nextInt(150), random.nextInt(early ? 400 : 10) * 1_000_000L);
            ProjectCheck.Report report = ProjectCheck.run(file);
            assertThat(report.findings()).as("seed %d, run %d", SEED, run).isEmpty();
            cutForward += report.schemaVersion() == 1 ? 1 : 0;
            assertThat(idsIn(file)).as("seed %d, run %d", SEED, run).containsAll(acknowledged);
            try (ReviewProject p = ReviewProject.open(file, "0.2.0")) {
                assertThat(p.undo("old").size()).isEqualTo(1);
                assertThat(p.redo("old").size()).isEqualTo(1);
            }
        }
        System.out.printf(
                "KilledRunsTest: %d runs killed, %d of them before the project was brought forward; %d entries acknowledged,"
                        + " 0 lost%n",
                runs, cutForward, told);
    }

    private void makeVersion1(Path file) throws Exception {
        acknowledged.clear();
        try (Connection c = new SqliteConnections().connect(file, Access.RELAXED);
                Statement s = c.createStatement()) {
            ProjectSchema.createVersion1(c);
            TextTable.META.write(c, ProjectDescription.ofNew(file, dir, "0.1.0", Instant.EPOCH));
            s.execute("BEGIN");
            for (int i = 1; i <= OLD_ENTRIES; i++) {
                String id = new UUID(SEED, i).toString();
                acknowledged.add(id);
                s.execute(
                        "INSERT INTO journal (seq, id, action, set_name, image_id, query_id, verdict, annotator, time_ms,"
                                + " program_version) VALUES (" + i + ", '" + id + "', 'decide', 'fine', '"
                                + key(i).imageId() + "', '" + key(i).queryId() + "', 'accept', 'old', 0, '0.1.0')");
            }
            s.execute("COMMIT");
        }
    }

    private void runUntilKilled(Path file, int seed, int entries, long nanos) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScriptedRun.class.getName(),
                        file.toString(),
                        String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader said = process.inputReader()) {
            try {
                while (lines.size() <= entries) {
                    String line = said.readLine();
                    assertThat(line)
                            .as("the program goes on until it is killed")
                            .isNotNull();
                    lines.add(line);
                }
                // Somewhere inside what follows.
                long until = System.nanoTime() + nanos;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
            } finally {
                // Not by Process, which would also close the stream of acknowledgements.
                process.toHandle().destroyForcibly();
            }
            said.lines().forEach(lines::add);
        }
        assertThat(process.waitFor()).as("killed, not ended").isNotZero();
        assertThat(lines.removeFirst()).isEqualTo("opening");
        // The kill may cut the last line; half an id acknowledges nothing.
        lines.removeIf(l -> l.length() != 36);
        told += lines.size();
        acknowledged.addAll(lines);
    }

    private static Set<String> idsIn(Path file) throws Exception {
        Set<String> out = new HashSet<>();
        try (Connection c = new SqliteConnections().connect(file, Access.DURABLE);
                Statement s = c.createStatement()) {
            String corrections = CorrectionTable.exists(c) ? " UNION ALL SELECT id FROM correction" : "";
            try (ResultSet r = s.executeQuery("SELECT id FROM journal" + corrections)) {
                while (r.next()) {
                    out.add(r.getString(1));
                }
            }
        }
        return out;
    }
}
