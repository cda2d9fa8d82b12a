package gsi.app.window;

import gsi.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

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
        return choose("open.choose");
    }

    @Override
    public Optional<Path> choosePhotos() {
        return choose("make.choose");
    }

    @Override
    public Optional<Path> chooseExport() {
        return choose("export.choose");
    }

    private Optional<Path> choose(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get(titleKey));
        File chosen = chooser.showDialog(owner.get());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
