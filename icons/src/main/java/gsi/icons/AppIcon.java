package gsi.icons;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The picture that desktops show for the program: an oriented box with a tick. */
public final class AppIcon {

    private AppIcon() {}

    /** In the sizes that desktops ask for, 16 to 256 pixels. FX toolkit running. */
    public static List<Image> images() {
        return Stream.of(16, 32, 48, 64, 128, 256)
                .map(size -> new Image(Objects.requireNonNull(
                        AppIcon.class.getResourceAsStream("app-" + size + ".png"), "application icon")))
                .toList();
    }
}
