package gsi.viewer3d.render;

/** Blends colours into a frame, faintly where the cloud is in front. */
final class Ink {

    /** Overlays this much behind the cloud, in parts of the depth, still count as on its surface. */
    private static final double SURFACE = 0.012;

    private static final double FAINT = 0.4;

    private final Frame frame;
    private final boolean hiddenByCloud;

    /** @param hiddenByCloud false to draw over everything, whatever the depth */
    Ink(Frame frame, boolean hiddenByCloud) {
        this.frame = frame;
        this.hiddenByCloud = hiddenByCloud;
    }

    int width() {
        return frame.size().width();
    }

    int height() {
        return frame.size().height();
    }

    /** Part of a pixel, faint where the cloud hides it. */
    void core(int pixel, double depth, double coverage, int argb) {
        blend(pixel, argb, isHidden(pixel, depth) ? coverage * FAINT : coverage);
    }

    /**
     * The same for a line that is dashed where the cloud hides it.
     *
     * @param gap whether the pixel is between two of these dashes
     */
    void core(int pixel, double depth, double coverage, int argb, boolean gap) {
        if (!gap) {
            core(pixel, depth, coverage, argb);
        } else if (!isHidden(pixel, depth)) {
            blend(pixel, argb, coverage);
        }
    }

    /** Part of a pixel below what is to be set off from the cloud; nothing where the cloud hides it. */
    void casing(int pixel, double depth, double coverage, int argb) {
        if (!isHidden(pixel, depth)) {
            blend(pixel, argb, coverage);
        }
    }

    private boolean isHidden(int pixel, double depth) {
        return hiddenByCloud && frame.depth()[pixel] < depth - SURFACE * Math.abs(depth);
    }

    private void blend(int pixel, int argb, double coverage) {
        int a = (int) Math.round(coverage * (argb >>> 24));
        if (a <= 0) {
            return;
        }
        int below = frame.argb()[pixel];
        int r = mix(argb >> 16, below >> 16, a);
        int g = mix(argb >> 8, below >> 8, a);
        int b = mix(argb, below, a);
        frame.argb()[pixel] = 0xFF000000 | r << 16 | g << 8 | b;
    }

    private static int mix(int over, int under, int a) {
        return ((over & 0xFF) * a + (under & 0xFF) * (255 - a) + 127) / 255;
    }
}
