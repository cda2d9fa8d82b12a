package gsi.annotation;

import static gsi.annotation.SampleKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.annotation.ConnectionSource.Access;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.250Z");
    private static final OrientedBox BOX =
            new OrientedBox(new Cuboid(0.1, 0.2, 1.5, 0.3, 0.2, 0.1, 0.4), Rotation.aboutY(0.4));

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

    private void sql(String statement) throws SQLException {
        try (Connection c = new SqliteConnections().connect(file, Access.DURABLE);
                Statement s = c.createStatement()) {
            s.execute(statement);
        }
    }

    @Test
    void aCorrectionIsThereAfterReopeningWithAllThatBelongsToIt() throws Exception {
        Correction made;
        try (ReviewProject p = open()) {
            assertThat(p.corrections(key(1))).isEmpty();
            made = p.correct(" ann ", key(1), CorrectionField.TARGET_BOX, CorrectionValue.of(BOX));
            assertThat(p.corrections(key(1))).containsOnly(Map.entry(CorrectionField.TARGET_BOX, made));
        }
        try (ReviewProject p = ReviewProject.open(file, "0.2.0")) {
            assertThat(p.corrections(key(1))).containsOnly(Map.entry(CorrectionField.TARGET_BOX, made));
            assertThat(p.corrections()).containsOnlyKeys(key(1));
            assertThat(made.stamp().annotator()).isEqualTo("ann");
            assertThat(made.stamp().time()).isEqualTo(NOW);
            assertThat(made.stamp().programVersion()).isEqualTo("0.1.0");
            assertThat(made.stamp().sequence()).isEqualTo(1);
            assertThat(p.current()).as("no decision was made").isEmpty();
        }
    }

    @Test
    void theNewestOfAFieldCountsAndTheHistoryKeepsAll() throws Exception {
        try (ReviewProject p = open()) {
            p.correct("ann", key(1), CorrectionField.LABEL, CorrectionValue.of("mug"));
            Correction sentence =
                    p.correct("ann", key(1), CorrectionField.INSTRUCTION, CorrectionValue.of("move the \"cup\" – 衝突"));
            Correction newest = p.correct("ben", key(1), CorrectionField.LABEL, CorrectionValue.of("cup"));
            Map<CorrectionField, Correction> before = p.corrections(key(1));
            assertThat(before)
                    .containsOnly(
                            Map.entry(CorrectionField.INSTRUCTION, sentence), Map.entry(CorrectionField.LABEL, newest));
            assertThat(CorrectionValue.text(String.valueOf(sentence.value()))).isEqualTo("move the \"cup\" – 衝突");
            p.correct("ben", key(1), CorrectionField.LABEL, null);
            assertThat(p.corrections(key(1))).containsOnlyKeys(CorrectionField.INSTRUCTION);
            assertThat(before).as("what was handed out does not change").hasSize(2);
            p.correct("ben", key(1), CorrectionField.INSTRUCTION, null);
            assertThat(p.corrections()).isEmpty();
            assertThat(p.correctionHistory(key(1))).hasSize(5);
            assertThat(p.correctionHistory(key(2))).isEmpty();
        }
    }

    @Test
    void notEvenASlipRewritesThem() throws Exception {
        try (ReviewProject p = open()) {
            p.correct("ann", key(1), CorrectionField.LABEL, CorrectionValue.of("mug"));
        }
        assertThatThrownBy(() -> sql("UPDATE correction SET value = '\"cup\"'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql("DELETE FROM correction"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void whatIsNoValueOfTheFieldIsRefused() throws Exception {
        try (ReviewProject p = open()) {
            for (String bad :
                    new String[] {"", "{}", "[1,2,3]", "\"mug\"", "{\"centre_m\":[1,2,3],\"size_m\":[1,1,0]}"}) {
                assertThatThrownBy(() -> p.correct("ann", key(1), CorrectionField.ORIGINAL_BOX, bad))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            for (String bad : new String[] {"", "mug", "7", "\"\"", "\"a\" \"b\"", "null"}) {
                assertThatThrownBy(() -> p.correct("ann", key(1), CorrectionField.LABEL, bad))
                        .as(bad)
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> p.correct(" ", key(1), CorrectionField.LABEL, null))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(p.correctionHistory(key(1))).isEmpty();
        }
    }

    @Test
    void twoProgramsSeeEachOthersCorrections() throws Exception {
        try (ReviewProject one = open();
                ReviewProject two = open()) {
            one.correct("ann", key(1), CorrectionField.LABEL, CorrectionValue.of("mug"));
            one.decide("ann", key(1), Judgement.of(Verdict.ACCEPT));
            assertThat(two.corrections(key(1))).isEmpty();
            assertThat(two.refresh()).as("decisions, as ever").hasSize(1);
            assertThat(two.correctionsByOthers()).hasSize(1);
            assertThat(two.correctionsByOthers()).isEmpty();
            assertThat(two.corrections(key(1))).isEqualTo(one.corrections(key(1)));
            // Without asking first: the other's are taken over when one's own is written.
            one.correct("ann", key(2), CorrectionField.LABEL, CorrectionValue.of("bowl"));
            Correction last = two.correct("ben", key(2), CorrectionField.LABEL, CorrectionValue.of("dish"));
            assertThat(last.stamp().sequence()).isEqualTo(3);
            assertThat(two.correctionHistory(key(2))).hasSize(2);
            one.refresh();
            assertThat(one.corrections(key(2))).containsValue(last);
        }
    }

    @Test
    void aProjectThatMayNotBeWrittenOrHasNoCorrectionsCanBeRead() throws Exception {
        try (ReviewProject p = open()) {
            p.decide("ann", key(1), Judgement.of(Verdict.ACCEPT));
        }
        try (ReviewProject p = ReviewProject.open(file, "0.1.0")) {
            assertThat(p.corrections()).isEmpty();
            assertThat(p.refresh()).isEmpty();
        }
    }

    @Test
    void aRowThatMakesNoSenseIsNamed() throws Exception {
        try (ReviewProject p = open()) {
            p.correct("ann", key(1), CorrectionField.LABEL, CorrectionValue.of("mug"));
        }
        sql("INSERT INTO correction SELECT 2, 'x', set_name, image_id, query_id, field, value, annotator, time_ms,"
                + " program_version FROM correction");
        assertThatThrownBy(() -> ReviewProject.open(file, "0.1.0"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("correction 2 makes no sense");
    }

    @Test
    void aBoxComesBackToTheLastDigit() {
        Rotation tilted = Rotation.aboutY(0.3).times(new Rotation(1, 0, 0, 0, 0.8, -0.6, 0, 0.6, 0.8));
        OrientedBox box = new OrientedBox(new Cuboid(0.1, -1.0 / 3, 1e-7, 0.3, 0.2, 0.1, 99), tilted);
        OrientedBox again = BoxJson.read(BoxJson.write(box));
        assertThat(again.rotation()).isEqualTo(tilted);
        assertThat(again.cuboid().centre()).isEqualTo(box.cuboid().centre());
        assertThat(again.cuboid().yaw()).isCloseTo(0.3, within(1e-12));
        assertThat(BoxJson.read(BoxJson.write(BOX)).cuboid().yaw()).isCloseTo(0.4, within(1e-15));
        assertThat(BoxJson.write(BOX))
                .startsWith("{\"centre_m\":[0.1,0.2,1.5],\"size_m\":[0.3,0.2,0.1],\"rotation\":[[");
    }

    @Test
    void aMatrixThatIsNoRotationIsRefused() {
        Rotation mirrored = new Rotation(1, 0, 0, 0, 1, 0, 0, 0, -1);
        Rotation longer = new Rotation(2, 0, 0, 0, 1, 0, 0, 0, 1);
        for (Rotation r : new Rotation[] {mirrored, longer, new Rotation(Double.NaN, 0, 0, 0, 1, 0, 0, 0, 1)}) {
            assertThatThrownBy(() -> BoxJson.write(new OrientedBox(BOX.cuboid(), r)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
