package gsi.app.window;

import gsi.app.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's folder chooser. */
final class DesktopDialogs implements Dialogs {

    private final Texts texts;
    private final Supplier<Window> owner;

    DesktopDialogs(Texts texts, Supplier<Window> owner) {
        this.texts = texts;
        this.owner = owner;
    }

    @Override
    public Optional<Path> chooseData() {
        return choose("open.choose", null);
    }

    @Override
    public Optional<Path> choosePhotos(@Nullable Path start) {
        return choose("make.choose", start);
    }

    @Override
    public Optional<Path> chooseExport() {
        return choose("export.choose", null);
    }

    private Optional<Path> choose(String titleKey, @Nullable Path start) {
        DirectoryChooser chooser = new DirectoryChooser();
        if (start != null && Files.isDirectory(start)) {
            chooser.setInitialDirectory(start.toFile());
        }
        chooser.setTitle(texts.get(titleKey));
        File chosen = chooser.showDialog(owner.get());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
