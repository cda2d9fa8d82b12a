package gsi.dataset.image;

import nu.pattern.OpenCV;
import org.opencv.core.Core;

/**
 * Loads OpenCV's native code once, on the thread that first needs pixels. From {@code java.library.path} where the launcher
 * has unpacked it; else it is unpacked to a temporary folder, about half a second: never on the FX thread.
 */
public final class OpenCvLibrary {

    private OpenCvLibrary() {}

    /** Returns once the library is loaded; cheap after the first call. */
    public static void load() {
        Holder.load();
    }

    private static final class Holder {
        static {
            try {
                System.loadLibrary(Core.NATIVE_LIBRARY_NAME);
            } catch (UnsatisfiedLinkError e) {
                OpenCV.loadLocally();
            }
        }

        private Holder() {}

        static void load() {}
    }
}
