package gsi.app.window;

import gsi.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Lets a person drop a folder anywhere on the window to open it, and shows that it may be dropped. */
final class FolderDrop {

    private final StackPane over;
    private final Label hint;
    private final Consumer<Path> open;

    FolderDrop(StackPane over, Texts texts, Consumer<Path> open) {
        this.over = over;
        this.open = open;
        this.hint = new Label(texts.get("drop.hint"));
        hint.getStyleClass().add("drop-hint");
        hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        hint.setMouseTransparent(true);
    }

    void install(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (folder(e.getDragboard()).isPresent()) {
                e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                if (!over.getChildren().contains(hint)) {
                    over.getChildren().add(hint);
                }
            }
            e.consume();
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED, e -> over.getChildren().remove(hint));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            over.getChildren().remove(hint);
            Optional<Path> folder = folder(e.getDragboard());
            e.setDropCompleted(folder.isPresent());
            e.consume();
            folder.ifPresent(open);
        });
    }

    /** The dropped folder; of a dropped file, the folder that it lies in. */
    private static Optional<Path> folder(Dragboard board) {
        return board.getFiles().stream()
                .findFirst()
                .map(f -> f.isDirectory() ? f : f.getParentFile())
                .map(File::toPath);
    }
}
