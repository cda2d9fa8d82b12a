package gsi.viewer3d.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Which format a file is in: by its first bytes, and only for text that could be anything by its name. */
final class FormatGuess {

    private static final int HEAD = 4096;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] EXR = {0x76, 0x2f, 0x31, 0x01};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] NPY = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private FormatGuess() {}

    static CloudFormat of(ReadJob job) throws CloudFileException {
        byte[] head = job.bytes().slice(0, HEAD);
        if (head.length == 0) {
            throw job.failure("is empty");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ply\n") || text.startsWith("ply\r")) {
            return CloudFormat.PLY;
        }
        if (text.startsWith("LASF")) {
            // The upper bits of the point format say that points are compressed.
            return head.length > 104 && (head[104] & 0xC0) != 0 ? CloudFormat.LAZ : CloudFormat.LAS;
        }
        if (text.startsWith("glTF")) {
            return CloudFormat.GLB;
        }
        if (startsWith(head, NPY)) {
            return CloudFormat.NPY;
        }
        if (startsWith(head, ZIP)) {
            return CloudFormat.NPZ;
        }
        if (startsWith(head, PNG)) {
            return CloudFormat.PNG;
        }
        if (startsWith(head, EXR)) {
            return CloudFormat.EXR;
        }
        if (isPcd(text)) {
            return CloudFormat.PCD;
        }
        if (isText(head)) {
            return textFormat(job);
        }
        throw job.failure("is in no format that is known (it begins with %s)".formatted(hex(head)));
    }

    private static CloudFormat textFormat(ReadJob job) throws CloudFileException {
        String name = String.valueOf(job.file().getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "ply", "las", "laz", "glb", "npy", "npz", "png", "exr" ->
                throw job.failure("is text, but no " + extension.toUpperCase(Locale.ROOT) + " file");
            case "pcd" -> CloudFormat.PCD;
            default -> CloudFormat.XYZ;
        };
    }

    private static boolean startsWith(byte[] b, byte[] magic) {
        return b.length >= magic.length && Arrays.equals(b, 0, magic.length, magic, 0, magic.length);
    }

    /** The comment that programs begin with is not required. */
    private static boolean isPcd(String text) {
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String s = line.strip();
            if (s.startsWith("# .PCD")) {
                return true;
            }
            if (!s.isEmpty() && !s.startsWith("#")) {
                String word = s.split("\\s", 2)[0];
                return word.equals("VERSION") || word.equals("FIELDS");
            }
        }
        return false;
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String hex(byte[] head) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < Math.min(4, head.length); i++) {
            s.append(i == 0 ? "" : " ").append("%02x".formatted(head[i] & 0xFF));
        }
        return s.toString();
    }
}
