package gsi.viewer3d.format;

/** Words of a damaged file, fit for a message. */
final class Shown {

    private static final int LONGEST = 40;

    private Shown() {}

    /** Without control characters, and not too long. */
    static String text(String s) {
        String plain = s.replaceAll("[\\p{Cntrl}\\x7f-\\xa0]", "·");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
