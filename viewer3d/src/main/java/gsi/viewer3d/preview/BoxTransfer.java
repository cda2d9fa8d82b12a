package gsi.viewer3d.preview;

import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.edit.EditableBox;
import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * Carries what is in one box over into another: a place in the first becomes the same fraction of the second's sides. World
 * frame, metres.
 */
final class BoxTransfer {

    private final Vector3dc from;
    private final Vector3dc to;
    private final Matrix3d linear;
    private final double stretch;

    BoxTransfer(EditableBox from, EditableBox to) {
        this.from = from.centre();
        this.to = to.centre();
        Vector3d factors = new Vector3d(to.size()).div(from.size());
        Matrix3d back = new Matrix3d().set(from.rotation()).transpose();
        this.linear = new Matrix3d().set(to.rotation()).scale(factors).mul(back);
        this.stretch = Math.max(factors.x, Math.max(factors.y, factors.z));
    }

    /** Where a world point goes. */
    Vector3d apply(Vector3dc world) {
        return linear.transform(world.sub(from, new Vector3d())).add(to);
    }

    /** Every point where it goes, in its own colour, and as far from its neighbours as the widest side grows. */
    PointCloud apply(PointCloud cloud) {
        int n = cloud.count();
        float[] moved = new float[3 * n];
        float[] xyz = cloud.xyz();
        Vector3d start = cloud.origin().sub(from, new Vector3d());
        Vector3d p = new Vector3d();
        for (int i = 0; i < 3 * n; i += 3) {
            linear.transform(p.set(start).add(xyz[i], xyz[i + 1], xyz[i + 2]));
            moved[i] = (float) p.x;
            moved[i + 1] = (float) p.y;
            moved[i + 2] = (float) p.z;
        }
        return PointCloud.of(to, moved, cloud.rgb(), stretched(cloud.spacing(), cloud));
    }

    private float[] stretched(float @Nullable [] spacing, PointCloud cloud) {
        float[] out = new float[cloud.count()];
        float unknown = spacing == null ? (float) MeanSpacing.of(cloud) : 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (stretch * (spacing == null ? unknown : spacing[i]));
        }
        return out;
    }
}
