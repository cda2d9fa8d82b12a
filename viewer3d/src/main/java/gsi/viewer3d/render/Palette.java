package gsi.viewer3d.render;

/**
 * The colours of a scene, {@code 0xAARRGGBB}.
 *
 * @param background behind everything, opaque
 * @param original boxes of {@link BoxRole#ORIGINAL}; the next three likewise
 * @param arrow displacement arrows
 * @param frustum the photo's camera
 * @param axisX of the axes triad; the next two likewise
 * @param casing rim that sets lines off from the cloud, translucent
 * @param text of labels
 */
public record Palette(
        int background,
        int original,
        int target,
        int detected,
        int reference,
        int arrow,
        int frustum,
        int axisX,
        int axisY,
        int axisZ,
        int casing,
        int text) {

    /** Okabe–Ito on dark; blue is the set's lighter one. */
    public static Palette dark() {
        return new Palette(
                0xFF16191D,
                0xFF00B586,
                0xFF56B4E9,
                0xFFE69F00,
                0xFFB4B9BF,
                0xFF56B4E9,
                0xB08A929B,
                0xFFF0605D,
                0xFF5BBF6A,
                0xFF5C9CF5,
                0xB0000000,
                0xFFF2F4F6);
    }

    /** Okabe–Ito on light; orange is the set's darker one. */
    public static Palette light() {
        return new Palette(
                0xFFF4F5F7,
                0xFF009E73,
                0xFF0072B2,
                0xFFD55E00,
                0xFF7A7F85,
                0xFF0072B2,
                0xB07D858E,
                0xFFD0383B,
                0xFF2E8B45,
                0xFF2468D6,
                0x90FFFFFF,
                0xFF1B1F24);
    }

    /** Other colours for boxes, such as the benchmark's own; the arrow takes the target's. */
    public Palette withBoxes(int newOriginal, int newTarget, int newDetected, int newReference) {
        return new Palette(
                background,
                newOriginal,
                newTarget,
                newDetected,
                newReference,
                newTarget,
                frustum,
                axisX,
                axisY,
                axisZ,
                casing,
                text);
    }

    /** The same on another background. */
    public Palette withBackground(int argb) {
        return new Palette(
                argb | 0xFF000000,
                original,
                target,
                detected,
                reference,
                arrow,
                frustum,
                axisX,
                axisY,
                axisZ,
                casing,
                text);
    }

    /** The colour of boxes of this role. */
    public int of(BoxRole role) {
        return switch (role) {
            case ORIGINAL -> original;
            case TARGET -> target;
            case DETECTED -> detected;
            case REFERENCE -> reference;
        };
    }
}
