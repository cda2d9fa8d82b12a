package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ReviewProject;
import gsi.app.testdata.TinyData;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.viewer3d.colour.ColourMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the window where there is no display. */
class SnapshotCommandTest {

    @TempDir
    Path dir;

    private TinyData reviewedData() throws IOException {
        TinyData data = TinyData.write(dir.resolve("data 写"), 3, "bold");
        ReviewProject.openOrCreate(data.project(), data.root(), "test").close();
        assertThat(CommandRun.of("decide", data.project(), "photo_1", "accept", "--annotator", "Ada")
                        .exitCode())
                .isZero();
        return data;
    }

    /** Every file's content, as text that can be compared. */
    private static Map<String, String> contentOf(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.filter(Files::isRegularFile).toList()) {
                content.put(p.toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(p)));
            }
        }
        return content;
    }

    private static double brightness(Raster picture) {
        long sum = 0;
        for (byte b : picture.rgb()) {
            sum += b & 0xFF;
        }
        return (double) sum / picture.rgb().length;
    }

    private static long colours(Raster picture) {
        int[] pixels = new int[picture.width() * picture.height()];
        Arrays.setAll(pixels, i -> picture.argb(i % picture.width(), i / picture.width()));
        return Arrays.stream(pixels).distinct().count();
    }

    @Test
    void theWindowIsDrawnInBothThemesAtTheAskedSizeAndNothingElseChanges() throws Exception {
        TinyData data = reviewedData();
        Map<String, String> before = contentOf(data.root());
        Path light = dir.resolve("pictures/light.png");
        Path dark = dir.resolve("pictures/dark.png");
        ProgramRun drawsLight = ProgramRun.start(
                dir, "snapshot", data.root(), "--sample", "photo_1", "--out", light, "--size", "1200x800");
        ProgramRun drawsDark = ProgramRun.start(
                dir,
                "snapshot",
                data.root(),
                "--sample",
                "photo_1",
                "--out",
                dark,
                "--size",
                "1200x800",
                "--theme",
                "dark");
        assertThat(List.of(drawsLight.end(), drawsDark.end()))
                .allSatisfy(run -> assertThat(run.exitCode()).as(run.err()).isZero());

        Raster inLight = ImageFiles.readPhoto(light);
        Raster inDark = ImageFiles.readPhoto(dark);
        assertThat(List.of(inLight.width(), inLight.height(), inDark.width(), inDark.height()))
                .containsExactly(1200, 800, 1200, 800);
        assertThat(brightness(inLight)).isGreaterThan(170);
        assertThat(brightness(inDark)).isLessThan(90);
        assertThat(colours(inLight))
                .as("photos, points and text, not an empty window")
                .isGreaterThan(1000);

        assertThat(contentOf(data.root())).as("data and project").isEqualTo(before);
        try (Stream<Path> left = Files.list(dir.resolve("program/tmp"))) {
            assertThat(left).noneMatch(p -> p.getFileName().toString().startsWith("gsi-snapshot"));
        }
    }

    @Test
    void aSampleThatDoesNotExistIsSaidInOneLine() throws Exception {
        TinyData data = TinyData.write(dir.resolve("data"), 1);
        Path png = dir.resolve("never.png");
        CommandRun run = ProgramRun.start(dir, "snapshot", data.root(), "--sample", "photo_9", "--out", png)
                .end();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("gsi: " + data.root() + ": there is no sample photo_9");
        assertThat(png).doesNotExist();
    }

    @Test
    void openWithoutADisplayDrawsTheWindowAndSaysWhereAndWhy() throws Exception {
        TinyData data = TinyData.write(dir.resolve("data"), 2, "bold");
        CommandRun run = ProgramRun.start(dir, "open", data.root()).end();
        Path png = dir.resolve("program/home/window.png");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "There is no display (DISPLAY is not set), so the window was drawn off-screen: " + png,
                        "2 samples with 1 model");
        assertThat(ImageFiles.readPhoto(png).width()).isEqualTo(1600);
        assertThat(data.project()).as("opening makes the project").exists();
    }

    @Test
    void aHeatMapIsDrawnWithItsLegend() throws Exception {
        TinyData data = TinyData.write(dir.resolve("data"), 1, "bold");
        Path beside = dir.resolve("beside.png");
        Path heat = dir.resolve("heat.png");
        ProgramRun drawsPair = ProgramRun.start(dir, "snapshot", data.root(), "--out", beside, "--size", "1200x800");
        ProgramRun drawsHeat = ProgramRun.start(
                dir, "snapshot", data.root(), "--out", heat, "--size", "1200x800", "--compare", "map", "--map", "ssim");
        assertThat(List.of(drawsPair.end(), drawsHeat.end()))
                .allSatisfy(run -> assertThat(run.exitCode()).as(run.err()).isZero());
        int bright = 0xFF000000 | ColourMap.PURPLE_TO_CREAM.rgb(0.75);
        assertThat(count(ImageFiles.readPhoto(heat), bright))
                .as("the colour bar's columns")
                .isGreaterThanOrEqualTo(count(ImageFiles.readPhoto(beside), bright) + 11);
    }

    private static long count(Raster picture, int argb) {
        return IntStream.range(0, picture.width() * picture.height())
                .filter(i -> picture.argb(i % picture.width(), i / picture.width()) == argb)
                .count();
    }

    @Test
    void aQuantityWithoutAHeatMapIsWrongUse() {
        CommandRun run = CommandRun.of("snapshot", dir, "--out", dir.resolve("x.png"), "--map", "psnr");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("psnr");
    }

    @Test
    void aSizeThatIsNoneIsWrongUse() {
        for (String size : List.of("big", "10x10", "1600", "1600x", "99999x1000", "-1x-1")) {
            CommandRun run = CommandRun.of("snapshot", dir, "--out", dir.resolve("x.png"), "--size", size);
            assertThat(run.exitCode()).as(size).isEqualTo(2);
            assertThat(run.err()).contains("'" + size + "' is not a size");
        }
    }

    @Test
    void aWrongThemeIsWrongUse() {
        CommandRun run = CommandRun.of("snapshot", dir, "--out", dir.resolve("x.png"), "--theme", "pink");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("pink");
    }
}
