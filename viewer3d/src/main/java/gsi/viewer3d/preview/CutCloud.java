package gsi.viewer3d.preview;

import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.edit.EditableBox;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.edit.SupportPlane;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * A cloud in two parts.
 *
 * @param object the points in the object's box, without those of what it stands on
 * @param rest all others
 */
record CutCloud(PointCloud object, PointCloud rest) {

    /** Boxes fit objects loosely: this much around one still belongs to it, metres and part of its sides. */
    private static final double MARGIN = 0.004;

    private static final double MARGIN_PART = 0.02;

    /** The support counts where it is this near to the box's foot, metres: else it is a shelf above or a floor below. */
    private static final double NEAR_FOOT = 0.03;

    /** Points up to here above the support are the support's, metres: a depth camera's noise at arm's length. */
    private static final double CLEARANCE = 0.006;

    /** Cuts an object out. One pass over the cloud, and one to find what the object stands on; any thread. */
    static CutCloud of(PointCloud cloud, EditableBox box, Vector3dc up) {
        BitSet in = inside(cloud, box, up);
        int n = in.cardinality();
        return new CutCloud(part(cloud, in, n, true), part(cloud, in, cloud.count() - n, false));
    }

    private static BitSet inside(PointCloud cloud, EditableBox box, Vector3dc up) {
        EditableBox around =
                box.withSize(new Vector3d(box.size()).mul(1 + 2 * MARGIN_PART).add(2 * MARGIN, 2 * MARGIN, 2 * MARGIN));
        GroundPlane support = support(cloud, box, up);
        BitSet in = new BitSet(cloud.count());
        double square = around.radius() * around.radius();
        float[] xyz = cloud.xyz();
        Vector3d p = new Vector3d();
        for (int i = 0; i < cloud.count(); i++) {
            p.set(cloud.origin()).add(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]);
            if (p.distanceSquared(around.centre()) <= square
                    && around.contains(p)
                    && (support == null || support.height(p) > CLEARANCE)) {
                in.set(i);
            }
        }
        return in;
    }

    private static @Nullable GroundPlane support(PointCloud cloud, EditableBox box, Vector3dc up) {
        Optional<GroundPlane> found = SupportPlane.under(box, cloud, up);
        return found.filter(g -> Math.abs(g.heightOfBottom(box)) < NEAR_FOOT).orElse(null);
    }

    private static PointCloud part(PointCloud cloud, BitSet in, int count, boolean wanted) {
        float[] xyz = new float[3 * count];
        int[] rgb = new int[count];
        float[] spacing = new float[count];
        float[] known = cloud.spacing();
        if (known == null) {
            Arrays.fill(spacing, (float) MeanSpacing.of(cloud));
        }
        int at = 0;
        int i = wanted ? in.nextSetBit(0) : in.nextClearBit(0);
        while (at < count) {
            System.arraycopy(cloud.xyz(), 3 * i, xyz, 3 * at, 3);
            rgb[at] = cloud.rgb()[i];
            if (known != null) {
                spacing[at] = known[i];
            }
            at++;
            i = wanted ? in.nextSetBit(i + 1) : in.nextClearBit(i + 1);
        }
        return PointCloud.of(cloud.origin(), xyz, rgb, spacing);
    }
}
