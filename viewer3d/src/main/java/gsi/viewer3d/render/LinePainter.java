package gsi.viewer3d.render;

import java.util.List;

/**
 * Draws anti-aliased lines, dashed or dotted, with a casing; solid ones are dashed where the cloud hides them. A pixel's coverage follows from its distance to the nearest
 * dash; dashes are stretched a little so that a line begins and ends with one, and boxes have solid corners.
 */
final class LinePainter {

    private static final double SHORTEST = 0.5;
    /** Length of the dashes, and of the gaps, of solid lines where the cloud hides them, in widths of the casing. */
    private static final double HIDDEN_DASH = 4;

    private final Ink ink;
    private final int casing;
    private final double casingWidth;

    /** @param casingWidth device pixels on either side */
    LinePainter(Ink ink, int casing, double casingWidth) {
        this.ink = ink;
        this.casing = casing;
        this.casingWidth = casingWidth;
    }

    /** What to do with a pixel that is covered in part. */
    private interface Brush {
        void touch(int pixel, double depth, double coverage, double along);
    }

    /**
     * Lines that belong together: none is cut by another's casing.
     *
     * @param stroke device pixels
     */
    void draw(List<ScreenSegment> segments, Stroke stroke, int argb) {
        for (ScreenSegment s : segments) {
            trace(s, stroke, stroke.width() / 2 + casingWidth, (p, d, c, along) -> ink.casing(p, d, c, casing));
        }
        for (ScreenSegment s : segments) {
            // Dashes and dots stay as they are where they are hidden: they tell roles apart.
            double broken = stroke.gap() > 0 ? 0 : HIDDEN_DASH * casingWidth;
            trace(s, stroke, stroke.width() / 2, (p, d, c, along) -> {
                boolean gap = broken > 0 && Math.floorMod((long) Math.floor(along / broken), 2L) == 1;
                ink.core(p, d, c, argb, gap);
            });
        }
    }

    private void trace(ScreenSegment s, Stroke stroke, double radius, Brush brush) {
        double length = s.length();
        if (!(length >= SHORTEST)) {
            return;
        }
        double dx = (s.x1() - s.x0()) / length;
        double dy = (s.y1() - s.y0()) / length;
        double reach = radius + 1;
        double period = period(stroke, length);
        boolean flat = Math.abs(dx) >= Math.abs(dy);
        double slope = flat ? dy / dx : dx / dy;
        double across = reach / Math.abs(flat ? dx : dy);
        double from = (flat ? Math.min(s.x0(), s.x1()) : Math.min(s.y0(), s.y1())) - reach;
        double to = (flat ? Math.max(s.x0(), s.x1()) : Math.max(s.y0(), s.y1())) + reach;
        int last = (int) Math.min(flat ? ink.width() - 1 : ink.height() - 1, Math.ceil(to));
        int limit = flat ? ink.height() - 1 : ink.width() - 1;
        for (int along = (int) Math.max(0, Math.floor(from)); along <= last; along++) {
            double middle = flat ? s.y0() + (along + 0.5 - s.x0()) * slope : s.x0() + (along + 0.5 - s.y0()) * slope;
            int end = (int) Math.min(limit, Math.ceil(middle + across));
            for (int side = (int) Math.max(0, Math.floor(middle - across)); side <= end; side++) {
                int x = flat ? along : side;
                int y = flat ? side : along;
                double px = x + 0.5 - s.x0();
                double py = y + 0.5 - s.y0();
                double distance = distance(px * dx + py * dy, px * dy - py * dx, length, stroke.dash(), period);
                double coverage = Math.clamp(radius + 0.5 - distance, 0, 1);
                if (coverage > 0) {
                    double t = Math.clamp((px * dx + py * dy) / length, 0, 1);
                    brush.touch(y * ink.width() + x, s.depth(t), coverage, px * dx + py * dy);
                }
            }
        }
    }

    /** From the start of one dash to the next; 0 for a solid line. */
    private static double period(Stroke stroke, double length) {
        if (stroke.gap() <= 0) {
            return 0;
        }
        double gaps = Math.max(1, Math.round((length - stroke.dash()) / (stroke.dash() + stroke.gap())));
        return (length - stroke.dash()) / gaps;
    }

    /** From a pixel, {@code along} and {@code across} the line, to the nearest point of a dash. */
    private static double distance(double along, double across, double length, double dash, double period) {
        double start = 0;
        double end = length;
        if (period > 0) {
            double nearest = Math.round((along - dash / 2) / period);
            start = Math.clamp(nearest * period, 0, length);
            end = Math.min(start + dash, length);
        }
        double outside = Math.max(0, Math.max(start - along, along - end));
        return Math.hypot(outside, across);
    }
}
