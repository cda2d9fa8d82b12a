package gsi.viewer3d.render;

/** Fills the triangle at the end of an arrow, anti-aliased, with a casing. */
final class ArrowHeadPainter {

    private final Ink ink;
    private final int casing;
    private final double casingWidth;

    ArrowHeadPainter(Ink ink, int casing, double casingWidth) {
        this.ink = ink;
        this.casing = casing;
        this.casingWidth = casingWidth;
    }

    /**
     * A head whose tip is the segment's end.
     *
     * @param size device pixels from tip to base; the base is four fifths as wide
     */
    void draw(ScreenSegment s, double size, int argb) {
        double length = s.length();
        if (!(length > 0)) {
            return;
        }
        double dx = (s.x1() - s.x0()) / length;
        double dy = (s.y1() - s.y0()) / length;
        double half = size * 0.4;
        double side = Math.hypot(size, half);
        double reach = size + half + casingWidth + 1;
        int bottom = (int) Math.min(ink.height() - 1, s.y1() + reach);
        int right = (int) Math.min(ink.width() - 1, s.x1() + reach);
        for (int y = (int) Math.max(0, s.y1() - reach); y <= bottom; y++) {
            for (int x = (int) Math.max(0, s.x1() - reach); x <= right; x++) {
                double back = (s.x1() - x - 0.5) * dx + (s.y1() - y - 0.5) * dy;
                double across = Math.abs((x + 0.5 - s.x1()) * dy - (y + 0.5 - s.y1()) * dx);
                double beyondSide = (across * size - back * half) / side;
                double distance = Math.max(beyondSide, back - size);
                int pixel = y * ink.width() + x;
                ink.casing(pixel, s.depth1(), Math.clamp(casingWidth + 0.5 - distance, 0, 1), casing);
                ink.core(pixel, s.depth1(), Math.clamp(0.5 - distance, 0, 1), argb);
            }
        }
    }
}
