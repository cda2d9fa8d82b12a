package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Judgement;
import gsi.annotation.ProjectException;
import gsi.annotation.Verdict;
import gsi.annotation.queue.QueueQuery;
import gsi.app.command.Command;
import gsi.app.compare.CompareMode;
import gsi.app.compare.PairLook;
import gsi.app.review.ReviewModel;
import gsi.app.testdata.TinyData;
import gsi.dataset.SampleKey;
import gsi.viewer3d.fx.Marks;
import gsi.viewer3d.fx.PointCloudView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every key of every command does something, to the very thing that the command is about. A new command needs a line here. */
class EveryKeyTest extends DeskTest {

    /**
     * What a key is to change.
     *
     * @param before makes it possible; FX thread
     * @param state what must be another afterwards; FX thread
     */
    private record Effect(Runnable before, Supplier<Object> state) {}

    private final Map<Command, Effect> effects = new EnumMap<>(Command.class);
    private Path other;

    @BeforeEach
    void openSixSamples() {
        other = TinyData.write(dir.resolve("other"), 2, "bold").root();
        desk.choose(dir.resolve("export"));
        desk.open(TinyData.write(dir.resolve("data"), 6, "bold", "swift").root());
        desk.waitForText("12 scored");
        decide();
        go();
        look();
        space();
        project();
    }

    private ReviewModel review() {
        return Objects.requireNonNull(desk.window().review());
    }

    private void show(int number) {
        review().showKey(new SampleKey("fine", "photo", String.valueOf(number)));
    }

    private void effect(Command command, Runnable before, Supplier<Object> state) {
        effects.put(command, new Effect(before, state));
    }

    private void effect(Command command, Supplier<Object> state) {
        effect(command, () -> {}, state);
    }

    private Object decisions() {
        return review().project().decisions().stream()
                .map(d -> d.id() + " " + d.verdict() + " " + d.reason())
                .toList();
    }

    private Object focus() {
        Node owner = desk.scene().getFocusOwner();
        return owner == null ? "nothing" : owner;
    }

    /** Names of the cards over the content, and the state of the panels beside the pair. */
    private Object parts() {
        return desk
                .nodes(n -> Desk.isSeen(n)
                        && Set.of("overlay-card", "correction-bar", "rating-row", "box-card", "why-step", "queue-grid")
                                .stream()
                                .anyMatch(n.getStyleClass()::contains))
                .stream()
                .map(n -> n.getClass().getSimpleName() + n.getStyleClass())
                .sorted()
                .toList();
    }

    private void decide() {
        for (Command c : List.of(Command.ACCEPT, Command.REJECT, Command.SKIP, Command.FLAG)) {
            effect(c, () -> show(0), this::decisions);
        }
        for (Command c : Command.values()) {
            if (c.reasonNumber() > 0) {
                effect(c, () -> show(1), this::decisions);
            }
        }
        effect(Command.UNDO, this::decisions);
        effect(Command.REDO, () -> review().undo(), this::decisions);
        effect(Command.RATE, this::texts);
        effect(Command.BULK, this::parts);
        effect(Command.NOTE, this::focus);
        effect(Command.EDIT_TEXT, this::focus);
    }

    private Object texts() {
        return desk.nodes(n -> n instanceof Labeled l && l.getText() != null && Desk.isSeen(n)).stream()
                .map(n -> ((Labeled) n).getText() + n.getPseudoClassStates())
                .toList();
    }

    private void go() {
        effect(Command.NEXT, () -> show(2), desk::shownNow);
        effect(Command.PREVIOUS, () -> show(2), desk::shownNow);
        effect(Command.NEXT_UNDECIDED, () -> show(2), desk::shownNow);
        effect(Command.DECISIONS, this::parts);
        effect(Command.SEARCH, this::focus);
        effect(Command.FILTER, this::focus);
        effect(
                Command.REFRESH,
                () -> {
                    review().queue().queryProperty().set(QueueQuery.ALL.withFacet("status", Set.of("none")));
                    decide(5);
                },
                () -> review().queue().outdatedProperty().get());
        effect(Command.GRID, this::parts);
        effect(Command.COLUMNS, this::parts);
        Supplier<Object> chosen = () -> review().queue().selection().keys();
        effect(Command.EXTEND_NEXT, () -> alone(2), chosen);
        effect(Command.EXTEND_PREVIOUS, () -> alone(3), chosen);
        effect(Command.SELECT_ALL, () -> review().queue().selection().clear(), chosen);
        effect(Command.PALETTE, this::parts);
    }

    /** Without a key, and without leaving the sample on screen. */
    private void decide(int number) {
        SampleKey key = new SampleKey("fine", "photo", String.valueOf(number));
        try {
            review().project().decide("Ada", key, Judgement.of(Verdict.FLAG));
        } catch (ProjectException e) {
            throw new AssertionError(e);
        }
        review().queue().decided(key);
    }

    private void alone(int number) {
        review().queue().selection().clear();
        show(number);
    }

    private PairLook pair() {
        return Objects.requireNonNull(desk.window().screen()).pair().look();
    }

    private void look() {
        effect(
                Command.BLINK,
                () -> Objects.requireNonNull(desk.window().screen())
                        .pair()
                        .showingSourceProperty()
                        .get());
        for (Command c : List.of(Command.DIFFERENCE, Command.HEAT_MAP, Command.SWIPE, Command.MASK)) {
            effect(c, () -> pair().modeProperty().get());
        }
        for (Command c : List.of(Command.COMPARE_LESS, Command.COMPARE_MORE)) {
            effect(
                    c,
                    () -> {
                        pair().modeProperty().set(CompareMode.SWIPE);
                        pair().dividerProperty().set(0.5);
                    },
                    () -> pair().dividerProperty().get());
        }
        Runnable heatMap = () -> pair().modeProperty().set(CompareMode.MAP);
        effect(Command.MAP_KIND, heatMap, () -> pair().map().kindProperty().get());
        effect(
                Command.MAP_COUNTED,
                heatMap,
                () -> pair().map().onlyCountsProperty().get());
        effect(
                Command.MAP_OPACITY,
                heatMap,
                () -> pair().map().opacityProperty().get());
        effect(Command.BOXES, () -> pair().boxesVisibleProperty().get());
        effect(
                Command.FIT,
                () -> pair().viewport().show(3, 10, 10),
                () -> pair().viewport().zoom());
        effect(Command.PREVIEW, () -> pair().previewProperty(true).get());
        effect(Command.WHY, () -> show(4), this::texts);
        effect(Command.HIDE_SCORES, () -> review().hidden().wantedProperty().get());
        effect(Command.NEXT_MODEL, () -> review().modelProperty().get());
    }

    private PointCloudView view() {
        return Objects.requireNonNull(desk.window().screen()).space().view();
    }

    private void space() {
        Supplier<Object> camera = () -> view().cameraProperty().get();
        effect(Command.VIEW_RESET, () -> view().showTop(), camera);
        effect(Command.VIEW_CAMERA, () -> view().showTop(), camera);
        effect(Command.VIEW_TOP, () -> view().showFront(), camera);
        effect(Command.VIEW_FRONT, () -> view().showTop(), camera);
        effect(Command.VIEW_LEFT, () -> view().showTop(), camera);
        effect(Command.PARALLEL, camera);
        Supplier<Object> style = () -> view().renderStyleProperty().get();
        effect(Command.COLOURS, style);
        effect(Command.EYE_DOME, style);
        effect(Command.ISOLATE, style);
        effect(Command.BOX_CARD, this::parts);
        effect(Command.EDIT_BOX, this::parts);
        effect(
                Command.CLEAR_RULER,
                () -> view().marksProperty()
                        .set(Marks.NONE.withPath(List.of(new Vector3d(), new Vector3d(1, 0, 0)), "1 m")),
                () -> view().marksProperty().get());
    }

    private void project() {
        effect(Command.OPEN, () -> desk.choose(other), () -> review().data().root());
        effect(Command.REOPEN, () -> review());
        effect(Command.CANDIDATES, this::parts);
        effect(Command.FUNNEL, desk.window()::message);
        effect(Command.EXPORT, desk.window()::message);
        effect(Command.SAVE, desk.window()::message);
        effect(Command.PROBLEMS, this::parts);
        effect(Command.PROGRESS, this::parts);
        effect(Command.THEME, () -> String.valueOf(Application.getUserAgentStylesheet()));
        effect(Command.SETTINGS, this::parts);
        effect(Command.HELP, this::parts);
        effect(Command.QUIT, desk::hasQuitNow);
    }

    private static KeyCombination.Modifier[] modifiers(KeyCodeCombination key) {
        List<KeyCombination.Modifier> out = new ArrayList<>();
        if (key.getShift() == ModifierValue.DOWN) {
            out.add(KeyCombination.SHIFT_DOWN);
        }
        if (key.getShortcut() == ModifierValue.DOWN) {
            out.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (key.getAlt() == ModifierValue.DOWN) {
            out.add(KeyCombination.ALT_DOWN);
        }
        return out.toArray(KeyCombination.Modifier[]::new);
    }

    @Test
    void everyKeyDoesWhatItsCommandIsAbout() {
        List<Command> order = new ArrayList<>(List.of(Command.values()));
        // These leave another folder, or none, before the others.
        order.removeAll(List.of(Command.OPEN, Command.REOPEN, Command.QUIT));
        order.addAll(List.of(Command.REOPEN, Command.OPEN, Command.QUIT));
        for (Command command : order) {
            for (KeyCombination key : command.keys()) {
                assertThat(effects).as("a line for %s", command).containsKey(command);
                assertThat(key).isInstanceOfSatisfying(KeyCodeCombination.class, k -> press(command, k));
            }
        }
    }

    private void press(Command command, KeyCodeCombination key) {
        Effect effect = Objects.requireNonNull(effects.get(command));
        Fx.run(() -> {
            desk.window().root().requestFocus();
            effect.before.run();
        });
        desk.settle();
        Object before = Fx.call(effect.state::get);
        desk.key(key.getCode(), modifiers(key));
        assertThat(Fx.call(effect.state::get))
                .as("%s, by %s; the window says: %s", command, key.getDisplayText(), desk.message())
                .isNotEqualTo(before);
        // Away with what was opened.
        desk.key(KeyCode.ESCAPE);
        Fx.run(() -> {
            desk.window().root().requestFocus();
            pair().modeProperty().set(CompareMode.SIDE_BY_SIDE);
            review().queue().queryProperty().set(QueueQuery.ALL);
        });
        desk.settle();
    }
}
