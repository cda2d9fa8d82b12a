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

    /** Width and height as the header says; null where it says nothing, or it lies beyond these bytes. */
    @Nullable
    ImageSize size(byte[] b) {
        return switch (this) {
            case PNG -> b.length < 24 ? null : size(number(b, 16, 4), number(b, 20, 4));
            case JPEG -> frame(b);
        };
    }

    private static @Nullable ImageSize size(int width, int height) {
        return width > 0 && height > 0 ? new ImageSize(width, height) : null;
    }

    /** Walks a JPEG's segments to the one that starts the frame. */
    private static @Nullable ImageSize frame(byte[] b) {
        int at = 2;
        while (at + 9 <= b.length && (b[at] & 0xFF) == 0xFF) {
            int marker = b[at + 1] & 0xFF;
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame) {
                return size(number(b, at + 7, 2), number(b, at + 5, 2));
            }
            // A marker may have any number of FF before it.
            at += marker == 0xFF ? 1 : 2 + number(b, at + 2, 2);
        }
        return null;
    }

    private static int number(byte[] b, int at, int bytes) {
        int n = 0;
        for (int i = 0; i < bytes; i++) {
            n = (n << 8) | (b[at + i] & 0xFF);
        }
        return n;
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
