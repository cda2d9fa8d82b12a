package gsi.app.scene;

import gsi.viewer3d.camera.CameraText;
import gsi.viewer3d.camera.ViewCamera;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a scene was looked at from.
 *
 * @param photo name of the file of the scene's photo
 */
record RememberedView(String photo, ViewCamera camera) {

    /** Two lines: camera and photo; nothing where no photo is shown. */
    static String text(@Nullable Path photo, ViewCamera camera) {
        return photo == null ? "" : CameraText.write(camera) + "\n" + photo.getFileName();
    }

    /** The view of the last two of three lines; empty where there is none. */
    static Optional<RememberedView> of(List<String> lines) {
        if (lines.size() != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RememberedView(lines.get(2), CameraText.read(lines.get(1))));
        } catch (IllegalArgumentException e) {
            // An older or newer program's camera: the scene's opening view it is.
            return Optional.empty();
        }
    }

    boolean isOf(Path file) {
        return photo.equals(String.valueOf(file.getFileName()));
    }
}
