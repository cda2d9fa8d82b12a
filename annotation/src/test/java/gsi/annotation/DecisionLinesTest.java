package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions as JSON Lines, out of one project and into another. */
class DecisionLinesTest {

    @TempDir
    Path dir;

    private Path lines;

    @BeforeEach
    void exportSomeDecisions() throws Exception {
        lines = dir.resolve("decisions.jsonl");
        try (ReviewProject p = project("from.gsi")) {
            p.decide(
                    "ann",
                    key(12),
                    new Judgement(Verdict.REJECT, "collision", "hits the 棚\n\"so\"", new Ratings(1, null, 3, 5)),
                    new Seen("m", "ab".repeat(32), false, new TreeMap<>(java.util.Map.of("upstream.ic", 0.25))));
            p.decideAll("ben", List.of(key(2), key(9), key(1)), Judgement.of(Verdict.ACCEPT), k -> Seen.NOTHING);
            p.decide("ann", key(3), Judgement.of(Verdict.FLAG));
            try (Writer out = Files.newBufferedWriter(lines)) {
                new DecisionJson().writeLines(p.decisions(), out);
            }
        }
    }

    private ReviewProject project(String name) throws ProjectException {
        return ReviewProject.openOrCreate(dir.resolve(name), dir, "0.2.0");
    }

    private static MergeResult take(ReviewProject p, DecisionLines from) throws ProjectException {
        return new ProjectMerge(p, "mia", MergeRule.NEWEST, false).takeOver(from);
    }

    private String written(ReviewProject p) {
        StringBuilder out = new StringBuilder();
        p.decisions().forEach(d -> out.append(new DecisionJson().line(d)).append('\n'));
        return out.toString();
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws Exception {
        try (ReviewProject p = project("to.gsi")) {
            DecisionLines read = DecisionLines.read(lines);
            assertThat(read.bad()).isEmpty();
            assertThat(take(p, read)).isEqualTo(new MergeResult(5, 0, 0, 0, List.of()));
            assertThat(written(p)).isEqualTo(Files.readString(lines));
            assertThat(take(p, read)).isEqualTo(new MergeResult(0, 0, 0, 5, List.of()));
            assertThat(p.nextUndo("ben")).as("a group stays together").hasSize(3);
            assertThat(p.undo("ann")).singleElement().extracting(Change::key).isEqualTo(key(3));
        }
        assertThat(ProjectCheck.run(dir.resolve("to.gsi")).findings()).isEmpty();
    }

    @Test
    void badLinesAreToldByNumberAndTheOthersTaken() throws Exception {
        List<String> good = Files.readAllLines(lines);
        String first = good.getFirst();
        Path mixed = dir.resolve("mixed.jsonl");
        try (var out = Files.newOutputStream(mixed)) {
            for (String line : List.of(
                    first,
                    "not json",
                    "[]",
                    first.replace("\"accept\"", "\"maybe\""),
                    first.replace("\"ratings\":{}", "\"ratings\":{\"locality\":6}"),
                    first.replaceFirst("\"time\":\"[^\"]*\"", "\"time\":\"yesterday\""),
                    first.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"1-1-1-1-1\""),
                    first.replace("\"annotator\":\"ben\"", "\"annotator\":\" \""),
                    first.replaceFirst("\"key\":\"[^\"]*\"", "\"key\":\"else_1\""),
                    first.replace("\"seen\":{}", "\"seen\":{\"mood\":1}"),
                    first.replace("\"group\"", "\"groop\""),
                    first.replace("\"note\":null", "\"note\":\"" + "n".repeat(DecisionLines.LONGEST_LINE) + "\""),
                    "",
                    good.getLast() + "\r")) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
            out.write(new byte[] {'"', (byte) 0xff, '"'});
        }
        DecisionLines read = DecisionLines.read(mixed);
        assertThat(read.decisions()).hasSize(2);
        assertThat(read.bad())
                .extracting(DecisionLines.BadLine::number)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 15L);
        assertThat(read.bad())
                .extracting(DecisionLines.BadLine::reason)
                .satisfiesExactly(
                        r -> assertThat(r).contains("not JSON"),
                        r -> assertThat(r).contains("no JSON object"),
                        r -> assertThat(r).contains("unknown decision maybe"),
                        r -> assertThat(r).contains("from 1 to 5"),
                        r -> assertThat(r).contains("ISO-8601"),
                        r -> assertThat(r).contains("no id"),
                        r -> assertThat(r).contains("annotator needs a name"),
                        r -> assertThat(r).contains("else_1"),
                        r -> assertThat(r).contains("mood"),
                        r -> assertThat(r).contains("unknown field groop"),
                        r -> assertThat(r).contains("longer than"),
                        r -> assertThat(r).contains("not UTF-8"));
        try (ReviewProject p = project("to.gsi")) {
            assertThat(take(p, read).decisions()).isEqualTo(2);
        }
    }

    @Test
    void decisionsThatMeetOthersAreConflicts() throws Exception {
        try (ReviewProject p = project("to.gsi")) {
            p.decide("zoe", key(3), Judgement.of(Verdict.REJECT));
            MergeResult result = take(p, DecisionLines.read(lines));
            assertThat(result.conflicts())
                    .singleElement()
                    .satisfies(c -> assertThat(c.keptMine()).isTrue());
            assertThat(p.decisionOf(key(3))).map(Decision::annotator).contains("zoe");
        }
    }
}
