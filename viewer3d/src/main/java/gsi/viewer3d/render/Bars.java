package gsi.viewer3d.render;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.colour.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the scale bar and the colour bar into the corners on the right, and says where their texts belong. */
final class Bars {

    private static final double INSET = 22;
    private static final double LONGEST = 150;
    private static final double TICK = 6;
    private static final double TEXT_ABOVE = 13;
    private static final double COLOURS_HIGH = 150;
    private static final double COLOURS_WIDE = 12;
    private static final double TEXT_ASIDE = 6;
    /** Texts are placed by their middle: about half the width of a digit. */
    private static final double HALF_DIGIT = 3.9;

    private static final double SMALLEST_PICTURE = 240;
    private static final Stroke LINE = Stroke.solid(1.8);

    private final Frame frame;
    private final Palette palette;
    private final double scale;
    private final List<LabelAnchor> labels = new ArrayList<>();

    Bars(Frame frame, Palette palette, double scale) {
        this.frame = frame;
        this.palette = palette;
        this.scale = scale;
    }

    List<LabelAnchor> labels() {
        return labels;
    }

    private boolean isTooSmall() {
        return Math.min(frame.size().width(), frame.size().height()) < SMALLEST_PICTURE * scale;
    }

    /** A line as long as a round length across the line of sight at the pivot's depth, bottom right. */
    void scale(Projection projection) {
        double pixelsPerMetre = projection.pixelsPerMetre() / (projection.orthographic() ? 1 : projection.pivotDepth());
        double metres = round(LONGEST * scale / pixelsPerMetre);
        if (isTooSmall() || !(metres > 0)) {
            return;
        }
        double x1 = frame.size().width() - INSET * scale;
        double x0 = x1 - metres * pixelsPerMetre;
        double y = frame.size().height() - INSET * scale;
        double tick = TICK * scale;
        var line = new LinePainter(new Ink(frame, false), palette.casing(), 1.1 * scale);
        line.draw(
                List.of(segment(x0, y, x1, y), segment(x0, y - tick, x0, y), segment(x1, y - tick, x1, y)),
                LINE.times(scale),
                palette.text());
        letter(length(metres), (x0 + x1) / 2, y - TEXT_ABOVE * scale);
    }

    private static ScreenSegment segment(double x0, double y0, double x1, double y1) {
        return new ScreenSegment(x0, y0, 1, x1, y1, 1, true);
    }

    /** The largest of 1, 2 and 5 times a power of ten that is not above {@code most}; 0 if none is reasonable. */
    static double round(double most) {
        if (!(most > 1e-9) || !(most < 1e9)) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most) + 1e-9));
        double times = most / power + 1e-9;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }

    /** A round length with its unit. */
    static String length(double metres) {
        if (metres >= 1000) {
            return number(metres / 1000) + " km";
        }
        if (metres >= 1) {
            return number(metres) + " m";
        }
        return metres >= 0.01 ? number(metres * 100) + " cm" : number(metres * 1000) + " mm";
    }

    private static String number(double v) {
        return v == Math.rint(v) || v >= 1
                ? String.format(Locale.ROOT, "%.0f", v)
                : String.format(Locale.ROOT, "%.3g", v);
    }

    /** The colours from last (top) to first, with their numbers, above the scale bar's place. */
    void colours(Legend legend) {
        if (isTooSmall()) {
            return;
        }
        int right = (int) (frame.size().width() - INSET * scale);
        int left = (int) (right - COLOURS_WIDE * scale);
        int bottom = (int) (frame.size().height() - 3 * INSET * scale);
        int top = (int) (bottom - COLOURS_HIGH * scale);
        int rim = (int) Math.ceil(scale);
        for (int y = top - rim; y < bottom + rim; y++) {
            int rgb = legend.map().rgb((bottom - 0.5 - y) / (bottom - top));
            for (int x = left - rim; x < right + rim; x++) {
                boolean inside = x >= left && x < right && y >= top && y < bottom;
                frame.argb()[y * frame.size().width() + x] = inside ? 0xFF000000 | rgb : palette.text() | 0xFF000000;
            }
        }
        String unit = legend.unit().isEmpty() ? "" : " " + legend.unit();
        beside(left, decimals(legend.last(), legend) + unit, top + 4 * scale);
        beside(left, decimals((legend.first() + legend.last()) / 2, legend), (top + bottom) / 2.0);
        beside(left, decimals(legend.first(), legend) + unit, bottom - 4 * scale);
    }

    /** To the left of the bar, however long the text is. */
    private void beside(int left, String text, double y) {
        letter(text, left - (TEXT_ASIDE + HALF_DIGIT * text.length()) * scale, y);
    }

    static String decimals(double v, Legend legend) {
        double range = Math.abs(legend.last() - legend.first());
        int digits = range > 0 ? (int) Math.clamp(2 - Math.floor(Math.log10(range)), 0, 4) : 2;
        // What would be written as minus zero is zero.
        double shown = Math.abs(v) < 0.5 * Math.pow(10, -digits) ? 0 : v;
        return String.format(Locale.ROOT, "%." + digits + "f", shown);
    }

    private void letter(String text, double x, double y) {
        labels.add(new LabelAnchor(text, x, y, palette.text(), LabelAnchor.Kind.LETTER));
    }
}
