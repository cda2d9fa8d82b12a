package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.app.testdata.TinyData;
import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.map.CpuPhotoMaps;
import gsi.scorer.map.MapKind;
import gsi.viewer3d.colour.ColourMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gsi score --maps}: pictures of where edited images differ, and the list beside them. */
class ScoreMapsTest {

    @TempDir
    Path dir;

    private Path out() {
        return dir.resolve("maps");
    }

    private TinyData data() {
        return TinyData.write(dir.resolve("data"), 2, "bold", "swift");
    }

    /** Of 64×48 pixels, brought to 896, the top left is compared: an answer must differ there. */
    private static void noise(Path answer, long seed) {
        byte[] rgb = new byte[3 * 64 * 48];
        new Random(seed).nextBytes(rgb);
        TinyData.put(answer, ImageFiles.encodePng(new Raster(64, 48, rgb)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(out())) {
            return all.filter(Files::isRegularFile)
                    .map(p -> out().relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private List<JsonNode> list() throws IOException {
        return Files.readAllLines(out().resolve("maps.jsonl")).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    @Test
    void everyAnswerHasAPictureOfEachKindAndALine() throws IOException {
        CommandRun run = CommandRun.of("score", data().root(), "--maps", out(), "--map", "mse,SSIM,flip");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("12 maps written to " + out());
        assertThat(files())
                .containsExactly(
                        "bold/fine/photo_edit_0_flip.png",
                        "bold/fine/photo_edit_0_mse.png",
                        "bold/fine/photo_edit_0_ssim.png",
                        "bold/fine/photo_edit_1_flip.png",
                        "bold/fine/photo_edit_1_mse.png",
                        "bold/fine/photo_edit_1_ssim.png",
                        "maps.jsonl",
                        "swift/fine/photo_edit_0_flip.png",
                        "swift/fine/photo_edit_0_mse.png",
                        "swift/fine/photo_edit_0_ssim.png",
                        "swift/fine/photo_edit_1_flip.png",
                        "swift/fine/photo_edit_1_mse.png",
                        "swift/fine/photo_edit_1_ssim.png");
        assertThat(list().stream().map(row -> row.get("file").asString()))
                .hasSize(12)
                .allMatch(file -> Files.isRegularFile(out().resolve(file)))
                .startsWith("bold/fine/photo_edit_0_mse.png", "bold/fine/photo_edit_0_ssim.png");
    }

    @Test
    void theListSaysWhatTheScoreSaysAndWhereTheGreatestErrorIs() throws IOException {
        TinyData data = data();
        noise(data.editedImage("bold", "photo", "0"), 1);
        noise(data.editedImage("bold", "photo", "1"), 2);
        Path root = data.root();
        CommandRun.of(
                "score", root, "--model", "bold", "--out", dir.resolve("out"), "--maps", out(), "--map", "ssim,mse");
        JsonNode scores = JsonMapper.shared()
                .readTree(dir.resolve("out/bold/fine_eval/edit-locality_eval_results.json")
                        .toFile());
        assertThat(list()).hasSize(4);
        for (JsonNode row : list()) {
            JsonNode score = scores.get(row.get("key").asString());
            String kind = row.get("kind").asString();
            double wanted = score.get(kind).doubleValue();
            assertThat(row.get("mean").doubleValue()).as(kind).isCloseTo(wanted, within(1e-6 * Math.max(1, wanted)));
            assertThat(kind.equals("mse") ? wanted : 1 - wanted).isGreaterThan(0.1);
            assertThat(row.get("width").intValue()).isEqualTo(64);
            assertThat(row.get("height").intValue()).isEqualTo(48);
            assertThat(row.get("greatest_error").doubleValue())
                    .isGreaterThan(kind.equals("mse") ? Math.sqrt(wanted) : 1 - wanted);
            assertThat(row.get("x").intValue()).isBetween(0, 63);
            assertThat(row.get("y").intValue()).isBetween(0, 47);
        }
    }

    @Test
    void picturesAreInTheColoursOfErrors() throws IOException {
        TinyData data = TinyData.write(dir.resolve("data"), 1, "bold");
        Path answer = data.editedImage("bold", "photo", "0");
        Files.copy(data.folder().resolve("photo.png"), answer, StandardCopyOption.REPLACE_EXISTING);
        CommandRun.of("score", data.root(), "--maps", out(), "--map", "mse");
        Raster picture = ImageFiles.readPhoto(out().resolve("bold/fine/photo_edit_0_mse.png"));
        int none = ColourMap.PURPLE_TO_CREAM.rgb(0);
        assertThat(List.of(picture.width(), picture.height())).containsExactly(64, 48);
        for (int i = 0; i < 64 * 48; i++) {
            assertThat(picture.rgb()[3 * i] & 0xFF).isEqualTo(none >> 16);
            assertThat(picture.rgb()[3 * i + 2] & 0xFF).isEqualTo(none & 0xFF);
        }
        assertThat(list().getFirst().get("greatest_error").doubleValue()).isZero();
    }

    @Test
    void whatCannotBeMadeIsCountedAndItsReasonToldOnce() throws IOException {
        TinyData data = data();
        Files.writeString(data.editedImage("swift", "photo", "1"), "no picture");
        CommandRun run = CommandRun.of("score", data.root(), "--maps", out(), "--map", "mse,lpips");
        assertThat(run.exitCode()).isZero();
        assertThat(files()).hasSize(4);
        assertThat(run.err().lines().filter(line -> line.contains("maps not written")))
                .hasSize(2)
                .anyMatch(line -> line.contains("2 maps not written (images)") && line.contains("photo_edit_1.png"));
        assertThat(run.err()).contains("3 maps not written (lpips)");
    }

    @Test
    void anotherRunReplacesThePicturesAndLeavesNothingElse() throws IOException {
        Path root = data().root();
        CommandRun.of("score", root, "--maps", out(), "--map", "flip");
        List<String> before = files();
        CommandRun.of("score", root, "--maps", out(), "--map", "flip");
        assertThat(files()).isEqualTo(before);
        assertThat(list()).hasSize(4);
    }

    @Test
    void withoutDetectionsNobodyKnowsWhatCounts() throws IOException {
        TinyData data = TinyData.write(dir.resolve("data"), 1, "bold");
        noise(data.editedImage("bold", "photo", "0"), 1);
        Files.delete(data.root().resolve("eval/bold/fine_eval/infer_cache.json"));
        CommandRun.of("score", data.root(), "--maps", out(), "--map", "mse");
        assertThat(list().getFirst().get("mean").isNull()).isTrue();
        assertThat(list().getFirst().get("mean_all").doubleValue()).isPositive();
    }

    @Test
    void kindsWithoutAFolderAreAMistake() {
        CommandRun run = CommandRun.of("score", data().root(), "--map", "ssim");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("--maps FOLDER");
        assertThat(CommandRun.of("score", data().root(), "--maps", out(), "--map", "blip")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aFolderThatCannotBeWrittenEndsTheRunWithItsName() throws IOException {
        Files.writeString(out(), "a file");
        CommandRun run = CommandRun.of("score", data().root(), "--maps", out(), "--map", "mse");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(out().toString()).contains("cannot be written");
    }

    @Test
    void aMapThatFailsIsCountedAndTheOthersAreMade() throws DataException, IOException {
        List<Job> jobs = RunScorer.jobs(new DataSetReader().read(data().root()).samples());
        PerceptualDistance broken = source -> {
            throw new IllegalStateException("the model broke");
        };
        MapWriter.Report report = new MapWriter(out(), EnumSet.of(MapKind.LPIPS, MapKind.MSE), new CpuPhotoMaps(broken))
                .write(jobs, 2, () -> {});
        assertThat(report.written()).isEqualTo(4);
        assertThat(list()).hasSize(4).allMatch(row -> row.get("kind").asString().equals("mse"));
        assertThat(report.left())
                .containsExactly(Map.entry(
                        "lpips, failed", new MapWriter.Left(4, "java.lang.IllegalStateException: the model broke")));
    }

    /** Ids can stand in JSON, and a data set is not always a friend's. */
    @Test
    void hostileNamesStayInsideTheFolder() throws DataException, IOException {
        Sample friendly = new DataSetReader().read(data().root()).samples().getFirst();
        EditedImage answer = friendly.edited("bold").orElseThrow();
        List<Job> jobs = Stream.of("/../../../escaped", "..\\escaped", "\0")
                .map(query -> new Job(named(friendly, new SampleKey("fine", "photo", query)), answer))
                .toList();
        Job up = new Job(named(friendly, new SampleKey("..", "photo", "0")), answer);
        Job model = new Job(friendly, new EditedImage("../..", answer.file(), answer.detections()));
        MapWriter writer =
                new MapWriter(out(), EnumSet.of(MapKind.MSE), new CpuPhotoMaps(PerceptualDistance.NOT_AVAILABLE));

        MapWriter.Report report =
                writer.write(Stream.concat(jobs.stream(), Stream.of(up, model)).toList(), 1, () -> {});

        assertThat(report.written()).isZero();
        assertThat(report.left()).containsOnlyKeys("names");
        assertThat(report.left().values().stream().mapToInt(MapWriter.Left::count))
                .containsExactly(5);
        assertThat(files()).containsExactly("maps.jsonl");
        try (Stream<Path> beside = Files.list(dir)) {
            assertThat(beside).containsExactlyInAnyOrder(out(), dir.resolve("data"));
        }
    }

    private static Sample named(Sample s, SampleKey key) {
        return new Sample(key, s.edit(), s.editFile(), s.source(), s.depth(), s.groundTruth(), s.objects(), s.edited());
    }
}
