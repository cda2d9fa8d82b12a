package gsi.viewer3d.format;

import org.jspecify.annotations.Nullable;

/**
 * What a file itself does not say.
 *
 * @param depthUnit metres of one count in depth images of whole numbers; those of floats are in metres
 * @param camera that took a depth image; null to look beside the file: {@code NAME.json} (fx, fy, cx, cy or K), then
 *     {@code NAME.K.txt} and {@code K.txt} (nine numbers of K, or fx fy cx cy)
 */
public record ReadOptions(double depthUnit, @Nullable Intrinsics camera) {

    /** Depth in millimetres, the camera beside the file. */
    public static final ReadOptions DEFAULTS = new ReadOptions(1e-3, null);

    /** @throws IllegalArgumentException where the unit is not a positive number */
    public ReadOptions {
        if (!(depthUnit > 0) || !Double.isFinite(depthUnit)) {
            throw new IllegalArgumentException("the depth unit must be a positive number of metres: " + depthUnit);
        }
    }

    /** These, with another depth unit, metres. */
    public ReadOptions withDepthUnit(double metres) {
        return new ReadOptions(metres, camera);
    }

    /** These, with a camera. */
    public ReadOptions withCamera(Intrinsics intrinsics) {
        return new ReadOptions(depthUnit, intrinsics);
    }
}
