package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.app.testdata.TinyData;
import gsi.scorer.lpips.LpipsModels;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelsCommandTest {

    @TempDir
    Path dir;

    private String models(String... arguments) {
        StringWriter printed = new StringWriter();
        int exitCode = new CommandLine(new ModelsCommand(new LpipsModels(null, dir.resolve("models"))))
                .setOut(new PrintWriter(printed))
                .execute(arguments);
        assertThat(exitCode).isZero();
        return printed.toString();
    }

    @Test
    void withoutModelsItTellsWhereTheyAreLookedFor() {
        assertThat(models("list"))
                .contains("$GSI_LPIPS")
                .contains(dir.resolve("models").toString());
        assertThat(models()).isEqualTo(models("list"));
    }

    @Test
    void aBrokenModelIsListedWithWhatIsWrong() {
        TinyData.put(dir.resolve("models/lpips.onnx"), "no network");
        assertThat(models("list")).contains("lpips.onnx  folder  cannot be used: it is no ONNX model");
    }

    @Test
    void aModelIsTestedInstalledAndListed() {
        Path model = Path.of(System.getProperty("gsi.root", ".."), "..", "shared", "models", "lpips_alex.onnx");
        assumeTrue(Files.isRegularFile(model), "no LPIPS model at " + model);
        assertThat(models("add", model.toString())).contains("sha256");
        assertThat(models("list")).contains("folder").contains("sha256");
        assertThat(dir.resolve("models/lpips_alex.onnx")).hasSameBinaryContentAs(model);
    }

    @Test
    void aFileThatIsNoModelIsNotInstalled() {
        Path none = dir.resolve("lpips.onnx");
        TinyData.put(none, "no network");
        CommandRun run = CommandRun.of("models", "add", none);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("gsi: " + none + ": is no ONNX model");
    }
}
