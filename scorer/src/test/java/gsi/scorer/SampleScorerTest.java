package gsi.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.photo.PhotoCache;
import gsi.scorer.pixels.CpuPixelMetrics;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PixelMetrics;
import gsi.scorer.pixels.PixelScores;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import gsi.scorer.score.Viewpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleScorerTest {

    private final SampleScorer scorer = new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.NOT_AVAILABLE);

    @TempDir
    Path folder;

    private TestSamples files;

    @BeforeEach
    void writePhotos() throws IOException {
        files = new TestSamples(folder);
        files.write("photo.png", TestSamples.noise(1));
        files.write("same.png", TestSamples.noise(1));
        files.write("unrelated.png", TestSamples.noise(2));
    }

    @Test
    void a_good_edit_of_a_real_photo_is_scored_without_lpips() {
        SampleScore score = scorer.score(files.move("fine", "0"), files.edited("same.png", TestSamples.WELL_DONE));
        assertThat(score.gate().state()).isEqualTo(Gate.State.OPEN);
        assertThat(score.ic()).isEqualTo(Measured.of(1));
        assertThat(score.sa().get()).isCloseTo(1, within(1e-6));
        assertThat(score.ssim().get()).isCloseTo(1, within(1e-6));
        assertThat(score.mse()).isEqualTo(Measured.of(0));
        assertCause(score.lpips(), Cause.LPIPS_NOT_AVAILABLE);
        assertThat(score.physical().displacementCm().get()).isCloseTo(0, within(1e-9));
        assertThat(score.viewpoint()).isNull();
        assertThat(score.problem()).isNull();
        assertThat(score.profile()).isEqualTo("upstream");
    }

    @Test
    void a_good_edit_of_a_synthetic_photo_waits_for_lpips() {
        SampleScore score = scorer.score(files.move("mesatask", "0"), files.edited("same.png", TestSamples.WELL_DONE));
        assertThat(score.gate().state()).isEqualTo(Gate.State.UNDETERMINED);
        assertCause(score.ic(), Cause.GATE_UNDETERMINED);
        assertThat(score.derivation()).isNotNull();
        assertThat(score.problem()).isNull();
    }

    @Test
    void lpips_decides_the_gate_of_a_synthetic_photo_and_of_a_real_one_that_ssim_did_not_open() {
        var good = files.edited("same.png", TestSamples.WELL_DONE);
        var unrelated = files.edited("unrelated.png", TestSamples.WELL_DONE);
        assertThat(withLpips(0.29).score(files.move("mesatask", "0"), good).ic())
                .isEqualTo(Measured.of(1));
        assertThat(withLpips(0.3).score(files.move("mesatask", "0"), good).ic()).isEqualTo(Measured.of(0));
        assertThat(withLpips(0.29).score(files.move("fine", "0"), unrelated).ic())
                .isEqualTo(Measured.of(1));
        SampleScore closed = withLpips(0.3).score(files.move("fine", "0"), unrelated);
        assertThat(closed.sa()).isEqualTo(Measured.of(0));
        assertThat(closed.lpips()).isEqualTo(Measured.of(0.3));
        assertThat(closed.gate().reason()).contains("LPIPS 0.3000");
    }

    private static SampleScorer withLpips(double distance) {
        return new SampleScorer(
                new CpuPixelMetrics(), source -> (edited, kept) -> Measured.of(distance), ViewpointCheck.NOT_AVAILABLE);
    }

    @Test
    void images_that_lpips_cannot_compare_are_a_problem_of_the_photo() {
        Measured refused = Measured.missing(Cause.UNUSABLE_IMAGE, "too small for LPIPS");
        SampleScorer scorer = new SampleScorer(
                new CpuPixelMetrics(), source -> (edited, kept) -> refused, ViewpointCheck.NOT_AVAILABLE);
        SampleScore score = scorer.score(files.move("fine", "0"), files.edited("same.png", TestSamples.WELL_DONE));
        assertThat(score.lpips()).isEqualTo(refused);
        assertCause(score.ic(), Cause.UNUSABLE_IMAGE);
        assertThat(score.ssim().isPresent()).isTrue();
        assertThat(score.problem())
                .isNotNull()
                .satisfies(p -> assertThat(p.file()).isEqualTo(folder.resolve("photo.png")));
    }

    @Test
    void a_camera_that_moved_makes_rotate_0_and_the_score_says_by_how_much() {
        ViewpointCheck turned = (sample, edited, pixels) -> CameraTurn.measured(42, 12.5);
        SampleScore score = new SampleScorer(new CpuPixelMetrics(), turned)
                .score(
                        files.sample("fine", "0", "Rotate the mug", null),
                        files.edited("same.png", TestSamples.WELL_DONE));
        assertThat(score.ic()).isEqualTo(Measured.of(0));
        assertThat(score.viewpoint()).isEqualTo(Viewpoint.CHANGED);
        assertThat(score.cameraTurn())
                .isEqualTo(new CameraTurn(Viewpoint.CHANGED, OptionalInt.of(42), OptionalDouble.of(12.5)));
    }

    @Test
    void a_rotate_edit_with_nothing_to_see_in_it_is_a_problem() throws IOException {
        files.write("blank.png", new Raster(80, 60, new byte[3 * 80 * 60]));
        SampleScore score = new SampleScorer(new CpuPixelMetrics(), ViewpointCheck.byFeatures())
                .score(
                        files.sample("fine", "0", "Rotate the mug", null),
                        files.edited("blank.png", TestSamples.WELL_DONE));
        assertCause(score.ic(), Cause.UNUSABLE_IMAGE);
        assertThat(score.cameraTurn()).isNull();
        assertThat(score.problem())
                .isNotNull()
                .satisfies(p -> assertThat(p.reason()).contains("viewpoint"));
    }

    @Test
    void a_changed_background_closes_the_gate_of_a_synthetic_photo_but_not_of_a_real_one() {
        var edited = files.edited("unrelated.png", TestSamples.WELL_DONE);
        SampleScore synthetic = scorer.score(files.move("mesatask", "0"), edited);
        assertThat(synthetic.gate().state()).isEqualTo(Gate.State.CLOSED);
        assertThat(synthetic.sa()).isEqualTo(Measured.of(0));
        SampleScore real = scorer.score(files.move("fine", "0"), edited);
        assertThat(real.gate().state()).isEqualTo(Gate.State.UNDETERMINED);
    }

    @Test
    void nothing_outside_the_edited_region_means_lpips_0_and_no_ssim() {
        var everywhere = new Detection("mug", TestSamples.MOVED, new Box2d(0, 0, 1000, 1000), null, 0.9);
        DetectionPair found = new DetectionPair(TestSamples.WELL_DONE.origin(), List.of(everywhere));
        SampleScore score = scorer.score(files.move("fine", "0"), files.edited("unrelated.png", found));
        assertThat(score.ssim().get()).isNaN();
        assertThat(score.lpips()).isEqualTo(Measured.of(0));
        assertThat(score.gate().state()).isEqualTo(Gate.State.OPEN);
    }

    @Test
    void without_detections_nothing_is_scored() {
        SampleScore score = scorer.score(files.move("fine", "0"), files.edited("same.png", null));
        assertCause(score.ic(), Cause.NO_DETECTIONS);
        assertCause(score.ssim(), Cause.NO_DETECTIONS);
        assertCause(score.physical().displacementCm(), Cause.NO_DETECTIONS);
        assertThat(score.problem())
                .isNotNull()
                .satisfies(p -> assertThat(p.reason()).contains("infer_cache.json"));
    }

    @Test
    void missing_and_broken_images_are_problems_that_name_the_file() throws IOException {
        SampleScore missing = scorer.score(files.move("fine", "0"), files.edited("gone.png", TestSamples.WELL_DONE));
        assertCause(missing.ic(), Cause.UNUSABLE_IMAGE);
        assertThat(missing.physical().displacementCm().isPresent()).isTrue();
        assertThat(missing.problem())
                .isNotNull()
                .satisfies(p -> assertThat(p.file()).isEqualTo(folder.resolve("gone.png")));

        byte[] png = Files.readAllBytes(folder.resolve("same.png"));
        Files.write(folder.resolve("cut.png"), Arrays.copyOf(png, png.length / 2));
        SampleScore cut = scorer.score(files.move("fine", "0"), files.edited("cut.png", TestSamples.WELL_DONE));
        assertThat(cut.problem())
                .isNotNull()
                .satisfies(p -> assertThat(p.reason()).contains("cut off"));

        Files.delete(folder.resolve("photo.png"));
        SampleScore noPhoto = scorer.score(files.move("fine", "0"), files.edited("same.png", TestSamples.WELL_DONE));
        assertThat(noPhoto.problem())
                .isNotNull()
                .satisfies(p -> assertThat(p.file()).isEqualTo(folder.resolve("photo.png")));
    }

    @Test
    void a_photo_that_changes_on_disk_is_read_again() throws IOException {
        var edited = files.edited("same.png", TestSamples.WELL_DONE);
        assertThat(scorer.score(files.move("fine", "0"), edited).mse()).isEqualTo(Measured.of(0));
        Files.delete(folder.resolve("photo.png"));
        files.write("photo.png", new Raster(40, 60, new byte[3 * 40 * 60]));
        assertThat(scorer.score(files.move("fine", "0"), edited).mse().get()).isPositive();
    }

    @Test
    void detections_with_nan_are_a_problem() {
        var flawed = new Detection("mug", TestSamples.MOVED, new Box2d(0, Double.NaN, 1, 1), null, 0.9);
        DetectionPair found = new DetectionPair(TestSamples.WELL_DONE.origin(), List.of(flawed));
        SampleScore score = scorer.score(files.move("fine", "0"), files.edited("same.png", found));
        assertCause(score.ssim(), Cause.UNUSABLE_DETECTION);
        assertCause(score.sa(), Cause.UNUSABLE_DETECTION);
        assertThat(score.problem()).isNotNull();
    }

    @Test
    void an_unknown_operation_is_a_problem_but_its_locality_is_measured() {
        SampleScore score = scorer.score(
                files.sample("fine", "0", "Juggle the mug", null), files.edited("same.png", TestSamples.WELL_DONE));
        assertCause(score.ic(), Cause.UNKNOWN_OPERATION);
        assertThat(score.ssim().isPresent()).isTrue();
        assertThat(score.operationWord()).isEqualTo("juggle");
        assertThat(score.problem())
                .isNotNull()
                .satisfies(p -> assertThat(p.file()).isEqualTo(folder.resolve("photo_edit_0.json")));
    }

    @Test
    void rotate_says_that_the_viewpoint_was_not_checked() {
        SampleScore score = scorer.score(
                files.sample("fine", "0", "Rotate the mug", null), files.edited("same.png", TestSamples.WELL_DONE));
        assertThat(score.viewpoint()).isEqualTo(Viewpoint.ASSUMED_KEPT);
    }

    @Test
    void view_needs_lpips_unless_there_is_no_ground_truth_to_compare_with() throws IOException {
        var edited = files.edited("same.png", TestSamples.WELL_DONE);
        SampleScore none = scorer.score(files.sample("fine", "0", "Look from the left", null), edited);
        assertThat(none.ic()).isEqualTo(Measured.of(0));
        assertThat(none.gate().state()).isEqualTo(Gate.State.NONE);

        Path truth = files.write("photo_gtedit_0.png", TestSamples.noise(3));
        SampleScore waiting = scorer.score(files.sample("fine", "0", "Look from the left", truth), edited);
        assertCause(waiting.ic(), Cause.LPIPS_NOT_AVAILABLE);
        assertThat(waiting.problem()).isNull();

        Path smaller = files.write("small_gtedit_0.png", new Raster(10, 10, new byte[300]));
        SampleScore unlike = scorer.score(files.sample("fine", "0", "Look from the left", smaller), edited);
        assertThat(unlike.sa()).isEqualTo(Measured.of(0));
    }

    @Test
    void what_nobody_foresaw_becomes_a_problem_of_that_sample() {
        SampleScorer failing = new SampleScorer(
                photo -> {
                    throw new IllegalStateException("the driver is gone");
                },
                ViewpointCheck.NOT_AVAILABLE);
        SampleScore score = failing.score(files.move("fine", "0"), files.edited("same.png", TestSamples.WELL_DONE));
        assertCause(score.ic(), Cause.FAILED);
        assertThat(score.problem())
                .isNotNull()
                .satisfies(p -> assertThat(p.reason()).contains("the driver is gone"));
    }

    @Test
    void edits_that_share_a_photo_prepare_it_once() {
        AtomicInteger prepared = new AtomicInteger();
        PixelMetrics counting = photo -> {
            prepared.incrementAndGet();
            return new CpuPixelMetrics().prepare(photo);
        };
        SampleScorer cached = new SampleScorer(counting, ViewpointCheck.NOT_AVAILABLE);
        for (int i = 0; i < 5; i++) {
            cached.score(files.move("fine", "" + i), files.edited("same.png", TestSamples.WELL_DONE));
        }
        assertThat(prepared).hasValue(1);
    }

    @Test
    void the_cache_of_photos_is_bounded() throws Exception {
        AtomicInteger prepared = new AtomicInteger();
        PixelMetrics counting = photo -> {
            prepared.incrementAndGet();
            return new Weighing(10);
        };
        PhotoCache<PhotoMetrics.Prepared> cache =
                SampleScorer.sources(new CpuPhotoMetrics(counting, PerceptualDistance.NOT_AVAILABLE), 25);
        for (int i = 0; i < 3; i++) {
            files.write("p" + i + ".png", new Raster(1, 1, new byte[3]));
        }
        cache.get(folder.resolve("p0.png"));
        cache.get(folder.resolve("p1.png"));
        cache.get(folder.resolve("p0.png"));
        cache.get(folder.resolve("p2.png")); // 30 > 25: p1, least recently used, goes
        assertThat(prepared).hasValue(3);
        cache.get(folder.resolve("p0.png"));
        assertThat(prepared).hasValue(3);
        cache.get(folder.resolve("p1.png"));
        assertThat(prepared).hasValue(4);
    }

    private record Weighing(long weight) implements PixelMetrics.PreparedSource {
        @Override
        public ProcessedSize size() {
            return ProcessedSize.of(1, 1);
        }

        @Override
        public PlanarImage processed() {
            return new PlanarImage(1, 1, new float[3]);
        }

        @Override
        public PixelScores compare(Raster edited, KeepMask kept, Consumer<PlanarImage> alsoBy) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void jpeg_edits_are_scored_too() throws IOException {
        Files.write(folder.resolve("edit.jpg"), ImageFiles.encodeJpeg(TestSamples.noise(1), 95));
        SampleScore score = scorer.score(files.move("fine", "0"), files.edited("edit.jpg", TestSamples.WELL_DONE));
        assertThat(score.ssim().get()).isBetween(0.5, 0.9999);
        assertThat(score.problem()).isNull();
    }

    private static void assertCause(Measured m, Cause cause) {
        assertThat(m)
                .isInstanceOfSatisfying(
                        Measured.Missing.class,
                        missing -> assertThat(missing.why().cause()).isEqualTo(cause));
    }
}
