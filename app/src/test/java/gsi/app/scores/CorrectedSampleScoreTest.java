package gsi.app.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.annotation.CorrectedSample;
import gsi.annotation.CorrectionField;
import gsi.annotation.CorrectionValue;
import gsi.annotation.ReviewProject;
import gsi.app.testdata.TinyData;
import gsi.dataset.EditedImage;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.score.Profile;
import gsi.scorer.score.SampleScore;
import gsi.scorer.stamp.FileHashes;
import gsi.scorer.stamp.Stamper;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores follow an annotator's corrections; the data's files do not. */
class CorrectedSampleScoreTest {

    @TempDir
    Path dir;

    private final SampleScorer scorer = new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.byFeatures());
    private FolderBytes before;
    private TinyData files;
    private Sample sample;
    private EditedImage answer;
    private ReviewProject project;

    @BeforeEach
    void read() throws Exception {
        files = TinyData.write(dir.resolve("data"), 1, "bold");
        before = FolderBytes.of(files.folder());
        sample = new DataSetReader().read(files.root()).samples().getFirst();
        answer = sample.edited("bold").orElseThrow();
        project = ReviewProject.openOrCreate(files.project(), files.root(), "test");
    }

    @AfterEach
    void nothingOfTheDataHasChanged() throws Exception {
        project.close();
        assertThat(FolderBytes.of(files.folder())).isEqualTo(before);
    }

    private Sample corrected() {
        return CorrectedSample.of(sample, project.corrections(sample.key()));
    }

    private static OrientedBox shifted(OrientedBox box, double metres) {
        return new OrientedBox(
                box.cuboid().withCentre(box.cuboid().centre().plus(new Point3(metres, 0, 0))), box.rotation());
    }

    @Test
    void aTargetMovedByTenCentimetresIsMissedByTenCentimetres() throws Exception {
        OrientedBox target = shifted(Objects.requireNonNull(sample.edit().wantedBox()), 0.1);
        project.correct("ann", sample.key(), CorrectionField.TARGET_BOX, CorrectionValue.of(target));
        SampleScore asFiled = scorer.score(sample, answer);
        SampleScore asCorrected = scorer.score(corrected(), answer);
        assertThat(asFiled.physical().displacementCm().get()).isCloseTo(0, within(1e-9));
        assertThat(asCorrected.physical().displacementCm().get()).isCloseTo(10, within(1e-6));
        assertThat(asCorrected.sa().get()).isLessThan(asFiled.sa().get());
        project.correct("ann", sample.key(), CorrectionField.TARGET_BOX, null);
        assertThat(corrected()).as("back to the file's").isSameAs(sample);
    }

    @Test
    void anotherOriginalBoxGivesAnotherRegion() throws Exception {
        OrientedBox original = shifted(sample.edit().originalBox(), -0.2);
        project.correct("ann", sample.key(), CorrectionField.ORIGINAL_BOX, CorrectionValue.of(original));
        assertThat(corrected().edit().originalBox().cuboid().x()).isCloseTo(-0.2, within(1e-12));
        assertThat(corrected().edit().wanted()).isEqualTo(sample.edit().wanted());
        assertThat(corrected().source()).isEqualTo(sample.source());
    }

    @Test
    void anotherSentenceMayAskForAnotherOperation() throws Exception {
        project.correct("ann", sample.key(), CorrectionField.INSTRUCTION, CorrectionValue.of("Remove the cup"));
        project.correct("ann", sample.key(), CorrectionField.LABEL, CorrectionValue.of("cup"));
        Sample corrected = corrected();
        assertThat(corrected.edit().instruction().operation()).isEqualTo(Operation.REMOVE);
        assertThat(corrected.edit().target()).isEqualTo("cup");
        assertThat(scorer.score(corrected, answer)).isNotEqualTo(scorer.score(sample, answer));
    }

    @Test
    void aScoreKeptOfTheFileIsNotTakenForTheCorrectedSamples() throws Exception {
        OrientedBox target = shifted(Objects.requireNonNull(sample.edit().wantedBox()), 0.1);
        project.correct("ann", sample.key(), CorrectionField.TARGET_BOX, CorrectionValue.of(target));
        Stamper stamper = new Stamper(new FileHashes(10), Profile.UPSTREAM, new TreeMap<>(), null);
        assertThat(stamper.stamp(corrected(), answer)).isNotEqualTo(stamper.stamp(sample, answer));
        assertThat(stamper.stamp(corrected(), answer)).isEqualTo(stamper.stamp(corrected(), answer));
    }
}
