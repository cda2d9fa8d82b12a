package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.candidates.FunnelModel;
import gsi.app.testdata.TinyData;
import gsi.candidates.filter.FilterId;
import gsi.candidates.funnel.Agreement;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Candidates decided by key, what the decisions say of the filters, and the accepted ones as a data set. */
class CandidateModeTest extends DeskTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Path made;

    @BeforeEach
    void makeMovesAndPlacements() {
        Path photos = dir.resolve("data");
        made = dir.resolve("data-candidates");
        TinyData data = TinyData.begin(photos, "fine");
        for (int i = 0; i < 3; i++) {
            data.add("photo" + i, "0", "Move the mug 40 centimeters to the right");
        }
        desk.choose(photos);
        desk.key(KeyCode.N, SHORTCUT_DOWN);
        for (String off : List.of("make.evidence", "make.kind.rotate", "make.kind.remove", "make.kind.scale")) {
            untick(desk.texts.get(off));
        }
        fill("make.perphoto", "6");
        fill("make.distances", "30; 50");
        desk.key(KeyCode.ENTER);
    }

    private void untick(String text) {
        Fx.run(() -> ((CheckBox) desk.nodes(n -> n instanceof CheckBox c && text.equals(c.getText()))
                        .getFirst())
                .setSelected(false));
    }

    private void fill(String key, String text) {
        Fx.run(() -> ((TextField) desk.nodes(n ->
                                n instanceof TextField f && desk.texts.get(key).equals(f.getAccessibleText()))
                        .getFirst())
                .setText(text));
    }

    private FunnelModel model() {
        return Fx.call(() -> Objects.requireNonNull(desk.window().funnel()).model());
    }

    private Agreement agreement(FilterId id) {
        return Fx.call(() -> model().viewProperty().get().agreements().stream()
                .filter(a -> a.id() == id)
                .findFirst()
                .orElseThrow());
    }

    private static Map<String, Sample> byKey(DataSet data) {
        return data.samples().stream().collect(Collectors.toMap(s -> s.key().key(), Function.identity()));
    }

    /** Accepts what is asked of mugs, rejects what is asked of lamps. */
    private void decideAll(Map<String, Sample> samples) {
        for (int i = 0; i < samples.size(); i++) {
            Sample shown = Objects.requireNonNull(samples.get(desk.shown()));
            desk.key(shown.edit().target().equals("mug") ? KeyCode.A : KeyCode.X);
        }
    }

    private List<String> seen(String styleClass) {
        return Fx.call(() ->
                desk
                        .nodes(n -> n instanceof Labeled l && l.getStyleClass().contains(styleClass) && Desk.isSeen(l))
                        .stream()
                        .map(n -> ((Labeled) n).getText())
                        .toList());
    }

    @Test
    void decisionsTellHowGoodAFilterIsAndTheAcceptedOnesAreADataSet() throws Exception {
        desk.key(KeyCode.ENTER, SHIFT_DOWN);
        assertThat(desk.review().data().root()).as("all, not only what is left").isEqualTo(made);
        Map<String, Sample> samples = byKey(new DataSetReader().read(made));
        assertThat(samples).hasSize(18);
        decideAll(samples);

        desk.key(KeyCode.U, SHORTCUT_DOWN);
        chooseObjectSize();
        int rejected = (int) samples.values().stream()
                .filter(s -> s.edit().target().equals("lamp"))
                .count();
        assertThat(seen("filter-people")).contains(desk.texts.get("funnel.people.nothing", 18));
        assertThat(agreement(FilterId.OBJECT_SIZE).recall()).isZero();
        assertThat(agreement(FilterId.OBJECT_SIZE).precision()).isNaN();

        desk.key(KeyCode.S);
        assertThat(agreement(FilterId.OBJECT_SIZE).recall())
                .as("the lamps are 30 cm, the mugs 20")
                .isEqualTo(1);
        assertThat(agreement(FilterId.OBJECT_SIZE).precision()).isEqualTo(1);
        assertThat(seen("filter-people"))
                .contains(desk.texts.get("funnel.people", 1.0, rejected, rejected, 1.0, rejected));

        // 30 cm are let pass again with four steps of four centimetres.
        for (int i = 0; i < 4; i++) {
            desk.key(KeyCode.RIGHT);
        }
        assertThat(agreement(FilterId.OBJECT_SIZE).recall()).isZero();

        desk.key(KeyCode.ESCAPE);
        Path curated = dir.resolve("curated");
        desk.choose(curated);
        desk.key(KeyCode.E, SHORTCUT_DOWN);
        assertThat(desk.message()).isEqualTo(desk.texts.get("status.exported", 18 - rejected, curated));
        assertExported(samples, new DataSetReader().read(curated));
        desk.open(curated);
        assertThat(desk.visibleTexts()).contains(desk.texts.get("preview.title"));
    }

    private void chooseObjectSize() {
        while (Fx.call(() -> model().viewProperty().get().chosen()) != FilterId.OBJECT_FIXED) {
            desk.key(KeyCode.UP);
        }
        desk.key(KeyCode.DOWN);
    }

    private void assertExported(Map<String, Sample> from, DataSet again) throws Exception {
        assertThat(again.problems()).isEmpty();
        assertThat(again.samples()).isNotEmpty().allSatisfy(s -> {
            Sample original = Objects.requireNonNull(from.get(s.key().key()));
            assertThat(s.edit())
                    .as("instruction, boxes, target, camera, reference")
                    .isEqualTo(original.edit());
            assertThat(s.edit().target()).isEqualTo("mug");
        });
        List<Sample> placed = again.samples().stream()
                .filter(s -> s.edit().referencePoint() != null)
                .toList();
        assertThat(placed).as("some lead to a place beside the lamp").isNotEmpty();
        for (Sample s : placed) {
            assertThat(s.edit().reference()).isEqualTo("lamp");
            JsonNode file = edit(again.root(), s);
            assertThat(file.path("reference_point").size()).isEqualTo(3);
            assertThat(file.path("reference")).isEqualTo(edit(made, s).path("reference"));
            assertThat(file.path("reference_point")).isEqualTo(edit(made, s).path("reference_point"));
        }
    }

    private static JsonNode edit(Path root, Sample s) throws Exception {
        return JSON.readTree(
                Files.readString(root.resolve("fine_dataset").resolve(s.key().editStem() + ".json")));
    }

    @Test
    void thresholdsStayWhereTheyWereWhileOneReviews() {
        chooseObjectSize();
        desk.key(KeyCode.LEFT);
        desk.key(KeyCode.ENTER, SHIFT_DOWN);
        desk.key(KeyCode.U, SHORTCUT_DOWN);
        assertThat(Fx.call(() -> model().thresholds().bound(FilterId.OBJECT_SIZE)))
                .isEqualTo(146);
    }

    @Test
    void whatAFolderOfSurvivorsDoesNotHaveIsSaid() {
        desk.key(KeyCode.ENTER);
        desk.key(KeyCode.U, SHORTCUT_DOWN);
        desk.key(KeyCode.ENTER, SHIFT_DOWN);
        assertThat(desk.message()).isEqualTo(desk.texts.get("funnel.all.not"));
        assertThat(desk.window().funnel()).isNotNull();
    }

    @Test
    void theKeyThatLeadsToTheNameIsNotInIt() {
        Fx.run(() -> {
            desk.fire(KeyEvent.KEY_PRESSED, "", KeyCode.P);
            desk.fire(KeyEvent.KEY_TYPED, "p", KeyCode.UNDEFINED);
        });
        desk.release(KeyCode.P);
        desk.settle();
        desk.type("Loose");
        desk.key(KeyCode.ENTER);
        assertThat(desk.message()).isEqualTo(desk.texts.get("funnel.preset.saved", "Loose"));
    }
}
