package gsi.viewer3d.render;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** Scenes made by code, the same every time. */
public final class FixedScenes {

    private FixedScenes() {}

    /** A ground of checks with three balls on it, one and a half metres away, side by side; the spacing is not known. */
    public static PointCloud balls(int side) {
        int n = side * side;
        float[] xyz = new float[3 * n];
        int[] rgb = new int[n];
        float[] intensity = new float[n];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            double x = 1.2 * (i % side) / side - 0.6;
            double z = 1.2 * Math.floorDiv(i, side) / side + 0.9;
            double up = 0;
            for (int ball = 0; ball < 3; ball++) {
                double dx = x - 0.35 * (ball - 1);
                double dz = z - 1.5;
                double here = Math.sqrt(Math.max(0, 0.15 * 0.15 - dx * dx - dz * dz));
                if (here > 0) {
                    up = here;
                    labels[i] = ball + 1;
                }
            }
            xyz[3 * i] = (float) x;
            xyz[3 * i + 1] = (float) (0.3 - up);
            xyz[3 * i + 2] = (float) z;
            intensity[i] = (float) (100 * x + 60);
            boolean dark =
                    (Math.floorMod((int) Math.floor(x * 10), 2) ^ Math.floorMod((int) Math.floor(z * 10), 2)) == 0;
            rgb[i] = labels[i] > 0 ? 0xC04030 + 0x2040 * labels[i] : dark ? 0x607080 : 0xB0B8C0;
        }
        Bounds bounds = new Bounds(-0.6, 0.15, 0.9, 0.6, 0.3, 2.1);
        return PointCloud.ofChecked(new Vector3d(), xyz, rgb, null, intensity, labels, bounds);
    }

    /** A box with its corners in the order of overlays. */
    public static BoxOverlay box(double x, double y, double z, double size, BoxRole role) {
        List<Vector3dc> corners = new ArrayList<>();
        int[][] signs = {{1, 1}, {1, -1}, {-1, -1}, {-1, 1}};
        for (int sy : new int[] {-1, 1}) {
            for (int[] s : signs) {
                corners.add(new Vector3d(x + s[0] * size / 2, y + sy * size / 2, z + s[1] * size / 2));
            }
        }
        return new BoxOverlay(corners, role, role.name());
    }

    /** The balls, a box around the left one, where it is to go, and an arrow. */
    public static SceneContent scene(PointCloud cloud) {
        return new SceneContent(
                cloud,
                List.of(box(-0.35, 0.225, 1.5, 0.32, BoxRole.ORIGINAL), box(0.35, 0.225, 1.2, 0.32, BoxRole.TARGET)),
                List.of(new ArrowOverlay(new Vector3d(-0.35, 0.2, 1.5), new Vector3d(0.35, 0.2, 1.2), "0.76 m")),
                null,
                SceneAxes.ofPhoto(),
                new Bounds(-0.55, 0.1, 1, 0.55, 0.3, 1.8));
    }
}
