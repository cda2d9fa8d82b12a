package gsi.app.window;

import gsi.app.ProgramVersion;
import gsi.app.compare.CompareMode;
import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.FxTaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.map.MapKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** Draws the very same window without a display, into a PNG. One picture per process: the toolkit starts once. */
public final class OffscreenWindow {

    private static final long PATIENCE_MS = 120_000;

    /** Which 3D view is in the picture. */
    public enum SpaceView {
        RESET,
        CAMERA,
        TOP,
        FRONT,
        LEFT
    }

    /**
     * What to draw.
     *
     * @param folder the data folder
     * @param project the project file; null for the usual place
     * @param png the file to write
     * @param width pixels
     * @param height pixels
     * @param theme {@code light}, {@code dark}, or null for what the settings say
     * @param sample {@code <img_id>_<query_id>}; null for where the project stands
     * @param set the sample's set; null for any
     * @param model whose edited image; null for the usual one
     * @param view the 3D view
     * @param compare how the pair is compared; null for the way the project was left
     * @param map which heat map; null for the one that the project was left with
     */
    public record Picture(
            Path folder,
            @Nullable Path project,
            Path png,
            int width,
            int height,
            @Nullable String theme,
            @Nullable String sample,
            @Nullable String set,
            @Nullable String model,
            SpaceView view,
            @Nullable CompareMode compare,
            @Nullable MapKind map) {

        /** The window as {@code gsi open} would show it. */
        public static Picture ofWindow(Path folder, @Nullable Path project, Path png) {
            return new Picture(folder, project, png, 1600, 1000, null, null, null, null, SpaceView.RESET, null, null);
        }
    }

    private final Picture picture;
    private final FxTaskRunner runner = new FxTaskRunner();

    private OffscreenWindow(Picture picture) {
        this.picture = picture;
    }

    /**
     * Draws.
     *
     * @return what the window's status line says
     * @throws DataException if the data cannot be opened, the sample or model does not exist, or the file cannot be written
     */
    public static String draw(Picture picture) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> {});
        OffscreenWindow offscreen = new OffscreenWindow(picture);
        try {
            return offscreen.draw();
        } finally {
            offscreen.runner.close();
            Platform.exit();
        }
    }

    private String draw() throws IOException, InterruptedException {
        InspectorWindow window = onFx(this::open);
        settle(window);
        if (window.openFailure() instanceof IOException e) {
            throw e;
        }
        String failure = onFx(() -> choose(window));
        if (!failure.isEmpty()) {
            throw new DataException(picture.folder(), failure);
        }
        settle(window);
        Raster raster = onFx(() -> snapshot(window));
        String message = onFx(() -> {
            String text = window.message();
            window.close(window.windowPlace());
            return text;
        });
        write(raster);
        return message;
    }

    private InspectorWindow open() {
        UserFolders folders = UserFolders.ofSystem();
        Texts texts = new Texts(Locale.getDefault());
        InspectorWindow window = new InspectorWindow(
                texts,
                runner,
                new SettingsFile(folders.settingsFile()),
                folders,
                new NoDialogs(),
                ProgramVersion.current(),
                () -> {});
        if (picture.theme() != null) {
            window.setTheme(picture.theme());
        }
        Scene scene = new Scene(window.root(), picture.width(), picture.height());
        window.attach(scene);
        window.open(picture.folder(), picture.project());
        return window;
    }

    /** Brings sample, model and view on screen; returns what is wrong with the wish, or nothing. */
    private String choose(InspectorWindow window) {
        if (window.review() == null) {
            return window.message();
        }
        if (picture.sample() != null && !window.showSample(picture.sample(), picture.set())) {
            return "there is no sample " + picture.sample();
        }
        if (picture.model() != null) {
            if (!window.review().data().models().contains(picture.model())) {
                return "there is no model " + picture.model();
            }
            window.review().modelProperty().set(picture.model());
        }
        if (picture.compare() != null && window.screen() != null) {
            window.screen().pair().look().modeProperty().set(picture.compare());
        }
        if (picture.map() != null && window.screen() != null) {
            window.screen().pair().look().map().kindProperty().set(picture.map());
        }
        return "";
    }

    /** Waits until everything asked for is there, and the scene has been laid out with it. */
    private void settle(InspectorWindow window) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        int calm = 0;
        while (calm < 3 && System.nanoTime() < end) {
            Thread.sleep(30);
            calm = onFx(() -> {
                        window.root().applyCss();
                        window.root().layout();
                        return window.isSettled();
                    })
                    ? calm + 1
                    : 0;
        }
    }

    private Raster snapshot(InspectorWindow window) {
        turn(window);
        Scene scene = window.root().getScene();
        window.root().applyCss();
        window.root().layout();
        window.drawNow();
        WritableImage image = scene.snapshot(null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] argb = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        byte[] rgb = new byte[3 * w * h];
        for (int i = 0; i < argb.length; i++) {
            rgb[3 * i] = (byte) (argb[i] >> 16);
            rgb[3 * i + 1] = (byte) (argb[i] >> 8);
            rgb[3 * i + 2] = (byte) argb[i];
        }
        return new Raster(w, h, rgb);
    }

    private void turn(InspectorWindow window) {
        var screen = window.screen();
        if (screen == null) {
            return;
        }
        switch (picture.view()) {
            case RESET -> {}
            case CAMERA -> screen.space().view().showFromCamera();
            case TOP -> screen.space().view().showTop();
            case FRONT -> screen.space().view().showFront();
            case LEFT -> screen.space().view().showLeft();
        }
    }

    private void write(Raster raster) throws DataException {
        Path png = picture.png();
        try {
            Path folder = png.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path temporary = png.resolveSibling(png.getFileName() + ".new");
            Files.write(temporary, ImageFiles.encodePng(raster));
            Files.move(temporary, png, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DataException(png, "cannot be written: " + e.getMessage(), e);
        }
    }

    private static <T> T onFx(Supplier<T> action) throws IOException, InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the window could not be drawn: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException("the window was not drawn in time", e);
        }
    }

    /** There is nobody to ask. */
    private static final class NoDialogs implements Dialogs {
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
