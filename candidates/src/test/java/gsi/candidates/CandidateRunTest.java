package gsi.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.candidates.frames.FrameReport;
import gsi.candidates.frames.FrameRule;
import gsi.candidates.frames.FrameVerdict;
import gsi.candidates.input.Photos;
import gsi.candidates.input.SceneFile;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Scene;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateRunTest {

    private static final RunSettings SETTINGS = RunSettings.STANDARD.withThreads(2);

    /** Keeps everything as it comes. */
    private static final class Everything implements RunResults<Integer> {
        private final List<FrameReport> frames = new ArrayList<>();
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Integer> measured = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void frame(FrameReport report) {
            frames.add(report);
        }

        @Override
        public void scene(Scene scene, List<Candidate> made, Integer count) {
            candidates.addAll(made);
            measured.add(count);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        List<FrameVerdict> verdicts() {
            return frames.stream().map(FrameReport::verdict).toList();
        }
    }

    private static Scene scene(int i) {
        Tableau table = new Tableau(30 + i % 10);
        for (int k = 0; k <= i % 5; k++) {
            table.cube("thing " + k % 3, k * 0.25 - 0.5, 0.1 * (k % 2));
        }
        return table.scene("scene" + i);
    }

    private static List<SceneFile> scenes(int count) {
        return IntStream.range(0, count).mapToObj(i -> SceneFile.of(scene(i))).toList();
    }

    private static Everything run(RunSettings settings, List<SceneFile> photos) throws DataException {
        Everything out = new Everything();
        new CandidateRun(settings).run(photos, (evidence, made) -> made.size(), out, RunProgress.SILENT);
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void any_number_of_threads_makes_the_same_in_the_same_order(int threads) throws DataException {
        Everything one = run(SETTINGS.withThreads(1), scenes(60));
        Everything many = run(SETTINGS.withThreads(threads), scenes(60));
        assertThat(many.candidates).isEqualTo(one.candidates);
        assertThat(many.frames).isEqualTo(one.frames);
        assertThat(one.candidates).hasSizeGreaterThan(1000);
        assertThat(one.frames).extracting(FrameReport::scene).startsWith("scene0", "scene1", "scene2", "scene3");
    }

    @Test
    void what_is_drawn_for_a_photo_depends_on_no_other() throws DataException {
        List<Candidate> alone = run(SETTINGS, List.of(SceneFile.of(scene(17)))).candidates;
        List<Candidate> among = run(SETTINGS, scenes(30)).candidates.stream()
                .filter(c -> c.scene().equals("scene17"))
                .toList();
        assertThat(alone).isNotEmpty().isEqualTo(among);
        assertThat(run(SETTINGS.withSeed(99), List.of(SceneFile.of(scene(17)))).candidates)
                .isNotEqualTo(alone);
    }

    @Test
    void one_in_n_is_taken_and_the_others_are_not_even_read() throws DataException {
        AtomicInteger read = new AtomicInteger();
        List<SceneFile> photos =
                scenes(10).stream().<SceneFile>map(f -> counted(f, read)).toList();
        Everything out = run(SETTINGS.withFrames(FrameRule.ALL.withEvery(3)), photos);
        assertThat(read).hasValue(4);
        assertThat(out.verdicts())
                .startsWith(FrameVerdict.KEPT, FrameVerdict.SKIPPED, FrameVerdict.SKIPPED, FrameVerdict.KEPT);
    }

    private static SceneFile counted(SceneFile file, AtomicInteger read) {
        return new SceneFile() {
            @Override
            public String id() {
                return file.id();
            }

            @Override
            public Scene read(Consumer<Problem> problems) throws DataException {
                read.incrementAndGet();
                return file.read(problems);
            }
        };
    }

    @Test
    void too_few_objects_are_counted_with_their_measure() throws DataException {
        Everything out = run(SETTINGS.withFrames(FrameRule.ALL.withLeastObjects(3)), scenes(5));
        assertThat(out.verdicts())
                .containsExactly(
                        FrameVerdict.TOO_FEW_OBJECTS,
                        FrameVerdict.TOO_FEW_OBJECTS,
                        FrameVerdict.KEPT,
                        FrameVerdict.KEPT,
                        FrameVerdict.KEPT);
        assertThat(out.frames.get(1).measures().objects()).isEqualTo(2);
    }

    @Test
    void a_blurred_photo_is_dropped_and_its_sharpness_kept(@TempDir Path folder) throws Exception {
        Photos.write(folder.resolve("wall.png"), 64, 48);
        byte[] noise = new byte[3 * 64 * 48];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("leaves.png"), ImageFiles.encodePng(new Raster(64, 48, noise)));
        Everything out = run(
                SETTINGS.withFrames(FrameRule.ALL.withLeastSharpness(0.6)),
                List.of(
                        SceneFile.of(shown(folder.resolve("wall.png"))),
                        SceneFile.of(shown(folder.resolve("leaves.png")))));
        assertThat(out.verdicts()).containsExactly(FrameVerdict.BLURRED, FrameVerdict.KEPT);
        assertThat(out.frames.get(0).measures().sharpness()).isLessThan(0.1);
        assertThat(out.frames.get(1).measures().sharpness()).isGreaterThan(0.6);
    }

    private static Scene shown(Path photo) {
        Scene s = scene(3);
        return new Scene(
                String.valueOf(photo.getFileName()),
                photo,
                64,
                48,
                s.intrinsics(),
                null,
                s.objects(),
                null,
                null,
                s.ground(),
                s.measures());
    }

    @Test
    void a_photo_that_cannot_be_read_is_a_problem_and_the_rest_goes_on() throws DataException {
        SceneFile broken = new SceneFile() {
            @Override
            public String id() {
                return "broken";
            }

            @Override
            public Scene read(Consumer<Problem> problems) throws DataException {
                throw new DataException(Path.of("broken.png"), "is cut off");
            }
        };
        Everything out = run(SETTINGS, List.of(SceneFile.of(scene(3)), broken, SceneFile.of(scene(4))));
        assertThat(out.verdicts()).containsExactly(FrameVerdict.KEPT, FrameVerdict.UNUSABLE, FrameVerdict.KEPT);
        assertThat(out.problems)
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).isEqualTo("is cut off"));
        assertThat(out.measured).hasSize(2);
    }

    @Test
    void cancelling_stops_between_photos() {
        Everything out = new Everything();
        RunProgress afterThree = new RunProgress() {
            @Override
            public void at(int done, int total) {}

            @Override
            public boolean isCancelled() {
                return out.frames.size() == 3;
            }
        };
        assertThatThrownBy(() ->
                        new CandidateRun(SETTINGS).run(scenes(40), (evidence, made) -> made.size(), out, afterThree))
                .isInstanceOf(CancellationException.class);
        assertThat(out.frames).hasSize(3);
    }

    @Test
    void few_photos_are_under_way_at_a_time() throws DataException {
        AtomicInteger read = new AtomicInteger();
        List<SceneFile> photos =
                scenes(50).stream().<SceneFile>map(f -> counted(f, read)).toList();
        AtomicInteger handed = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        new CandidateRun(SETTINGS).run(photos, (evidence, made) -> 0, new Everything(), (done, total) -> {
            handed.set(done);
            ahead.add(read.get() - done);
        });
        assertThat(handed).hasValue(50);
        assertThat(ahead).allMatch(n -> n <= 6);
    }
}
