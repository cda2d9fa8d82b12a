package gsi.app.window;

import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.app.queue.QueueRow;
import gsi.app.review.ReviewModel;
import gsi.app.review.ReviewScreen;
import gsi.app.scores.InstalledScorer.GpuOpener;
import gsi.app.scores.OpenedGpu;
import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.FxTaskRunner;
import gsi.app.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The inspector's window as a person has it before them, with settings of its own; tests press its keys and look at it. */
final class Desk implements Dialogs, AutoCloseable {

    final Texts texts = new Texts(Locale.ENGLISH);
    final SettingsFile settings;
    private final FxTaskRunner runner = new FxTaskRunner();
    private final InspectorWindow window;
    private final Stage stage;
    private Optional<Path> chosen = Optional.empty();
    private boolean quit;

    private Desk(Path home, GpuOpener gpus) {
        UserFolders folders = new UserFolders(home, home);
        settings = new SettingsFile(folders.settingsFile());
        window = new InspectorWindow(texts, runner, settings, folders, this, gpus, "test", () -> quit = true);
        stage = new Stage();
        Scene scene = new Scene(window.root(), 1000, 960);
        window.attach(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        window.root().requestFocus();
    }

    /** Shows the window without data. */
    static Desk show(Path home) {
        return show(home, OpenedGpu::of);
    }

    /** The same with another way to a GPU. */
    static Desk show(Path home, GpuOpener gpus) {
        return Fx.call(() -> new Desk(home, gpus));
    }

    /** Opens a folder and waits until it is on screen, or until the window says why not. */
    void open(Path folder) {
        open(folder, null);
    }

    /** The same with a project file of one's own choice. */
    void open(Path folder, @Nullable Path project) {
        Fx.run(() -> window.open(folder, project));
        settle();
    }

    /** Waits until everything that was asked for is there. */
    void settle() {
        Fx.until("the window is settled", window::isSettled);
    }

    InspectorWindow window() {
        return window;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** The same, on the FX thread. */
    boolean hasQuitNow() {
        return quit;
    }

    boolean hasQuit() {
        return Fx.call(() -> quit);
    }

    /** What the folder chooser answers from now on. */
    void choose(Path folder) {
        chosen = Optional.of(folder);
    }

    @Override
    public Optional<Path> chooseData() {
        return chosen;
    }

    @Override
    public Optional<Path> chooseExport() {
        return chosen;
    }

    ReviewModel review() {
        return Objects.requireNonNull(Fx.call(window::review), "nothing is open");
    }

    ReviewScreen screen() {
        return Objects.requireNonNull(Fx.call(window::screen), "nothing is open");
    }

    /** Name of the sample on screen. */
    String shown() {
        return Fx.call(this::shownNow);
    }

    /** The same, on the FX thread. */
    String shownNow() {
        ReviewModel review = window.review();
        QueueRow row = review == null ? null : review.currentProperty().get();
        return row == null ? "nothing" : row.sample().key().key();
    }

    String message() {
        return Fx.call(window::message);
    }

    /** Presses and releases a key, and waits until what it started is done. */
    void key(KeyCode code, KeyCombination.Modifier... modifiers) {
        press(code, modifiers);
        release(code, modifiers);
        settle();
    }

    void press(KeyCode code, KeyCombination.Modifier... modifiers) {
        Fx.run(() -> fire(KeyEvent.KEY_PRESSED, "", code, modifiers));
    }

    void release(KeyCode code, KeyCombination.Modifier... modifiers) {
        Fx.run(() -> fire(KeyEvent.KEY_RELEASED, "", code, modifiers));
    }

    /** Types characters as a keyboard does, into whatever has the focus. */
    void type(String text) {
        text.chars().mapToObj(Character::toString).forEach(character -> {
            String name = "/".equals(character) ? KeyCode.SLASH.getName() : character.toUpperCase(Locale.ROOT);
            KeyCode known = KeyCode.getKeyCode(name);
            KeyCode code = known == null ? KeyCode.UNDEFINED : known;
            Fx.run(() -> {
                fire(KeyEvent.KEY_PRESSED, "", code);
                fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
                fire(KeyEvent.KEY_RELEASED, "", code);
            });
        });
        settle();
    }

    /** Fired by hand, because the headless robot knows no modifiers. FX thread. */
    void fire(EventType<KeyEvent> type, String character, KeyCode code, KeyCombination.Modifier... modifiers) {
        List<KeyCombination.Modifier> with = List.of(modifiers);
        EventTarget target = scene().getFocusOwner() == null ? scene() : scene().getFocusOwner();
        Event.fireEvent(
                target,
                new KeyEvent(
                        type,
                        character.isEmpty() ? KeyEvent.CHAR_UNDEFINED : character,
                        "",
                        code,
                        with.contains(KeyCombination.SHIFT_DOWN),
                        with.contains(KeyCombination.SHORTCUT_DOWN),
                        with.contains(KeyCombination.ALT_DOWN),
                        false));
    }

    /** Texts of every label and button that can be seen now. */
    List<String> visibleTexts() {
        return Fx.call(this::textsSeen);
    }

    /** Waits for what comes in the background, such as scores. */
    void waitForText(String text) {
        Fx.until("seeing " + text, () -> textsSeen().contains(text));
    }

    private List<String> textsSeen() {
        return nodes(n -> n instanceof Labeled l && l.getText() != null && isSeen(n)).stream()
                .map(n -> ((Labeled) n).getText())
                .toList();
    }

    /** All nodes of the scene that meet a condition. FX thread. */
    List<Node> nodes(Predicate<Node> wanted) {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
        return scene().getRoot().lookupAll("*").stream().filter(wanted).toList();
    }

    /** The button of a command, found as a screen reader finds it. FX thread. */
    Button button(String textKey) {
        String name = texts.get(textKey);
        return (Button) nodes(n -> n instanceof Button && name.equals(n.getAccessibleText()))
                .getFirst();
    }

    static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Opens the project a second time, as another program would. */
    static ReviewProject projectOf(Path file) throws ProjectException {
        return ReviewProject.open(file, "test");
    }

    @Override
    public void close() {
        Fx.run(() -> {
            window.close(List.of());
            stage.close();
        });
        runner.close();
    }
}
