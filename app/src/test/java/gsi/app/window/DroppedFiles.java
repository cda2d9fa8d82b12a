package gsi.app.window;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Files that a person drags over the window from the desktop. No robot can drag from another program, so the events are made
 * by hand, around a clipboard that holds the files.
 */
final class DroppedFiles {

    private final Dragboard board;

    DroppedFiles(Path... files) {
        List<File> content = List.of(files).stream().map(Path::toFile).toList();
        TKClipboard clipboard = (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "getContent" -> content;
                    case "hasContent" -> !content.isEmpty();
                    case "getTransferModes" -> EnumSet.allOf(TransferMode.class);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        board = DragboardHelper.createDragboard(clipboard);
    }

    /** Fires one event of the gesture; returns it with the window's answer. FX thread. */
    DragEvent fire(Scene scene, EventType<DragEvent> type) {
        DragEvent[] seen = new DragEvent[1];
        scene.addEventFilter(type, e -> seen[0] = e);
        Event.fireEvent(scene, new DragEvent(type, board, 50, 50, 50, 50, TransferMode.COPY, null, null, null));
        return seen[0];
    }
}
