package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import gsi.app.compare.CompareMode;
import gsi.app.preferences.PreferencesCard;
import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.FxTaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Draws the window with each card and way of looking, for eyes: {@code WindowPictures DATA PROJECT HOME OUT WIDTH HEIGHT
 * light|dark [SAMPLE …]}; with samples, the desk with each of them instead. No test; what it draws is judged by a person.
 */
final class WindowPictures {

    private final FxTaskRunner runner = new FxTaskRunner();
    private final InspectorWindow window;
    private final Scene scene;
    private final Path out;

    private WindowPictures(Path home, Path out, int width, int height, String theme) {
        this.out = out;
        UserFolders folders = new UserFolders(home, home);
        window = Fx.call(() -> new InspectorWindow(
                new Texts(Locale.ENGLISH),
                runner,
                new SettingsFile(folders.settingsFile()),
                folders,
                new Nobody(),
                "pictures",
                () -> {}));
        scene = Fx.call(() -> new Scene(window.root(), width, height));
        Fx.run(() -> {
            window.setTheme(theme);
            window.attach(scene);
        });
    }

    public static void main(String[] args) throws IOException {
        WindowPictures p = new WindowPictures(
                Path.of(args[2]), Path.of(args[3]), Integer.parseInt(args[4]), Integer.parseInt(args[5]), args[6]);
        if (args.length > 7) {
            p.drawSamples(Path.of(args[0]), Path.of(args[1]), List.of(args).subList(7, args.length));
        } else {
            p.drawAll(Path.of(args[0]), Path.of(args[1]));
        }
        Fx.run(() -> p.window.close(List.of()));
        p.runner.close();
        Platform.exit();
    }

    private void drawSamples(Path data, Path project, List<String> samples) throws IOException {
        Fx.run(() -> window.open(data, project));
        settle();
        for (String sample : samples) {
            Fx.run(() -> window.showSample(sample, null));
            picture(sample);
        }
    }

    private void drawAll(Path data, Path project) throws IOException {
        picture("welcome");
        Fx.run(() -> window.open(data, project));
        picture("desk");
        key(KeyCode.K, SHORTCUT_DOWN);
        picture("palette");
        type("box");
        picture("palette-typed");
        key(KeyCode.ESCAPE);
        for (int section = 0; section < 5; section++) {
            int at = section;
            key(KeyCode.COMMA, SHORTCUT_DOWN);
            Fx.run(() -> scene.getRoot().lookupAll("*").stream()
                    .filter(PreferencesCard.class::isInstance)
                    .forEach(n -> ((PreferencesCard) n).open(at)));
            picture("settings-" + section);
            key(KeyCode.ESCAPE);
        }
        key(KeyCode.H);
        picture("help");
        key(KeyCode.ESCAPE);
        key(KeyCode.I, SHORTCUT_DOWN);
        picture("progress");
        key(KeyCode.ESCAPE);
        key(KeyCode.P, SHORTCUT_DOWN);
        picture("problems");
        key(KeyCode.ESCAPE);
        key(KeyCode.L, SHORTCUT_DOWN);
        picture("columns");
        key(KeyCode.ESCAPE);
        key(KeyCode.F, SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        picture("facets");
        key(KeyCode.ESCAPE);
        key(KeyCode.F, SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        key(KeyCode.ESCAPE);
        key(KeyCode.G, SHORTCUT_DOWN);
        picture("grid");
        key(KeyCode.G, SHORTCUT_DOWN);
        for (CompareMode mode : List.of(CompareMode.DIFFERENCE, CompareMode.MAP, CompareMode.SWIPE, CompareMode.MASK)) {
            Fx.run(() -> Objects.requireNonNull(window.screen())
                    .pair()
                    .look()
                    .modeProperty()
                    .set(mode));
            picture(mode.name().toLowerCase(Locale.ROOT));
        }
        Fx.run(() -> Objects.requireNonNull(window.screen())
                .pair()
                .look()
                .modeProperty()
                .set(CompareMode.SIDE_BY_SIDE));
        key(KeyCode.V);
        picture("correct-box");
    }

    private void key(KeyCode code, KeyCombination.Modifier... modifiers) {
        settle();
        List<KeyCombination.Modifier> with = List.of(modifiers);
        Fx.run(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Node focus = scene.getFocusOwner();
                Event.fireEvent(
                        focus == null ? scene.getRoot() : focus,
                        new KeyEvent(
                                type,
                                KeyEvent.CHAR_UNDEFINED,
                                "",
                                code,
                                with.contains(KeyCombination.SHIFT_DOWN),
                                with.contains(KeyCombination.SHORTCUT_DOWN),
                                false,
                                false));
            }
        });
    }

    private void type(String text) {
        settle();
        Fx.run(() -> ((TextField) scene.getFocusOwner()).setText(text));
    }

    private void settle() {
        int[] calm = {0};
        Fx.until("the window is settled", () -> {
            window.root().applyCss();
            window.root().layout();
            calm[0] = window.isSettled() ? calm[0] + 1 : 0;
            return calm[0] >= 3;
        });
    }

    private void picture(String name) throws IOException {
        settle();
        Raster raster = Fx.call(() -> {
            window.drawNow();
            WritableImage image = scene.snapshot(null);
            int w = (int) image.getWidth();
            int h = (int) image.getHeight();
            byte[] bgra = new byte[4 * w * h];
            image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getByteBgraInstance(), bgra, 0, 4 * w);
            byte[] rgb = new byte[3 * w * h];
            for (int i = 0; i < w * h; i++) {
                for (int c = 0; c < 3; c++) {
                    rgb[3 * i + c] = bgra[4 * i + 2 - c];
                }
            }
            return new Raster(w, h, rgb);
        });
        Files.createDirectories(out);
        Files.write(out.resolve(name + ".png"), ImageFiles.encodePng(raster));
    }

    /** There is nobody to ask. */
    private static final class Nobody implements Dialogs {
        @Override
        public Optional<Path> chooseData() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseExport() {
            return Optional.empty();
        }
    }
}
