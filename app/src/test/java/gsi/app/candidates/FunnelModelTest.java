package gsi.app.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.app.tasks.SameThreadTaskRunner;
import gsi.app.testdata.TinyData;
import gsi.candidates.RunProgress;
import gsi.candidates.RunSettings;
import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterPhrases;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.filter.Verdict;
import gsi.candidates.funnel.Funnel;
import gsi.dataset.DataException;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates made of a folder, their thresholds moved, and those that are left written. */
class FunnelModelTest {

    @TempDir
    Path dir;

    private CandidateSet set;

    @BeforeEach
    void make() throws DataException {
        TinyData data = TinyData.begin(dir.resolve("data"), "fine");
        for (int i = 0; i < 4; i++) {
            data.add("photo" + i, "0", "Move the mug 40 centimeters to the right");
        }
        set = CandidateWork.make(
                        data.root(),
                        RunSettings.STANDARD.withEvidence(false),
                        dir.resolve("candidates"),
                        RunProgress.SILENT)
                .set();
    }

    private FunnelModel model(Map<String, Boolean> accepts) {
        return new FunnelModel(set, accepts, Thresholds.USUAL, new SameThreadTaskRunner());
    }

    private static int survivors(FunnelModel model) {
        return model.viewProperty().get().funnel().survivors().total();
    }

    @Test
    void everyPhotoGivesCandidatesAndTheyAreReadAgain() throws DataException {
        assertThat(set.table().size()).isBetween(40, 100);
        assertThat(set.frames()).hasSize(4);
        assertThat(set.problems()).isEmpty();
        CandidateSet again = CandidateSet.read(set.folder());
        assertThat(again.table().size()).isEqualTo(set.table().size());
        assertThat(again.candidate(3)).isEqualTo(set.candidate(3));
        assertThat(again.scene("photo1"))
                .hasValueSatisfying(s -> assertThat(s.width()).isEqualTo(64));
        assertThat(again.scene("nobody")).isEmpty();
    }

    @Test
    void whatIsOnScreenFollowsTheThreshold() {
        FunnelModel model = model(Map.of());
        model.choose(FilterId.OBJECT_SIZE);
        assertThat(model.viewProperty().get().chosen()).isEqualTo(FilterId.OBJECT_SIZE);
        int before = survivors(model);
        model.moveTo(25);
        assertThat(model.thresholds().bound(FilterId.OBJECT_SIZE)).isEqualTo(25);
        FunnelModel.View view = model.viewProperty().get();
        assertThat(view.step().dropped().total()).as("the lamp is 30 cm high").isPositive();
        assertThat(survivors(model)).isLessThan(before);
        assertThat(view.borderline().dropped()).isNotEmpty();
        model.toggle(FilterId.OBJECT_SIZE);
        assertThat(survivors(model)).isEqualTo(before);
    }

    @Test
    void stepsStayOnTheSlider() {
        FunnelModel model = model(Map.of());
        model.choose(FilterId.OBJECT_SIZE);
        model.move(1);
        assertThat(model.thresholds().bound(FilterId.OBJECT_SIZE)).isEqualTo(154);
        model.move(-1000);
        assertThat(model.thresholds().bound(FilterId.OBJECT_SIZE)).isZero();
        model.choose(FilterId.OBJECT_FIXED);
        Thresholds before = model.thresholds();
        model.move(1);
        assertThat(model.thresholds()).as("a yes or no has no threshold").isEqualTo(before);
    }

    @Test
    void filtersAreChosenInTheirOrderToBothEnds() {
        FunnelModel model = model(Map.of());
        model.choose(FilterId.OBJECT_FIXED);
        model.chooseNext(-1);
        assertThat(model.chosenProperty().get()).isEqualTo(FilterId.OBJECT_FIXED);
        model.chooseNext(1);
        assertThat(model.chosenProperty().get()).isEqualTo(FilterId.OBJECT_SIZE);
        model.chooseNext(100);
        assertThat(model.chosenProperty().get())
                .isEqualTo(model.thresholds().order().getLast());
    }

    @Test
    void anyCandidateSaysWhyItWasDropped() {
        FunnelModel model = model(Map.of());
        model.choose(FilterId.OBJECT_SIZE);
        model.moveTo(25);
        int row = model.viewProperty().get().borderline().dropped()[0];
        assertThat(model.viewProperty().get().funnel().droppedBy(row)).contains(FilterId.OBJECT_SIZE);
        assertThat(model.why(row)).hasSize(FilterId.values().length).anySatisfy(r -> {
            assertThat(r.id()).isEqualTo(FilterId.OBJECT_SIZE);
            assertThat(r.verdict()).isEqualTo(Verdict.DROP);
        });
    }

    @Test
    void examplesAreGoneThroughOneByOne() {
        FunnelModel model = model(Map.of());
        Set<Integer> seen = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            model.showNext(1);
            seen.add(model.shownProperty().get());
        }
        assertThat(seen).hasSize(5);
        Integer last = model.shownProperty().get();
        model.showNext(1);
        model.showNext(-1);
        assertThat(model.shownProperty().get()).isEqualTo(last);
    }

    @Test
    void decisionsSuggestAThresholdAndSayWhatItWouldChange() {
        Map<String, Boolean> accepts = new HashMap<>();
        for (int row = 0; row < set.table().size(); row++) {
            accepts.put(
                    set.table().id(row), !set.candidate(row).object().label().equals("lamp"));
        }
        FunnelModel model = model(accepts);
        assertThat(model.decisions()).isEqualTo(set.table().size());
        model.choose(FilterId.OBJECT_SIZE);
        assertThat(model.viewProperty().get().agreement().recall()).isLessThan(0.5);
        var suggestion =
                model.viewProperty().get().suggestion(FilterId.OBJECT_SIZE).orElseThrow();
        model.setThresholds(
                model.thresholds().with(FilterId.OBJECT_SIZE, suggestion.then().threshold()));
        assertThat(model.viewProperty().get().agreement().separation())
                .isEqualTo(suggestion.then().separation());
        assertThat(survivors(model)).isEqualTo(suggestion.survivorsThen());
    }

    @Test
    void thoseThatAreLeftAreADataSetThatKnowsItsThresholds() throws Exception {
        FunnelModel model = model(Map.of());
        Thresholds strict = Thresholds.USUAL.with(FilterId.OBJECT_SIZE, 25);
        model.setThresholds(strict);
        Path out = CandidateWork.keep(set.folder(), strict, dir.resolve("left"));
        var data = new DataSetReader().read(out);
        assertThat(data.samples()).hasSize(survivors(model));
        assertThat(data.samples()).extracting((Sample s) -> s.edit().target()).containsOnly("mug");
        assertThat(data.problems()).isEmpty();
        assertThat(CandidateWork.thresholdsOf(out)).isEqualTo(strict);
        assertThat(CandidateWork.thresholdsOf(set.folder())).isEqualTo(Thresholds.USUAL);
        assertThat(CandidateSet.read(out).table().size())
                .as("the dropped ones are known too")
                .isEqualTo(set.table().size());
    }

    @Test
    void whatWasDroppedOnceComesBackWithALooserThreshold() throws Exception {
        int usual = survivors(model(Map.of()));
        Path strict = CandidateWork.keep(
                set.folder(), Thresholds.USUAL.with(FilterId.OBJECT_SIZE, 25), dir.resolve("strict"));
        Path loose = CandidateWork.keep(strict, Thresholds.USUAL, dir.resolve("loose"));
        assertThat(new DataSetReader().read(loose).samples()).hasSize(usual);
    }

    private static String answered(String candidate, String question, String outcome, String more) {
        return """
                {"candidate": "%s", "question": "%s", "model": "tiny", "prompt": "1", "subject": "s", \
                "at": "2026-01-02T03:04:05Z", "outcome": "%s", %s, "tokens": 9}
                """.formatted(candidate, question, outcome, more);
    }

    @Test
    void whatALanguageModelAnsweredCountsAndIsSaid() throws Exception {
        int[] left = Funnel.run(set.table(), Thresholds.USUAL).survivorRows();
        String refused = set.table().id(left[0]);
        Files.writeString(
                set.folder().resolve("gate.jsonl"),
                answered(refused, "operation", "no", "\"reason\": \"It would tip over.\"")
                        + answered(
                                set.table().id(left[1]),
                                "caption",
                                "yes",
                                "\"reason\": \"\", \"text\": \"Please do it.\""));
        int before = left.length;
        set = CandidateSet.read(set.folder());
        FunnelModel model = model(Map.of());
        assertThat(survivors(model)).isEqualTo(before - 1);
        assertThat(model.why(left[0])).anySatisfy(r -> {
            assertThat(r.id()).isEqualTo(FilterId.GATE_OPERATION);
            assertThat(r.verdict()).isEqualTo(Verdict.DROP);
            assertThat(FilterPhrases.english().say(r)).contains("It would tip over.");
        });
        assertThat(set.rewording(left[0])).isEmpty();
        assertThat(set.rewording(left[1])).contains("Please do it.");
        Path kept = CandidateWork.keep(set.folder(), Thresholds.USUAL, dir.resolve("kept"));
        assertThat(new DataSetReader().read(kept).samples())
                .hasSize(before - 1)
                .noneMatch(s -> s.key().editStem().equals(refused));
    }

    @Test
    void aStoppedRunLeavesNothing() {
        Path out = dir.resolve("stopped");
        RunProgress stopped = new RunProgress() {
            @Override
            public void at(int done, int total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> CandidateWork.make(dir.resolve("data"), RunSettings.STANDARD, out, stopped))
                .isInstanceOf(CancellationException.class);
        assertThat(out).doesNotExist();
        assertThat(dir).isDirectoryNotContaining(p -> p.getFileName().toString().endsWith(".tmp"));
    }

    @Test
    void namesAreFree() throws Exception {
        assertThat(CandidateWork.free(dir, "x")).isEqualTo(dir.resolve("x"));
        Files.createDirectory(dir.resolve("x"));
        Files.createDirectory(dir.resolve("x-2"));
        assertThat(CandidateWork.free(dir, "x")).isEqualTo(dir.resolve("x-3"));
    }
}
