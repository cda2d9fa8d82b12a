package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.annotation.JournalEntry.Redo;
import gsi.annotation.JournalEntry.Undo;
import gsi.dataset.SampleKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewProjectTest {

    private static final String ANN = "ann";
    private static final String BEN = "ben";
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.250Z");

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void name() {
        file = dir.resolve("review.gsi");
    }

    private ReviewProject open() throws ProjectException {
        return ReviewProject.openOrCreate(file, dir, "0.1.0", () -> NOW, new SqliteConnections());
    }

    private static Judgement accept() {
        return Judgement.of(Verdict.ACCEPT);
    }

    private static Judgement reject(String reason) {
        return new Judgement(Verdict.REJECT, reason, null);
    }

    @Test
    void aDecisionIsThereAfterReopeningWithAllThatBelongsToIt() throws Exception {
        Decision made;
        try (ReviewProject p = open()) {
            p.decide(
                    " ann ",
                    key(1),
                    new Judgement(Verdict.REJECT, DefaultReason.COLLISION.code(), "  the mug cuts the bowl – 衝突 "));
            made = p.decisionOf(key(1)).orElseThrow();
        }
        try (ReviewProject p = ReviewProject.open(file, "0.2.0")) {
            Decision d = p.decisionOf(key(1)).orElseThrow();
            assertThat(d).isEqualTo(made);
            assertThat(d.verdict()).isEqualTo(Verdict.REJECT);
            assertThat(d.reason()).isEqualTo("collision");
            assertThat(d.note()).isEqualTo("the mug cuts the bowl – 衝突");
            assertThat(d.annotator()).isEqualTo("ann");
            assertThat(d.time()).isEqualTo(NOW);
            assertThat(d.stamp().programVersion()).isEqualTo("0.1.0");
        }
    }

    @Test
    void aNewDecisionReplacesTheOldOneAndTheHistoryKeepsBoth() throws Exception {
        try (ReviewProject p = open()) {
            p.decide(ANN, key(1), accept());
            Change change = p.decide(BEN, key(1), reject("floating"));
            assertThat(change.before()).extracting(Decision::annotator).isEqualTo(ANN);
            assertThat(change.after()).extracting(Decision::reason).isEqualTo("floating");
            assertThat(p.counts())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(Verdict.ACCEPT, 0, Verdict.REJECT, 1, Verdict.SKIP, 0, Verdict.FLAG, 0));
            assertThat(p.history(key(1))).hasSize(2);
            assertThat(p.history(key(2))).isEmpty();
        }
    }

    @Test
    void undoAndRedoGoAllTheWayBackAlsoAfterARestart() throws Exception {
        try (ReviewProject p = open()) {
            for (int i = 0; i < 50; i++) {
                p.decide(ANN, key(i), accept());
            }
        }
        try (ReviewProject p = open()) {
            for (int i = 49; i >= 25; i--) {
                assertThat(p.undo(ANN)).singleElement().extracting(Change::key).isEqualTo(key(i));
            }
            assertThat(p.current()).hasSize(25);
        }
        try (ReviewProject p = open()) {
            for (int i = 24; i >= 0; i--) {
                assertThat(p.undo(ANN)).singleElement().extracting(Change::key).isEqualTo(key(i));
            }
            assertThat(p.undo(ANN)).isEmpty();
            assertThat(p.current()).isEmpty();
        }
        try (ReviewProject p = open()) {
            for (int i = 0; i < 50; i++) {
                assertThat(p.redo(ANN)).singleElement().extracting(Change::key).isEqualTo(key(i));
            }
            assertThat(p.redo(ANN)).isEmpty();
            assertThat(p.current()).hasSize(50);
            assertThat(p.history(key(0))).hasExactlyElementsOfTypes(Decision.class, Undo.class, Redo.class);
        }
    }

    @Test
    void undoBringsBackTheDecisionThatCountedBefore() throws Exception {
        try (ReviewProject p = open()) {
            p.decide(ANN, key(1), accept());
            p.decide(ANN, key(1), reject("occluded"));
            Change change = p.undo(ANN).getFirst();
            assertThat(change.before()).extracting(Decision::verdict).isEqualTo(Verdict.REJECT);
            assertThat(change.after()).extracting(Decision::verdict).isEqualTo(Verdict.ACCEPT);
            assertThat(p.decisionOf(key(1))).map(Decision::verdict).contains(Verdict.ACCEPT);
        }
    }

    @Test
    void aNewDecisionAfterAnUndoEndsTheRedos() throws Exception {
        try (ReviewProject p = open()) {
            p.decide(ANN, key(1), accept());
            p.decide(ANN, key(2), accept());
            p.undo(ANN);
            assertThat(p.nextRedo(ANN)).extracting(Decision::key).containsExactly(key(2));
            p.decide(ANN, key(3), accept());
            assertThat(p.redo(ANN)).isEmpty();
        }
        try (ReviewProject p = open()) {
            assertThat(p.redo(ANN)).isEmpty();
            assertThat(p.nextUndo(ANN)).extracting(Decision::key).containsExactly(key(3));
        }
    }

    @Test
    void everybodyUndoesOnlyTheirOwn() throws Exception {
        try (ReviewProject p = open()) {
            p.decide(ANN, key(1), accept());
            p.decide(BEN, key(2), accept());
            p.decide(BEN, key(1), reject("other"));
            Change change = p.undo(ANN).getFirst();
            assertThat(change.key()).isEqualTo(key(1));
            assertThat(change.after())
                    .as("Ben's newer decision stays")
                    .extracting(Decision::annotator)
                    .isEqualTo(BEN);
            assertThat(p.undo(ANN)).isEmpty();
            assertThat(p.undo(BEN)).singleElement().extracting(Change::after).isNull();
            p.redo(ANN);
            assertThat(p.decisionOf(key(1))).map(Decision::annotator).contains(ANN);
            assertThat(p.undo("nobody")).isEmpty();
        }
    }

    @Test
    void aRandomSessionReplaysToTheSameState() throws Exception {
        long seed = 20260301;
        Random random = new Random(seed);
        Map<SampleKey, Decision> before;
        Map<Verdict, Integer> counts;
        try (ReviewProject p = open()) {
            List<Verdict> verdicts = List.of(Verdict.values());
            for (int i = 0; i < 400; i++) {
                String who = random.nextBoolean() ? ANN : BEN;
                switch (random.nextInt(4)) {
                    case 0 -> p.undo(who);
                    case 1 -> p.redo(who);
                    default -> p.decide(who, key(random.nextInt(30)), Judgement.of(verdicts.get(random.nextInt(4))));
                }
            }
            before = p.current();
            counts = p.counts();
        }
        try (ReviewProject p = open()) {
            assertThat(p.current()).as("seed " + seed).isNotEmpty().isEqualTo(before);
            assertThat(p.counts()).isEqualTo(counts);
            assertThat(counts.values().stream().mapToInt(n -> n).sum()).isEqualTo(before.size());
        }
    }

    @Test
    void aSnapshotDoesNotChange() throws Exception {
        try (ReviewProject p = open()) {
            p.decide(ANN, key(1), accept());
            Map<SampleKey, Decision> snapshot = p.current();
            p.decide(ANN, key(2), accept());
            assertThat(snapshot).hasSize(1);
            assertThat(p.current()).hasSize(2);
            assertThatThrownBy(snapshot::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void decisionsComeInTheOrderOfTheirSamples() throws Exception {
        SampleKey ten = new SampleKey("fine", "a", "10");
        SampleKey two = new SampleKey("fine", "a", "2");
        SampleKey other = new SampleKey("bathroom", "z", "0");
        try (ReviewProject p = open()) {
            for (SampleKey k : List.of(ten, two, other)) {
                p.decide(ANN, k, accept());
            }
            assertThat(p.decisions()).extracting(Decision::key).containsExactly(other, two, ten);
        }
    }

    @Test
    void continuesWhereItWas() throws Exception {
        Position there = new Position(new SampleKey("fine", "写真 1", "x..y"), "composite");
        try (ReviewProject p = open()) {
            assertThat(p.position()).isEmpty();
            p.rememberPosition(new Position(key(1), null));
            p.rememberPosition(there);
            p.rememberSetting("queue.filter", "undecided");
            p.rememberSetting("gone", "x");
            p.rememberSetting("gone", null);
        }
        try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
            assertThat(p.position()).contains(there);
            assertThat(p.setting("queue.filter")).contains("undecided");
            assertThat(p.setting("gone")).isEmpty();
            p.rememberPosition(new Position(key(2), null));
            assertThat(p.position()).contains(new Position(key(2), null));
        }
    }

    @Test
    void decisionsAreSyncedToDiskInAWriteAheadLog() throws Exception {
        List<Connection> opened = new ArrayList<>();
        ConnectionSource watched = (path, access) -> {
            Connection c = new SqliteConnections().connect(path, access);
            opened.add(c);
            return c;
        };
        try (ReviewProject p = ReviewProject.openOrCreate(file, dir, "0.1.0", () -> NOW, watched)) {
            p.decide(ANN, key(1), accept());
            p.rememberPosition(new Position(key(1), null));
            int full = 2;
            int normal = 1;
            assertThat(opened).hasSize(2);
            assertThat(Pragma.read(opened.get(0), "PRAGMA synchronous")).isEqualTo(full);
            assertThat(Pragma.read(opened.get(1), "PRAGMA synchronous")).isEqualTo(normal);
            assertThat(dir.resolve("review.gsi-wal")).isNotEmptyFile();
        }
    }

    @Test
    void closingLeavesOneFile() throws Exception {
        try (ReviewProject p = open()) {
            p.decide(ANN, key(1), accept());
            p.rememberPosition(new Position(key(1), null));
        }
        try (var files = Files.list(dir)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void twoProgramsSeeEachOthersDecisionsAndUndoOnTheNewestState() throws Exception {
        try (ReviewProject one = open();
                ReviewProject two = open()) {
            one.decide(ANN, key(1), accept());
            assertThat(two.decisionOf(key(1))).isEmpty();
            assertThat(two.refresh()).extracting(Change::key).containsExactly(key(1));
            two.decide(ANN, key(2), accept());
            // The first program has not looked again, yet its undo takes back the newest decision, made in the second.
            assertThat(one.undo(ANN)).singleElement().extracting(Change::key).isEqualTo(key(2));
            assertThat(one.refresh()).extracting(Change::key).containsExactly(key(2));
            assertThat(one.refresh()).isEmpty();
            two.refresh();
            assertThat(two.current()).isEqualTo(one.current()).containsOnlyKeys(key(1));
        }
    }

    @Test
    void hostileTextsComeBackAsTheyWere() throws Exception {
        List<String> notes = List.of("'; DROP TABLE journal; --", "a\nb\u0000c", "😀 \\ \" 日本語", "x".repeat(20_000));
        List<Decision> made = new ArrayList<>();
        try (ReviewProject p = open()) {
            for (int i = 0; i < notes.size(); i++) {
                SampleKey k = new SampleKey("fine", "../a b '", "日本語" + i);
                p.decide("O'Neil \"日本\"", k, new Judgement(Verdict.FLAG, null, notes.get(i)));
            }
            made.addAll(p.decisions());
        }
        try (ReviewProject p = open()) {
            assertThat(p.decisions()).isEqualTo(made).extracting(Decision::note).isEqualTo(notes);
        }
    }

    @Test
    void anAnnotatorNeedsANameAndANoteHasALimit() throws Exception {
        try (ReviewProject p = open()) {
            assertThatThrownBy(() -> p.decide("  ", key(1), accept())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> p.decide("x".repeat(201), key(1), accept()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(p.current()).isEmpty();
        }
        assertThatThrownBy(() -> new Judgement(Verdict.FLAG, null, "x".repeat(20_001)))
                .hasMessageContaining("20000");
        assertThat(new Judgement(Verdict.FLAG, " ", "").reason()).isNull();
    }

    @Test
    void whatWasComputedIsThereAgainAndCanBeReplaced() throws Exception {
        try (ReviewProject p = ReviewProject.openOrCreate(file, dir, "0.1.0")) {
            p.keepComputed("upstream/m", Map.of(key(1), "one", key(2), "two"));
            p.keepComputed("upstream/other", Map.of(key(1), "elsewhere"));
            p.keepComputed("upstream/m", Map.of(key(2), "two again"));
        }
        Map<SampleKey, String> read = new HashMap<>();
        try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
            p.readComputed("upstream/m", read::put);
            assertThat(p.current()).isEmpty();
        }
        assertThat(read).isEqualTo(Map.of(key(1), "one", key(2), "two again"));
    }

    @Test
    void aProjectWithoutComputedTextsHasNone() throws Exception {
        try (ReviewProject p = ReviewProject.openOrCreate(file, dir, "0.1.0")) {
            p.readComputed("upstream/m", (key, text) -> assertThat(key).isNull());
        }
    }
}
