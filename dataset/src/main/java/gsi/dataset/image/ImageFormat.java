package gsi.dataset.image;

import org.jspecify.annotations.Nullable;

/** Tells PNG from JPEG by content, not by name, and whether the data reaches its end. */
enum ImageFormat {
    PNG,
    JPEG;

    /** The format that the first bytes announce, or null. */
    static @Nullable ImageFormat of(byte[] b) {
        if (b.length >= 8 && (b[0] & 0xFF) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G') {
            return PNG;
        }
        if (b.length >= 3 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8 && (b[2] & 0xFF) == 0xFF) {
            return JPEG;
        }
        return null;
    }

    /** Whether the end marker is there; trailing bytes after it are allowed. */
    boolean isComplete(byte[] b) {
        return switch (this) {
            case PNG -> lastIndexOf(b, new byte[] {'I', 'E', 'N', 'D'}) >= 0;
            case JPEG -> lastIndexOf(b, new byte[] {(byte) 0xFF, (byte) 0xD9}) > 0;
        };
    }

    private static int lastIndexOf(byte[] b, byte[] what) {
        outer:
        for (int i = b.length - what.length; i >= 0; i--) {
            for (int k = 0; k < what.length; k++) {
                if (b[i + k] != what[k]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
