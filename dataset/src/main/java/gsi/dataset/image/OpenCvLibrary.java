package gsi.dataset.image;

import nu.pattern.OpenCV;

/** Loads OpenCV's native code once, on the thread that first needs pixels (about half a second: never the FX thread). */
public final class OpenCvLibrary {

    private OpenCvLibrary() {}

    /** Returns once the library is loaded; cheap after the first call. */
    public static void load() {
        Holder.load();
    }

    private static final class Holder {
        static {
            OpenCV.loadLocally();
        }

        private Holder() {}

        static void load() {}
    }
}
