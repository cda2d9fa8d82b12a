package gsi.viewer3d.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a PLY file says of itself.
 *
 * @param encoding of the body
 * @param elements in the order of the body
 * @param body byte at which it begins
 * @param lines of the header
 */
record PlyHeader(Encoding encoding, List<Element> elements, long body, int lines) {

    private static final int MOST_PROPERTIES = 4096;

    /** How numbers are written. */
    enum Encoding {
        ASCII("text"),
        BINARY_LITTLE_ENDIAN("binary, little endian"),
        BINARY_BIG_ENDIAN("binary, big endian");

        private final String words;

        Encoding(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** So many things that each have the same properties. */
    record Element(String name, long count, List<Property> properties) {

        boolean hasLists() {
            return properties.stream().anyMatch(p -> p.length() != null);
        }

        /** Bytes of one, where it has no lists. */
        int bytes() {
            return properties.stream().mapToInt(p -> p.type().bytes()).sum();
        }
    }

    /**
     * A number, or a list of numbers.
     *
     * @param length the type of a list's length; null for a single number
     */
    record Property(String name, Scalar type, @Nullable Scalar length) {

        String described() {
            String type = type().name().toLowerCase(Locale.ROOT);
            return length == null ? name + " " + type : name + " list of " + type;
        }
    }

    static PlyHeader read(ReadJob job) throws CloudFileException {
        HeaderLines in = new HeaderLines(job);
        in.next(); // "ply", which was looked at already
        Encoding encoding = null;
        List<Element> elements = new ArrayList<>();
        while (true) {
            String line = in.next();
            if (line == null) {
                throw job.failure(
                        "ends within its header (after line %d): end_header is missing".formatted(in.line() - 1));
            }
            String[] words = line.split("\\s+");
            switch (words[0]) {
                case "format" -> encoding = encoding(in, words);
                case "element" -> elements.add(element(in, words));
                case "property" -> property(in, words, elements);
                case "end_header" -> {
                    if (encoding == null) {
                        throw job.failure("does not say its format: the header has no format line");
                    }
                    return new PlyHeader(encoding, elements, in.position(), in.line());
                }
                case "comment", "obj_info", "" -> {}
                default -> throw in.failure("“" + Shown.text(words[0]) + "” is no word of a PLY header");
            }
        }
    }

    private static Encoding encoding(HeaderLines in, String[] words) throws CloudFileException {
        for (Encoding e : Encoding.values()) {
            if (words.length > 1 && words[1].equalsIgnoreCase(e.name())) {
                return e;
            }
        }
        throw in.failure("is in a format that is not known: “" + Shown.text(String.join(" ", words)) + "”");
    }

    private static Element element(HeaderLines in, String[] words) throws CloudFileException {
        if (words.length != 3) {
            throw in.failure("an element needs a name and a count");
        }
        return new Element(words[1], in.count(words[2]), new ArrayList<>());
    }

    private static void property(HeaderLines in, String[] words, List<Element> elements) throws CloudFileException {
        if (elements.isEmpty()) {
            throw in.failure("a property stands before the first element");
        }
        List<Property> properties = elements.getLast().properties();
        if (properties.size() == MOST_PROPERTIES) {
            throw in.failure("has more than %,d properties".formatted(MOST_PROPERTIES));
        }
        if (words.length == 3) {
            properties.add(new Property(words[2], type(in, words[1]), null));
        } else if (words.length == 5 && words[1].equals("list")) {
            Scalar length = type(in, words[2]);
            if (length.isFloating()) {
                throw in.failure("the length of a list cannot be a " + words[2]);
            }
            properties.add(new Property(words[4], type(in, words[3]), length));
        } else {
            throw in.failure("a property needs a type and a name");
        }
    }

    private static Scalar type(HeaderLines in, String word) throws CloudFileException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "char", "int8" -> Scalar.INT8;
            case "uchar", "uint8" -> Scalar.UINT8;
            case "short", "int16" -> Scalar.INT16;
            case "ushort", "uint16" -> Scalar.UINT16;
            case "int", "int32" -> Scalar.INT32;
            case "uint", "uint32" -> Scalar.UINT32;
            case "int64", "long" -> Scalar.INT64;
            case "uint64", "ulong" -> Scalar.UINT64;
            case "float16", "half" -> Scalar.FLOAT16;
            case "float", "float32" -> Scalar.FLOAT32;
            case "double", "float64" -> Scalar.FLOAT64;
            default -> throw in.failure("“" + Shown.text(word) + "” is no type of number");
        };
    }
}
