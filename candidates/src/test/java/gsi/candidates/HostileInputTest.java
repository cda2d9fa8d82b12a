package gsi.candidates;

import static gsi.candidates.input.Photos.detection;
import static gsi.candidates.input.Photos.objects;
import static gsi.candidates.input.Photos.objectsWith;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Filters;
import gsi.candidates.filter.MeasureSettings;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.filter.Verdict;
import gsi.candidates.frames.FrameReport;
import gsi.candidates.frames.FrameVerdict;
import gsi.candidates.generate.GenerationRule;
import gsi.candidates.input.InputFolder;
import gsi.candidates.input.Photos;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Scene;
import gsi.dataset.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a folder beside good photos: from reading to the last filter the good ones come out as if alone. */
class HostileInputTest {

    private static final String MUG = detection("mug", "[0,0.3,1.2,0.1,0.1,0.1,0]");
    private static final String BOWL = detection("bowl", "[0.3,0.3,1.3,0.15,0.1,0.15,0]");

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, FrameVerdict> frames = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
    private final Map<String, List<Measures>> measured = new LinkedHashMap<>();

    @BeforeEach
    void aGoodPhoto() throws Exception {
        photo("good", objects(MUG, BOWL));
    }

    private void photo(String id, String json) throws Exception {
        Photos.write(folder.resolve(id + ".jpg"), 640, 480);
        Photos.text(folder.resolve(id + "_objects.json"), json);
    }

    private void run() throws Exception {
        RunSettings settings =
                RunSettings.STANDARD.withThreads(2).withGeneration(GenerationRule.STANDARD.withPerScene(20));
        new CandidateRun(settings)
                .run(
                        InputFolder.list(folder, problems::add),
                        (evidence, made) -> Filters.measure(made, evidence, MeasureSettings.USUAL),
                        new RunResults<List<Measures>>() {
                            @Override
                            public void frame(FrameReport report) {
                                frames.put(report.scene(), report.verdict());
                            }

                            @Override
                            public void scene(Scene scene, List<Candidate> made, List<Measures> measures) {
                                candidates.put(scene.id(), made);
                                measured.put(scene.id(), measures);
                            }

                            @Override
                            public void problem(Problem problem) {
                                problems.add(problem);
                            }
                        },
                        RunProgress.SILENT);
    }

    private List<String> complaints(String file) {
        return problems.stream()
                .filter(p -> String.valueOf(p.file().getFileName()).equals(file))
                .map(Problem::toString)
                .toList();
    }

    @Test
    void photosThatCannotBeUsedAreNamedAndTheGoodOneIsAsIfAlone() throws Exception {
        run();
        List<Candidate> alone = candidates.get("good");
        assertThat(problems).isEmpty();
        photo("boxless", objects("{'label':'mug'}", "{'label':'bowl','bbox_3d':null}"));
        photo("zeros", objectsWith("[[0,0,0],[0,0,0],[0,0,0]]", MUG));
        photo("nan", objects(detection("mug", "[NaN,0,1,0.1,0.1,0.1,0]")));
        photo("empty", "");
        photo("list", "[1,2,3]");
        Photos.text(folder.resolve("absent_objects.json"), objects(MUG));
        run();
        assertThat(candidates.get("good")).isEqualTo(alone);
        assertThat(problems).anyMatch(p -> p.toString().contains("absent"));
        assertThat(frames).containsEntry("absent", FrameVerdict.UNUSABLE);
        for (String id : List.of("zeros", "empty", "list")) {
            assertThat(frames).containsEntry(id, FrameVerdict.UNUSABLE);
            assertThat(complaints(id + "_objects.json")).as(id).hasSize(1);
        }
        for (String id : List.of("boxless", "nan")) {
            assertThat(candidates.getOrDefault(id, List.of())).as(id).isEmpty();
            assertThat(complaints(id + "_objects.json")).as(id).isNotEmpty();
        }
    }

    @Test
    void whatIsBehindTheCameraIsAskedOfNobody() throws Exception {
        photo("behind", objects(MUG, detection("lamp", "[0,0.3,-1.2,0.1,0.1,0.1,0]")));
        run();
        List<Candidate> made = requireNonNull(candidates.get("behind"));
        List<Measures> measures = requireNonNull(measured.get("behind"));
        assertThat(made).isNotEmpty();
        for (int i = 0; i < made.size(); i++) {
            boolean lamp = made.get(i).object().label().equals("lamp");
            boolean passes = Thresholds.USUAL.judge(measures.get(i)).stream()
                    .noneMatch(r -> r.on() && r.verdict() == Verdict.DROP);
            assertThat(lamp && passes).as("%s", made.get(i).id()).isFalse();
        }
    }

    @Test
    void oneObjectAloneIsEnoughAndTwoHundredAreNotTooMany() throws Exception {
        photo("one", objects(MUG));
        String[] crowd = new String[200];
        for (int i = 0; i < crowd.length; i++) {
            crowd[i] = detection("thing " + i, "[%s,0.3,%s,0.05,0.05,0.05,0]".formatted(-1 + 0.01 * i, 1 + 0.01 * i));
        }
        photo("crowd", objects(crowd));
        run();
        assertThat(problems).isEmpty();
        assertThat(candidates.get("one"))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.reference()).isNull());
        assertThat(candidates.get("crowd")).hasSize(20);
        assertThat(measured.get("crowd"))
                .allSatisfy(m -> assertThat(m.of(FilterId.BOX_COLLISION).isApplicable()
                                || m.of(FilterId.DEAD_ZONE).missing() == null)
                        .isTrue());
    }

    @Test
    void labelsOfAnyScriptAreSaidAsTheyAre() throws Exception {
        List<String> labels = List.of("カップ", "فنجان", "κούπα", "👩‍👩‍👧 mug", "杯子 {object}", "a\\tb");
        String[] all = new String[labels.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = detection(labels.get(i), "[%s,0.3,1.2,0.1,0.1,0.1,0]".formatted(-0.6 + 0.25 * i));
        }
        photo("scripts", objects(all));
        run();
        assertThat(problems).isEmpty();
        assertThat(candidates.get("scripts"))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.wording().values())
                        .allSatisfy(
                                s -> assertThat(s).contains(c.object().label().replace('\t', ' '))));
    }

    @Test
    void depthThatIsMissingOrBrokenLeavesTheBoxes() throws Exception {
        photo("broken", objects(MUG, BOWL));
        Files.writeString(folder.resolve("broken_depth.png"), "this is no picture");
        run();
        assertThat(complaints("broken_depth.png")).hasSize(1);
        assertThat(candidates.get("broken")).hasSize(20);
        for (String id : List.of("good", "broken")) {
            assertThat(measured.get(id))
                    .allSatisfy(m -> assertThat(m.of(FilterId.DEPTH_AGREEMENT).isMeasured())
                            .isFalse())
                    .anySatisfy(m -> assertThat(m.of(FilterId.BOX_COLLISION).isMeasured())
                            .isTrue());
        }
    }
}
