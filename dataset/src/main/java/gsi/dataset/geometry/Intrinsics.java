package gsi.dataset.geometry;

/**
 * The pinhole matrix K, row major, in pixels of the photo; no distortion (protocol.md §1). All nine entries are kept: files
 * hold skew, and hostile ones hold anything.
 */
public record Intrinsics(
        double k00, double k01, double k02, double k10, double k11, double k12, double k20, double k21, double k22) {

    /** Focal lengths and principal point, pixels. */
    public static Intrinsics pinhole(double fx, double fy, double cx, double cy) {
        return new Intrinsics(fx, 0, cx, 0, fy, cy, 0, 0, 1);
    }

    /**
     * From 9 numbers, row major.
     *
     * @throws IllegalArgumentException unless there are exactly 9
     */
    public static Intrinsics of(double... k) {
        if (k.length != 9) {
            throw new IllegalArgumentException("camera intrinsics have 9 numbers, not " + k.length);
        }
        return new Intrinsics(k[0], k[1], k[2], k[3], k[4], k[5], k[6], k[7], k[8]);
    }

    public double fx() {
        return k00;
    }

    public double fy() {
        return k11;
    }

    public double cx() {
        return k02;
    }

    public double cy() {
        return k12;
    }

    /** Row major, length 9. */
    public double[] toArray() {
        return new double[] {k00, k01, k02, k10, k11, k12, k20, k21, k22};
    }

    /** Whether points can be projected and pixels unprojected with it: finite, with focal lengths that are not zero. */
    public boolean isUsable() {
        for (double v : toArray()) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return k00 != 0 && k11 != 0 && k22 != 0;
    }

    /** The pixel of a camera-frame point; Inf or NaN where its depth is zero. No near-plane test. */
    public Pixel project(Point3 p) {
        double u = k00 * p.x() + k01 * p.y() + k02 * p.z();
        double v = k10 * p.x() + k11 * p.y() + k12 * p.z();
        double s = k20 * p.x() + k21 * p.y() + k22 * p.z();
        return new Pixel(u / s, v / s);
    }

    /** The camera-frame point at pixel (u, v) and depth z in metres. Needs {@link #isUsable()}. */
    public Point3 unproject(double u, double v, double z) {
        double y = (v - k12) / k11 * z;
        return new Point3(((u - k02) * z - k01 * y) / k00, y, z);
    }
}
