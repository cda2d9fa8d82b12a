package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.annotation.ConnectionSource.Access;
import gsi.annotation.JournalEntry.Keep;
import gsi.annotation.ProjectException.Kind;
import gsi.dataset.SampleKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people work on copies of one project, then one takes over what the other has done. */
class ProjectMergeTest {

    private static final Judgement ACCEPT = Judgement.of(Verdict.ACCEPT);
    private static final Judgement REJECT = new Judgement(Verdict.REJECT, "floating", null);
    private static final Judgement FLAG = Judgement.of(Verdict.FLAG);
    private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");

    @TempDir
    Path dir;

    private long second;
    private ReviewProject mine;
    private ReviewProject theirs;

    @BeforeEach
    void copyAProject() throws Exception {
        mine = open("mine.gsi");
        mine.decide("ann", key(0), ACCEPT);
        mine.decide("ann", key(9), FLAG);
        ProjectBackup.write(dir.resolve("mine.gsi"), dir.resolve("theirs.gsi"));
        theirs = open("theirs.gsi");
    }

    @AfterEach
    void close() throws Exception {
        mine.close();
        theirs.close();
    }

    private ReviewProject open(String name) throws ProjectException {
        return ReviewProject.openOrCreate(
                dir.resolve(name), dir, "0.2.0", () -> START.plusSeconds(second++), new SqliteConnections());
    }

    private MergeResult merge(MergeRule rule) throws ProjectException {
        return merge(mine, theirs, rule);
    }

    private static MergeResult merge(ReviewProject into, ReviewProject other, MergeRule rule) throws ProjectException {
        return new ProjectMerge(into, "mia", rule, false).takeOver(other.info().file());
    }

    private static Map<SampleKey, UUID> inForce(ReviewProject p) {
        Map<SampleKey, UUID> out = new TreeMap<>();
        p.current().forEach((k, d) -> out.put(k, d.id()));
        return out;
    }

    private static Map<SampleKey, @Nullable String> corrected(ReviewProject p) {
        Map<SampleKey, @Nullable String> out = new TreeMap<>();
        p.corrections()
                .forEach((k, fields) -> out.put(
                        k, requireNonNull(fields.get(CorrectionField.LABEL)).value()));
        return out;
    }

    private static Correction label(ReviewProject p, int sample) {
        return requireNonNull(p.corrections(key(sample)).get(CorrectionField.LABEL));
    }

    private static MergeRule anyOf(Random random) {
        return List.of(MergeRule.values()).get(random.nextInt(3));
    }

    private void assertWhole(ReviewProject p) throws ProjectException {
        assertThat(ProjectCheck.run(p.info().file()).findings()).isEmpty();
        try (ReviewProject again = ReviewProject.open(p.info().file(), "0.2.0")) {
            assertThat(again.current()).isEqualTo(p.current());
            assertThat(again.nextUndo("ann")).isEqualTo(p.nextUndo("ann"));
            assertThat(again.corrections()).isEqualTo(p.corrections());
        }
    }

    @Test
    void whatIsNewIsTakenOverWithAllThatBelongsToIt() throws Exception {
        mine.decide("ann", key(1), ACCEPT);
        Seen seen = new Seen("m", null, true, new TreeMap<>());
        Decision b = theirs.decide(
                        "ben", key(2), new Judgement(Verdict.REJECT, "floating", "語", new Ratings(1, 2, null, 5)), seen)
                .after();
        theirs.decideAll("ben", List.of(key(3), key(4)), REJECT, k -> seen);
        theirs.decide("ben", key(5), ACCEPT);
        theirs.undo("ben");
        theirs.correct("ben", key(6), CorrectionField.LABEL, "\"mug\"");
        MergeResult result = merge(MergeRule.NEWEST);
        assertThat(result).isEqualTo(new MergeResult(4, 1, 1, 2, List.of()));
        Decision taken = mine.decisionOf(key(2)).orElseThrow();
        assertThat(taken.at(requireNonNull(b).stamp().sequence())).isEqualTo(b);
        assertThat(mine.current()).containsOnlyKeys(key(0), key(1), key(2), key(3), key(4), key(9));
        assertThat(label(mine, 6).stamp().annotator()).isEqualTo("ben");
        assertThat(mine.nextUndo("ann")).extracting(Decision::key).containsExactly(key(1));
        assertThat(mine.nextRedo("ben")).extracting(Decision::key).containsExactly(key(5));
        assertThat(mine.undo("ben")).extracting(Change::key).containsExactly(key(4), key(3));
        assertThat(mine.redo("ben")).hasSize(2);
        assertWhole(mine);
    }

    @Test
    void mergingAgainChangesNothingAndNeitherDoesMergingWithOneself() throws Exception {
        mine.decide("ann", key(1), ACCEPT);
        theirs.decide("ben", key(1), REJECT);
        mine.correct("ann", key(1), CorrectionField.LABEL, "\"cup\"");
        theirs.correct("ben", key(1), CorrectionField.LABEL, "\"mug\"");
        assertThat(merge(MergeRule.MINE).conflicts()).hasSize(2);
        Map<SampleKey, UUID> before = inForce(mine);
        List<JournalEntry> history = mine.history(key(1));
        assertThat(merge(MergeRule.THEIRS)).isEqualTo(new MergeResult(0, 0, 0, 4, List.of()));
        assertThat(merge(mine, mine, MergeRule.THEIRS).conflicts()).isEmpty();
        assertThat(inForce(mine)).isEqualTo(before);
        assertThat(mine.history(key(1))).isEqualTo(history);
        assertThat(mine.correctionHistory(key(1))).hasSize(3);
    }

    @Test
    void ofTwoDecisionsThatMeetTheRuleSaysWhichCountsAndBothStayInTheHistory() throws Exception {
        int n = 20;
        for (MergeRule rule : MergeRule.values()) {
            n++;
            Decision t = theirs.decide("ben", key(n), REJECT).after();
            Decision m = mine.decide("ann", key(n), ACCEPT).after();
            MergeResult result = merge(rule);
            boolean keptMine = rule != MergeRule.THEIRS;
            assertThat(result.conflicts())
                    .containsExactly(
                            new MergeConflict.OfDecisions(key(n), requireNonNull(m), requireNonNull(t), keptMine));
            assertThat(mine.decisionOf(key(n)).orElseThrow().verdict())
                    .isEqualTo(keptMine ? Verdict.ACCEPT : Verdict.REJECT);
            assertThat(mine.history(key(n)))
                    .filteredOn(Decision.class::isInstance)
                    .hasSize(2);
            assertThat(mine.history(key(n)).stream().filter(Keep.class::isInstance))
                    .allSatisfy(k -> assertThat(k.stamp().annotator()).isEqualTo("mia"))
                    .hasSize(keptMine ? 1 : 0);
        }
        assertWhole(mine);
    }

    @Test
    void whoKnewTheOthersDecisionAndWentOnIsNoConflict() throws Exception {
        theirs.decide("ben", key(0), REJECT);
        assertThat(merge(MergeRule.MINE).conflicts()).isEmpty();
        assertThat(mine.decisionOf(key(0))).map(Decision::verdict).contains(Verdict.REJECT);
        mine.decide("ann", key(0), FLAG);
        theirs.decide("ben", key(1), ACCEPT);
        assertThat(merge(MergeRule.THEIRS).conflicts()).isEmpty();
        assertThat(mine.decisionOf(key(0))).map(Decision::verdict).contains(Verdict.FLAG);
    }

    @Test
    void theSameVerdictTwiceIsNoConflict() throws Exception {
        mine.decide("ann", key(1), ACCEPT);
        theirs.decide("ben", key(1), new Judgement(Verdict.ACCEPT, null, "nice"));
        assertThat(merge(MergeRule.NEWEST).conflicts()).isEmpty();
        mine.decide("ann", key(2), new Judgement(Verdict.ACCEPT, null, null, new Ratings(1, null, null, null)));
        theirs.decide("ben", key(2), new Judgement(Verdict.ACCEPT, null, null, new Ratings(2, null, null, null)));
        assertThat(merge(MergeRule.NEWEST).conflicts()).hasSize(1);
    }

    @Test
    void aKeptDecisionCanBeTakenBackPutBackAndReplaced() throws Exception {
        theirs.decide("ben", key(1), REJECT);
        mine.decide("ann", key(1), ACCEPT);
        merge(MergeRule.MINE);
        assertThat(mine.undo("ann").getFirst().after())
                .extracting(Decision::verdict)
                .isEqualTo(Verdict.REJECT);
        assertThat(mine.redo("ann").getFirst().after())
                .extracting(Decision::verdict)
                .isEqualTo(Verdict.ACCEPT);
        assertThat(mine.undo("ben").getFirst().after())
                .extracting(Decision::verdict)
                .isEqualTo(Verdict.ACCEPT);
        mine.decide("ben", key(1), FLAG);
        assertThat(mine.decisionOf(key(1))).map(Decision::verdict).contains(Verdict.FLAG);
        assertWhole(mine);
    }

    @Test
    void aDecisionPutBackElsewhereCountsAlthoughItsAnnotatorWentOnHere() throws Exception {
        mine.undo("ann");
        merge(theirs, mine, MergeRule.NEWEST);
        theirs.redo("ann");
        mine.decide("ann", key(1), ACCEPT);
        merge(MergeRule.NEWEST);
        assertThat(mine.current()).containsOnlyKeys(key(0), key(1), key(9));
        assertThat(mine.nextUndo("ann")).extracting(Decision::key).containsExactly(key(9));
        assertWhole(mine);
    }

    @Test
    void correctionsOfOneFieldMeetAndThoseOfOthersDoNot() throws Exception {
        theirs.correct("ben", key(1), CorrectionField.LABEL, "\"mug\"");
        mine.correct("ann", key(1), CorrectionField.LABEL, "\"cup\"");
        mine.correct("ann", key(1), CorrectionField.INSTRUCTION, "\"Remove the cup\"");
        MergeResult result = merge(MergeRule.NEWEST);
        assertThat(result.corrections()).isEqualTo(1);
        assertThat(result.conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.keptMine()).isTrue());
        assertThat(label(mine, 1).value()).isEqualTo("\"cup\"");
        assertThat(mine.correctionHistory(key(1)))
                .extracting(c -> c.stamp().annotator())
                .containsExactly("ann", "ann", "ben", "mia");
        assertThat(merge(theirs, mine, MergeRule.NEWEST).conflicts()).isEmpty();
        assertThat(label(theirs, 1).value()).isEqualTo("\"cup\"");
        assertWhole(mine);
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws Exception {
        mine.decide("ann", key(1), ACCEPT);
        theirs.decide("ben", key(1), REJECT);
        Path other = theirs.info().file();
        MergeResult said = new ProjectMerge(mine, "mia", MergeRule.MINE, true).takeOver(other);
        assertThat(mine.history(key(1))).hasSize(1);
        assertThat(merge(MergeRule.MINE)).isEqualTo(said);
        assertThat(mine.history(key(1))).hasSize(3);
    }

    @Test
    void theOtherProjectIsNotTouchedNotEvenBroughtForward() throws Exception {
        Path old = dir.resolve("old.gsi");
        try (Connection c = new SqliteConnections().connect(old, Access.DURABLE);
                Statement s = c.createStatement()) {
            ProjectSchema.createVersion1(c);
            TextTable.META.write(c, ProjectDescription.ofNew(old, dir, "0.1.0", START));
            s.execute("INSERT INTO journal (seq, id, action, set_name, image_id, query_id, verdict, annotator, time_ms,"
                    + " program_version) VALUES (1, '00000000-0000-0001-0000-000000000002', 'decide', 'fine', 'photo_0',"
                    + " '5', 'accept', 'zoe', 0, '0.1.0')");
        }
        byte[] before = Files.readAllBytes(old);
        Map<Path, Long> files = sizes();
        new ProjectMerge(mine, "mia", MergeRule.NEWEST, false).takeOver(old);
        assertThat(mine.decisionOf(key(5))).map(Decision::annotator).contains("zoe");
        assertThat(old).hasBinaryContent(before);
        assertThat(sizes().keySet()).isEqualTo(files.keySet());
    }

    private Map<Path, Long> sizes() throws Exception {
        Map<Path, Long> out = new TreeMap<>();
        try (var all = Files.list(dir)) {
            for (Path p : all.toList()) {
                out.put(p, Files.size(p));
            }
        }
        return out;
    }

    @Test
    void anotherProjectThatMakesNoSenseIsRefusedAndNothingTaken() throws Exception {
        Path other = theirs.info().file();
        theirs.decide("ben", key(3), ACCEPT);
        try (Connection c = new SqliteConnections().connect(other, Access.DURABLE);
                Statement s = c.createStatement()) {
            s.execute("INSERT INTO journal (seq, id, action, set_name, image_id, query_id, target, annotator, time_ms,"
                    + " program_version) VALUES (9, '00000000-0000-0001-0000-000000000009', 'undo', 'fine', 'photo_0',"
                    + " '5', '00000000-0000-0001-0000-00000000000a', 'zoe', 0, '0.1.0')");
        }
        assertThatThrownBy(() -> merge(MergeRule.NEWEST))
                .hasMessageContaining("theirs.gsi")
                .hasMessageContaining("journal entry 9")
                .extracting("kind")
                .isEqualTo(Kind.CORRUPT);
        assertThat(mine.current()).containsOnlyKeys(key(0), key(9));
        assertThatThrownBy(() -> new ProjectMerge(mine, "mia", MergeRule.MINE, false).takeOver(dir.resolve("none.gsi")))
                .extracting("kind")
                .isEqualTo(Kind.MISSING);
    }

    @Test
    void projectsThatMergeEachOtherAgreeWhateverWasDone() throws Exception {
        for (long seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 25; step++) {
                boolean swap = random.nextBoolean();
                ReviewProject p = swap ? theirs : mine;
                String who = random.nextBoolean() ? "ann" : "ben";
                switch (random.nextInt(12)) {
                    case 0, 1 -> p.undo(who);
                    case 2, 3 -> p.redo(who);
                    case 4 -> p.decideAll(who, List.of(key(0), key(1), key(2)), REJECT, k -> Seen.NOTHING);
                    case 5 -> p.correct(who, key(random.nextInt(3)), CorrectionField.LABEL, "\"" + step + "\"");
                    case 6 -> merge(p, swap ? mine : theirs, anyOf(random));
                    default -> p.decide(who, key(random.nextInt(4)), random.nextBoolean() ? ACCEPT : REJECT);
                }
            }
            merge(mine, theirs, anyOf(random));
            MergeResult back = merge(theirs, mine, anyOf(random));
            assertThat(back.conflicts()).as("seed %d", seed).isEmpty();
            assertThat(inForce(theirs)).as("seed %d", seed).isEqualTo(inForce(mine));
            assertThat(corrected(theirs)).as("seed %d", seed).isEqualTo(corrected(mine));
            merge(mine, theirs, MergeRule.NEWEST);
            assertThat(inForce(mine)).as("seed %d", seed).isEqualTo(inForce(theirs));
            MergeResult again = merge(theirs, mine, MergeRule.THEIRS);
            assertThat(again.decisions() + again.steps() + again.corrections()).isZero();
        }
        assertWhole(mine);
        assertWhole(theirs);
    }
}
