package gsi.viewer3d.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an OpenEXR file says of itself, as far as one channel of scan lines needs it.
 *
 * @param channels in the order of the file
 * @param compression 0 none, 1 RLE, 2 ZIPS, 3 ZIP
 * @param top number of the first line
 * @param body byte of the table of line blocks
 */
record ExrHeader(List<Channel> channels, int compression, int width, int height, int top, long body) {

    private static final int MOST_ATTRIBUTES = 1000;
    /** By their numbers in the file. */
    private static final List<String> COMPRESSIONS =
            List.of("none", "RLE", "ZIPS", "ZIP", "PIZ", "PXR24", "B44", "B44A", "DWAA", "DWAB");

    /** A channel of whole, half or full numbers. */
    record Channel(String name, Scalar type) {}

    static ExrHeader read(ReadJob job) throws CloudFileException {
        byte[] version = job.bytes().slice(4, 4);
        if (version.length < 4 || version[0] != 2) {
            throw job.failureAt(4, "is of a version of OpenEXR that is not known");
        }
        String kind = (version[1] & 0x02) != 0
                ? "a tiled"
                : (version[1] & 0x08) != 0 ? "a deep" : (version[1] & 0x10) != 0 ? "a multi-part" : "";
        if (!kind.isEmpty()) {
            throw job.failureAt(5, "is " + kind + " EXR; only single images of scan lines can be read");
        }
        ByteCursor in = new ByteCursor(job.bytes(), 8, job.bytes().size());
        List<Channel> channels = List.of();
        int compression = -1;
        int[] window = {};
        for (int i = 0; i < MOST_ATTRIBUTES; i++) {
            String name = word(job, in);
            if (name.isEmpty()) {
                break;
            }
            String type = word(job, in);
            int at = in.take(4);
            int size = at < 0 ? -1 : Scalar.int32(in.buffer(), at, false);
            if (size < 0 || size > in.remaining()) {
                throw job.failureAt(in.position(), "is cut off within its header, in “" + Shown.text(name) + "”");
            }
            if (name.equals("channels") && type.equals("chlist") && size < 1 << 16) {
                channels = channels(job, take(in, size));
            } else if (name.equals("compression") && size == 1) {
                compression = take(in, 1)[0];
            } else if (name.equals("dataWindow") && size == 16) {
                byte[] b = take(in, 16);
                window = new int[] {
                    Scalar.int32(b, 0, false),
                    Scalar.int32(b, 4, false),
                    Scalar.int32(b, 8, false),
                    Scalar.int32(b, 12, false)
                };
            } else {
                in.skip(size);
            }
        }
        if (channels.isEmpty() || window.length == 0) {
            throw job.failure("has an EXR header without channels or size");
        }
        if (compression < 0 || compression > 3) {
            String how = compression >= 0 && compression < COMPRESSIONS.size()
                    ? COMPRESSIONS.get(compression)
                    : "method %d".formatted(compression);
            throw job.failure("is compressed with %s, which cannot be read; save it with ZIP, ZIPS, RLE or uncompressed"
                    .formatted(how));
        }
        long width = (long) window[2] - window[0] + 1;
        long height = (long) window[3] - window[1] + 1;
        if (width < 1 || height < 1 || width > 1 << 16 || height > 1 << 16) {
            throw job.failure("is an image of %,d×%,d pixels".formatted(width, height));
        }
        return new ExrHeader(channels, compression, (int) width, (int) height, window[1], in.position());
    }

    private static String word(ReadJob job, ByteCursor in) throws CloudFileException {
        StringBuilder s = new StringBuilder();
        while (true) {
            int at = in.take(1);
            if (at < 0 || s.length() > 255) {
                throw job.failureAt(in.position(), "is cut off within its header");
            }
            if (in.buffer()[at] == 0) {
                return s.toString();
            }
            s.append((char) (in.buffer()[at] & 0xFF));
        }
    }

    private static byte[] take(ByteCursor in, int n) {
        int at = in.take(n);
        return java.util.Arrays.copyOfRange(in.buffer(), at, at + n);
    }

    private static List<Channel> channels(ReadJob job, byte[] b) throws CloudFileException {
        List<Channel> channels = new ArrayList<>();
        int at = 0;
        while (at < b.length && b[at] != 0) {
            int end = at;
            while (end < b.length && b[end] != 0) {
                end++;
            }
            if (end + 17 > b.length) {
                throw job.failure("has a channel list that is cut off");
            }
            String name = new String(b, at, end - at, StandardCharsets.ISO_8859_1);
            int type = Scalar.int32(b, end + 1, false);
            if (type < 0 || type > 2 || Scalar.int32(b, end + 9, false) != 1 || Scalar.int32(b, end + 13, false) != 1) {
                throw job.failure("has a channel “%s” that is of an unknown type or not of full size"
                        .formatted(Shown.text(name)));
            }
            channels.add(new Channel(name, type == 0 ? Scalar.UINT32 : type == 1 ? Scalar.FLOAT16 : Scalar.FLOAT32));
            at = end + 17;
        }
        return channels;
    }
}
