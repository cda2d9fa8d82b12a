package gsi.app.scene;

import java.util.Locale;

/** What the colours of points mean. */
enum ColourMode {
    PHOTO,
    HEIGHT,
    DEPTH,
    TARGET,
    DIFFERENCE,
    LABEL,
    INTENSITY;

    /** Key of its name in the bundle. */
    String textKey() {
        return "space.colours." + name().toLowerCase(Locale.ROOT);
    }
}
