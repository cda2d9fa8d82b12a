package gsi.annotation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.annotation.Judgement;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accept ten real samples, close, open, export, read the export: the same ten. */
class RealDataRoundTripTest {

    private static final long SEED = 20260303;

    @TempDir
    Path dir;

    @Test
    void tenAcceptedSamplesComeBackTheSame() throws Exception {
        Path real = Path.of(System.getProperty("gsi.root", ".."), "..", "shared", "real")
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(real), "needs the shared reference data");
        DataSet data = new DataSetReader().read(real);
        List<Sample> shuffled = new ArrayList<>(data.samples());
        Collections.shuffle(shuffled, new Random(SEED));
        List<Sample> ten = new ArrayList<>(shuffled.subList(0, 10));
        ten.sort((a, b) -> a.key().compareTo(b.key()));
        Path file = dir.resolve("review.gsi");
        try (ReviewProject project = ReviewProject.openOrCreate(file, real, "0.1.0")) {
            for (Sample s : ten) {
                project.decide("ann", s.key(), Judgement.of(Verdict.ACCEPT));
            }
            project.decide("ann", shuffled.get(10).key(), Judgement.of(Verdict.REJECT));
        }
        Path out = dir.resolve("curated");
        try (ReviewProject project = ReviewProject.open(file, "0.1.0")) {
            ExportResult result = new CuratedExport("0.1.0", InstantSource.system())
                    .write(data, project.decisions(), project.corrections(), out, false, ExportProgress.SILENT);
            assertThat(result.problems()).isEmpty();
        }
        DataSet again = new DataSetReader().read(out);
        assertThat(again.problems()).isEmpty();
        assertThat(again.models()).isEqualTo(data.models());
        assertThat(again.samples()).as("seed " + SEED).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(again.samples().get(i).key()).isEqualTo(ten.get(i).key());
            CuratedExportTest.assertSame(ten.get(i), again.samples().get(i));
        }
    }
}
