package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ReviewProject;
import gsi.app.testdata.TinyData;
import gsi.dataset.DataSet;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    Path dir;

    private TinyData data;

    @BeforeEach
    void makeProject() throws IOException {
        data = TinyData.write(dir.resolve("data"), 4, "bold");
        ReviewProject.openOrCreate(data.project(), data.root(), "test").close();
    }

    private void decide(String key, String verdict) {
        assertThat(CommandRun.of("decide", data.project(), key, verdict, "--annotator", "Ada")
                        .exitCode())
                .isZero();
    }

    private CommandRun export(String... more) {
        Object[] arguments = new Object[4 + more.length];
        System.arraycopy(new Object[] {"export", data.project(), "--out", dir.resolve("curated")}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void theAcceptedSamplesAreADataSetOfTheirOwn() throws IOException {
        decide("photo_0", "accept");
        decide("photo_1", "reject");
        decide("photo_3", "accept");
        CommandRun run = export();
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("2 samples, ");
        DataSet curated = new DataSetReader().read(dir.resolve("curated"));
        assertThat(curated.problems()).isEmpty();
        assertThat(curated.samples().stream().map(s -> s.key().key())).containsExactly("photo_0", "photo_3");
        assertThat(curated.models()).containsExactly("bold");
    }

    @Test
    void theDataFolderStandsForTheProjectBesideIt() throws IOException {
        decide("photo_1", "accept");
        CommandRun run = CommandRun.of("export", data.root(), "--out", dir.resolve("curated"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(new DataSetReader()
                        .read(dir.resolve("curated")).samples().stream()
                                .map(s -> s.key().key()))
                .containsExactly("photo_1");
    }

    @Test
    void aDataFolderWithoutAProjectSaysWhereOneWasSoughtAndMakesNone() throws IOException {
        Files.delete(data.project());
        CommandRun run = CommandRun.of("export", data.root(), "--out", dir.resolve("curated"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains(data.root().toString(), "there is no project " + data.project(), "gsi open makes it");
        assertThat(data.project()).doesNotExist();
        assertThat(dir.resolve("curated")).doesNotExist();
    }

    @Test
    void nothingAcceptedNothingExported() {
        decide("photo_0", "reject");
        CommandRun run = export();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("there is no accepted sample to export");
        assertThat(dir.resolve("curated")).doesNotExist();
    }

    @Test
    void anEarlierExportIsOnlyReplacedOnRequest() throws IOException {
        decide("photo_0", "accept");
        assertThat(export().exitCode()).isZero();
        decide("photo_1", "accept");
        assertThat(export().exitCode()).isEqualTo(1);
        assertThat(new DataSetReader().read(dir.resolve("curated")).samples()).hasSize(1);
        assertThat(export("--replace").exitCode()).isZero();
        assertThat(new DataSetReader().read(dir.resolve("curated")).samples()).hasSize(2);
    }

    @Test
    void withoutATargetTheUseIsExplained() {
        CommandRun run = CommandRun.of("export", data.project());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out").contains("Usage: gsi export");
    }
}
