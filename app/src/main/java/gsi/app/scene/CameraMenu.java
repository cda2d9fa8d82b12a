package gsi.app.scene;

import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.viewer3d.camera.CameraBookmarks;
import gsi.viewer3d.camera.CameraText;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.fx.PointCloudView;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

/** The menu of a 3D view's camera: as text to and from the clipboard, bookmarks, pictures and turntables in files. */
public final class CameraMenu extends MenuButton {

    /** Device pixels per logical pixel of pictures, so that they are good enough for print. */
    private static final double STILL_SCALE = 2;

    private final Texts texts;
    private final PointCloudView view;
    private final TaskRunner runner;
    private final Consumer<String> tell;
    private final Memory memory;
    private final CameraBookmarks bookmarks;

    /** Where bookmarks are kept. */
    public interface Memory {

        /** Lines that were kept before. */
        List<String> read();

        /** Keeps these; off the FX thread. */
        void keep(List<String> lines);
    }

    /**
     * For a view.
     *
     * @param tell takes what a person should read
     */
    public CameraMenu(Texts texts, PointCloudView view, TaskRunner runner, Memory memory, Consumer<String> tell) {
        super(texts.get("space.camera"));
        this.texts = texts;
        this.view = view;
        this.runner = runner;
        this.tell = tell;
        this.memory = memory;
        this.bookmarks = CameraBookmarks.of(memory.read());
        setFocusTraversable(false);
        setTooltip(new Tooltip(texts.get("space.camera.tip")));
        getStyleClass().addAll("flat", "small");
        refresh();
    }

    private void refresh() {
        getItems()
                .setAll(
                        item("space.camera.copy", this::copy),
                        item("space.camera.paste", this::paste),
                        item("space.camera.bookmark", this::bookmark));
        for (String name : bookmarks.names()) {
            MenuItem go = new MenuItem(name);
            go.setMnemonicParsing(false);
            go.setOnAction(e -> bookmarks.get(name).ifPresent(view::lookFrom));
            getItems().add(go);
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("space.camera.still", this::saveStill),
                        item("space.camera.turntable", this::saveTurntable));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(CameraText.write(view.cameraProperty().get()));
        Clipboard.getSystemClipboard().setContent(content);
        tell.accept(texts.get("space.camera.copied"));
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        try {
            view.lookFrom(CameraText.read(text == null ? "" : text.strip()));
        } catch (IllegalArgumentException e) {
            tell.accept(texts.get("space.camera.notext"));
        }
    }

    private void bookmark() {
        int number = 1;
        while (bookmarks.names().contains(texts.get("space.camera.view", number))) {
            number++;
        }
        bookmarks.put(
                texts.get("space.camera.view", number), view.cameraProperty().get());
        List<String> lines = bookmarks.lines();
        runner.io(
                () -> {
                    memory.keep(lines);
                    return lines.size();
                },
                n -> {},
                e -> {});
        refresh();
    }

    private void saveStill() {
        save("view.png", List.of("*.png"), STILL_SCALE, ViewPictures::still);
    }

    private void saveTurntable() {
        save("turntable.gif", List.of("*.gif", "*.png"), 1, ViewPictures::turntable);
    }

    private interface Writing {
        Path write(ViewPictures pictures, Path file) throws IOException;
    }

    private void save(String suggested, List<String> endings, double scale, Writing writing) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggested);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(texts.get("space.camera.files"), endings));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen == null) {
            return;
        }
        Viewport size = new Viewport(Math.max(1, (int) Math.round(view.getWidth() * scale)), Math.max(1, (int)
                Math.round(view.getHeight() * scale)));
        ViewPictures pictures = new ViewPictures(
                view.contentProperty().get(),
                view.cameraProperty().get(),
                view.renderStyleProperty().get(),
                size,
                scale);
        tell.accept(texts.get("space.camera.saving", chosen));
        runner.background(
                () -> writing.write(pictures, chosen.toPath()),
                file -> tell.accept(texts.get("space.camera.saved", file)),
                e -> tell.accept(texts.get("space.camera.failed", chosen, String.valueOf(e.getMessage()))));
    }
}
