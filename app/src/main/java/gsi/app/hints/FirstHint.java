package gsi.app.hints;

import java.util.Locale;

/** What is told to somebody who is new, each at the place that it is about. */
public enum FirstHint {
    /** How to decide. */
    DECIDE,
    /** How to find and choose samples. */
    QUEUE,
    /** How to look around in 3D. */
    SPACE;

    /** The name in settings files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
