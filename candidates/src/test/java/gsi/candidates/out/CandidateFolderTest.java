package gsi.candidates.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.CandidateRun;
import gsi.candidates.RunProgress;
import gsi.candidates.RunSettings;
import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Filters;
import gsi.candidates.filter.MeasureSettings;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.generate.EditKind;
import gsi.candidates.generate.GenerationRule;
import gsi.candidates.input.InputFolder;
import gsi.candidates.input.Photos;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Language;
import gsi.candidates.model.SceneEvidence;
import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.EditSpec;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class CandidateFolderTest {

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void photos() throws IOException {
        for (String id : List.of("a_frame_000000", "b_frame_000010")) {
            Photos.write(folder.resolve("in/" + id + ".jpg"), 640, 480);
            Photos.text(
                    folder.resolve("in/" + id + "_objects.json"),
                    Photos.objects(
                            Photos.detection("mug", "[-0.2,0.2,1.2,0.1,0.1,0.1,0]"),
                            Photos.detection("book", "[0.2,0.23,1.3,0.3,0.04,0.2,0]"),
                            Photos.detection("杯子", "[0,0.2,1.5,0.1,0.1,0.1,0]")));
        }
    }

    private Path out() {
        return folder.resolve("out");
    }

    private void generate(EditForm form, @Nullable Thresholds thresholds) throws DataException {
        RunSettings settings = RunSettings.STANDARD
                .withThreads(2)
                .withGeneration(GenerationRule.STANDARD.withKinds(Map.of(
                        EditKind.MOVE, 1.0,
                        EditKind.MOVE_ALONG, 1.0,
                        EditKind.PLACE, 1.0,
                        EditKind.ROTATE, 1.0,
                        EditKind.REMOVE, 1.0,
                        EditKind.SCALE, 1.0)));
        try (CandidateFolder written = new CandidateFolder(out(), form, thresholds, problems::add)) {
            new CandidateRun(settings)
                    .run(
                            InputFolder.list(folder.resolve("in"), problems::add),
                            (evidence, made) -> Filters.measure(made, evidence, MeasureSettings.USUAL),
                            written,
                            RunProgress.SILENT);
            written.finish();
        }
        assertThat(problems).isEmpty();
    }

    private Map<String, Candidate> lines(String name) throws DataException {
        Map<String, Candidate> out = new LinkedHashMap<>();
        CandidateLines.read(out().resolve(name), (c, line) -> out.put(c.id(), c), problems::add);
        assertThat(problems).isEmpty();
        return out;
    }

    @ParameterizedTest
    @EnumSource(EditForm.class)
    void the_program_opens_it_as_a_data_set_without_edited_images(EditForm form) throws DataException {
        generate(form, null);
        DataSet data = new DataSetReader().read(out());
        assertThat(data.problems()).isEmpty();
        assertThat(data.models()).isEmpty();
        Map<String, Candidate> made = lines(CandidateFolder.CANDIDATES);
        assertThat(data.samples()).hasSize(50).hasSameSizeAs(made.values());
        for (Sample sample : data.samples()) {
            Candidate c = made.get(sample.key().editStem());
            assertThat(c).as(sample.toString()).isNotNull();
            assertSame(sample.edit(), c);
            assertThat(sample.objects()).hasSize(3);
            assertThat(sample.source()).exists();
        }
        assertThat(data.samples().stream().filter(s -> s.edit().referencePoint() != null))
                .isNotEmpty();
        assertThat(data.samples().stream().filter(s -> s.edit().reference() != null))
                .isNotEmpty();
    }

    private static void assertSame(EditSpec edit, Candidate c) {
        assertThat(edit.instruction().operation()).isEqualTo(c.operation());
        assertThat(edit.instruction().prompt()).isEqualTo(c.wording().get(Language.ENGLISH));
        assertThat(edit.target()).isEqualTo(c.object().label());
        assertThat(edit.originalBox()).isEqualTo(c.object().box());
        assertThat(edit.reference())
                .isEqualTo(c.reference() == null ? null : c.reference().label());
        if (c.target() != null) {
            assertThat(edit.wantedBox()).isNotNull();
            assertThat(edit.wantedBox().rotation()).isEqualTo(c.target().rotation());
            assertThat(edit.wantedBox().cuboid().centre())
                    .isEqualTo(c.target().cuboid().centre());
        }
    }

    @Test
    void a_line_gives_the_candidate_back_whole() throws DataException {
        generate(EditForm.SINGLE, null);
        for (Candidate c : lines(CandidateFolder.CANDIDATES).values()) {
            JsonNode again = CandidateLines.json(c);
            assertThat(CandidateLines.parse(again)).isEqualTo(c);
        }
    }

    @Test
    void the_folder_is_an_input_of_its_own_and_keeps_what_was_measured() throws DataException {
        generate(EditForm.SINGLE, null);
        CandidateFolderReader reader = new CandidateFolderReader(out());
        assertThat(reader.frames()).hasSize(2);
        List<String> scenes = new ArrayList<>();
        reader.photos(
                (photo, kept) -> {
                    scenes.add(photo.id());
                    List<Candidate> candidates = kept.stream()
                            .map(CandidateFolderReader.Kept::candidate)
                            .toList();
                    List<Measures> again = Filters.measure(
                            candidates, SceneEvidence.boxesOnly(photo.read(problems::add)), MeasureSettings.USUAL);
                    for (int i = 0; i < kept.size(); i++) {
                        Measures now = again.get(i);
                        Measures then = kept.get(i).measured();
                        for (FilterId id : FilterId.values()) {
                            assertThat(then.of(id).isMeasured())
                                    .as("%s", id)
                                    .isEqualTo(now.of(id).isMeasured());
                            assertThat(then.of(id).missing())
                                    .as("%s", id)
                                    .isEqualTo(now.of(id).missing());
                            if (now.of(id).isMeasured()
                                    && Double.isFinite(now.of(id).value())) {
                                assertThat(then.of(id).value())
                                        .as("%s", id)
                                        .isCloseTo(now.of(id).value(), within(1e-6));
                            }
                        }
                    }
                },
                problems::add);
        assertThat(scenes).containsExactly("a_frame_000000", "b_frame_000010");
        assertThat(problems).isEmpty();
    }

    @Test
    void what_a_filter_drops_stands_apart_with_its_reason() throws Exception {
        generate(EditForm.SINGLE, Thresholds.USUAL.with(FilterId.TARGET_IN_FRAME, 1));
        Map<String, Candidate> kept = lines(CandidateFolder.CANDIDATES);
        Map<String, Candidate> dropped = lines(CandidateFolder.DROPPED);
        assertThat(kept).isNotEmpty();
        assertThat(dropped).isNotEmpty();
        assertThat(kept.size() + dropped.size()).isEqualTo(50);
        assertThat(new DataSetReader()
                        .read(out()).samples().stream()
                                .map(s -> s.key().editStem())
                                .collect(Collectors.toSet()))
                .isEqualTo(kept.keySet());
        assertThat(Files.readString(out().resolve(CandidateFolder.DROPPED)))
                .contains("\"dropped_by\":\"target_in_frame\"", "\"sentence\":\"");
    }

    @Test
    void filtering_again_from_the_folder_drops_the_same() throws Exception {
        generate(EditForm.SINGLE, null);
        Path second = folder.resolve("second");
        try (CandidateFolder written = new CandidateFolder(second, EditForm.SINGLE, Thresholds.USUAL, problems::add)) {
            new Refiltering(out(), false).run(written);
            written.finish();
        }
        Path third = folder.resolve("third");
        try (CandidateFolder written = new CandidateFolder(third, EditForm.SINGLE, Thresholds.USUAL, problems::add)) {
            new Refiltering(out(), true).run(written);
            written.finish();
        }
        assertThat(problems).isEmpty();
        assertThat(ids(second)).isNotEmpty().hasSizeLessThan(50).isEqualTo(ids(third));
    }

    private List<String> ids(Path made) throws DataException {
        List<String> out = new ArrayList<>();
        CandidateLines.read(made.resolve(CandidateFolder.CANDIDATES), (c, line) -> out.add(c.id()), problems::add);
        return out;
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws Exception {
        Files.createDirectories(out());
        Path mine = Files.writeString(out().resolve("mine.txt"), "precious");
        assertThatThrownBy(() -> generate(EditForm.SINGLE, null))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("not empty");
        assertThat(mine).hasContent("precious");
    }

    @Test
    void what_is_not_finished_leaves_nothing() throws Exception {
        try (CandidateFolder written = new CandidateFolder(out(), EditForm.SINGLE, null, problems::add)) {
            assertThat(written).isNotNull();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).extracting(p -> String.valueOf(p.getFileName())).containsExactly("in");
        }
    }

    @Test
    void the_same_run_writes_the_same_bytes() throws Exception {
        generate(EditForm.SEVERAL, null);
        Path first = folder.resolve("first");
        Files.move(out(), first);
        generate(EditForm.SEVERAL, null);
        try (Stream<Path> files = Files.walk(first)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(out().resolve(first.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void a_line_that_is_no_candidate_is_a_problem_and_the_rest_goes_on() throws Exception {
        generate(EditForm.SINGLE, null);
        Path file = out().resolve(CandidateFolder.CANDIDATES);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(1, "{\"id\":\"x\"}");
        lines.add(2, "not json");
        lines.add(3, "");
        Files.write(file, lines);
        List<String> ids = new ArrayList<>();
        CandidateLines.read(file, (c, line) -> ids.add(c.id()), problems::add);
        assertThat(ids).hasSize(50);
        assertThat(problems)
                .extracting(Problem::reason)
                .satisfiesExactly(
                        r -> assertThat(r).startsWith("line 2 is no candidate"),
                        r -> assertThat(r).startsWith("line 3 is not valid JSON"));
    }
}
