package gsi.scorer.paper;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;

/** Numbers that nothing can be said about. */
final class Flaws {

    /** How far the entries of RᵀR may be from those of the identity; detectors write about eight digits. */
    private static final double ORTHONORMAL = 0.01;

    private Flaws() {}

    static Absence inDetection(int index, String flaw) {
        return new Absence(Cause.UNUSABLE_DETECTION, "detection " + index + " of the edited image has " + flaw);
    }

    static Absence inEdit(String flaw) {
        return new Absence(Cause.UNUSABLE_EDIT, flaw);
    }

    /** Whether it has a volume and a place. */
    static boolean isSolid(Cuboid c) {
        return c.isPlausible() && c.w() > 0 && c.h() > 0 && c.l() > 0;
    }

    /** Whether the matrix turns things without bending, mirroring or stretching them. */
    static boolean isRotation(Rotation r) {
        if (!r.isFinite()) {
            return false;
        }
        double[] product = r.transposed().times(r).toArray();
        double[] identity = Rotation.IDENTITY.toArray();
        for (int i = 0; i < product.length; i++) {
            if (Math.abs(product[i] - identity[i]) > ORTHONORMAL) {
                return false;
            }
        }
        return determinant(r) > 0;
    }

    private static double determinant(Rotation r) {
        return r.m00() * (r.m11() * r.m22() - r.m12() * r.m21())
                - r.m01() * (r.m10() * r.m22() - r.m12() * r.m20())
                + r.m02() * (r.m10() * r.m21() - r.m11() * r.m20());
    }
}
