package gsi.viewer3d.render;

/**
 * How a line is drawn, in logical pixels; ends are round.
 *
 * @param width of the line
 * @param dash length of a dash between its round ends; 0 for dots
 * @param gap from dash to dash; 0 for a solid line
 */
record Stroke(double width, double dash, double gap) {

    static Stroke of(BoxRole role) {
        return switch (role) {
            case ORIGINAL -> new Stroke(2.2, 8, 5);
            case TARGET -> solid(2.4);
            case DETECTED -> new Stroke(3, 0, 9);
            case REFERENCE -> solid(1.3);
        };
    }

    static Stroke solid(double width) {
        return new Stroke(width, 1, 0);
    }

    /** In device pixels. */
    Stroke times(double scale) {
        return new Stroke(width * scale, dash * scale, gap * scale);
    }
}
