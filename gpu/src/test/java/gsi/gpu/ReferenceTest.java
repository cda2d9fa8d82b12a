package gsi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.dataset.layout.DataSetReader;
import gsi.gpu.device.Devices;
import gsi.gpu.engine.DevicePhoto;
import gsi.gpu.engine.Engine;
import gsi.gpu.engine.EngineOptions;
import gsi.gpu.engine.PairSums;
import gsi.gpu.kernel.ImageInput;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.SampleScorer;
import gsi.scorer.ViewpointCheck;
import gsi.scorer.lpips.AlexNetWeights;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.pixels.KeepMask.Block;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evaluator's own numbers, from the device; skipped where they are absent. */
class ReferenceTest {

    private static Path shared(String name) {
        Path path = Path.of(System.getProperty("gsi.root", ".."), "..", "shared", name);
        assumeTrue(Files.exists(path), () -> "no reference data at " + path);
        return path;
    }

    private static List<JsonNode> rows(String name) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(shared("reference/" + name + ".jsonl"))) {
            rows.add(JsonMapper.shared().readTree(line));
        }
        return rows;
    }

    private static Raster image(JsonNode row, String field) throws Exception {
        return ImageFiles.readPhoto(shared("reference").resolve(row.get(field).asString()));
    }

    /** White pixels of a mask as runs, each a block one row high. */
    private static List<Block> white(Raster mask) {
        List<Block> blocks = new ArrayList<>();
        for (int y = 0; y < mask.height(); y++) {
            int from = -1;
            for (int x = 0; x <= mask.width(); x++) {
                boolean kept = x < mask.width() && mask.rgb()[3 * (y * mask.width() + x)] != 0;
                if (kept && from < 0) {
                    from = x;
                } else if (!kept && from >= 0) {
                    blocks.add(new Block(from, y, x, y + 1));
                    from = -1;
                }
            }
        }
        return blocks;
    }

    private static double area(List<Block> blocks) {
        return blocks.stream()
                .mapToDouble(b -> (double) (b.right() - b.left()) * (b.bottom() - b.top()))
                .sum();
    }

    @Test
    void similarityAndSquaresAreTheEvaluatorsForAnyMask() throws Exception {
        SoftwareGpu.requireDevice();
        int compared = 0;
        try (Engine engine = Engine.open(
                Devices.best(Devices.Wish.ANY),
                null,
                info -> EngineOptions.of(info.software()).withPoison())) {
            for (JsonNode row : rows("ssim")) {
                List<Block> kept = white(image(row, "mask"));
                JsonNode expected = row.get("out").get("float32");
                // Too small, or nothing kept: never the device's work.
                if (kept.isEmpty() || !expected.get("ssim_masked").isNumber()) {
                    continue;
                }
                DevicePhoto a = new DevicePhoto(ImageInput.planes(PlanarImage.rgb(image(row, "a")), List.of()), false);
                PairSums sums =
                        engine.compare(a, ImageInput.planes(PlanarImage.rgb(image(row, "b")), kept), true, false);
                double values = 3 * area(kept);
                double mse = expected.get("mse_masked").doubleValue();
                assertThat(sums.similarity() / values)
                        .as(row.toString())
                        .isCloseTo(expected.get("ssim_masked").doubleValue(), within(1e-5));
                assertThat(sums.squares() / values).as(row.toString()).isCloseTo(mse, within(1e-5 * Math.max(1, mse)));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(25);
    }

    @Test
    void theNetworksDistancesAreTheEvaluators() throws Exception {
        SoftwareGpu.requireDevice();
        int compared = 0;
        AlexNetWeights weights = AlexNetWeights.read(shared("models/lpips_alex.onnx"));
        try (Engine engine = Engine.open(
                Devices.best(Devices.Wish.ANY),
                weights,
                info -> EngineOptions.of(info.software()).withPoison())) {
            for (JsonNode row : rows("lpips")) {
                if (!row.has("mask")) {
                    continue; // a published check of the weights; its pictures are not at hand
                }
                PlanarImage a = PlanarImage.rgb(image(row, "a"));
                PlanarImage b = PlanarImage.rgb(image(row, "b"));
                List<Block> some = white(image(row, "mask"));
                List<Block> all = List.of(new Block(0, 0, a.width(), a.height()));
                DevicePhoto photo = new DevicePhoto(ImageInput.planes(a, List.of()), true);
                assertThat(distance(engine, photo, b, some))
                        .as(row.toString())
                        .isCloseTo(row.get("lpips_masked").doubleValue(), within(1e-4));
                assertThat(distance(engine, photo, b, all))
                        .as(row.toString())
                        .isCloseTo(row.get("lpips_all").doubleValue(), within(1e-4));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(14);
    }

    private static double distance(Engine engine, DevicePhoto photo, PlanarImage b, List<Block> kept) throws Exception {
        return engine.compare(photo, ImageInput.planes(b, kept), false, true).distance() / Math.max(1, area(kept));
    }

    /** Some real samples: all of them take minutes, and the processor's scores are held to the evaluator's elsewhere. */
    @Test
    void wholeSamplesAreScoredAsByTheProcessor() throws Exception {
        List<Job> jobs = RunScorer.jobs(new DataSetReader().read(shared("real")).samples()).stream()
                .limit(4)
                .toList();
        assertThat(jobs).hasSize(4);
        List<DeviceFailure> told = new ArrayList<>();
        try (LpipsNetwork network = SoftwareGpu.network();
                GpuScorer gpu = SoftwareGpu.open(network, told::add)) {
            SampleScorer onDevice = new SampleScorer(gpu.metrics(), gpu.distance(), ViewpointCheck.byFeatures());
            SampleScorer onProcessor = new SampleScorer(new CpuPixelMetrics(), network, ViewpointCheck.byFeatures());
            for (Job job : jobs) {
                SampleScore found = onDevice.score(job.sample(), job.edited());
                SampleScore expected = onProcessor.score(job.sample(), job.edited());
                String name = expected.key() + " " + expected.model();
                agree(found.ssim(), expected.ssim(), 1e-5, name + " SSIM");
                agree(found.lpips(), expected.lpips(), 1e-4, name + " LPIPS");
                agree(found.mse(), expected.mse(), 1e-5 * greatest(expected.mse()), name + " MSE");
                assertThat(found.ic()).as(name).isEqualTo(expected.ic());
                agree(found.sa(), expected.sa(), 1e-4, name + " SA");
                assertThat(found.gate().state())
                        .as(name)
                        .isEqualTo(expected.gate().state());
            }
            assertThat(told).isEmpty();
        }
    }

    private static double greatest(Measured mse) {
        return mse instanceof Measured.Value v && !Double.isNaN(v.number()) ? Math.max(1e-3, v.number()) : 1;
    }

    private static void agree(Measured found, Measured expected, double tolerance, String name) {
        if (expected instanceof Measured.Value e && !Double.isNaN(e.number())) {
            assertThat(found.get()).as(name).isCloseTo(e.number(), within(tolerance));
        } else {
            assertThat(found).as(name).isEqualTo(expected);
        }
    }
}
