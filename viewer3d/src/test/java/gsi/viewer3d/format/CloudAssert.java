package gsi.viewer3d.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Path;
import org.joml.Vector3d;

/** What tests of readers ask again and again. */
final class CloudAssert {

    private CloudAssert() {}

    /** World coordinates of all points, one after the other. */
    static double[] coordinates(PointCloud cloud) {
        double[] v = new double[3 * cloud.count()];
        for (int i = 0; i < cloud.count(); i++) {
            Vector3d p = cloud.point(i);
            v[3 * i] = p.x;
            v[3 * i + 1] = p.y;
            v[3 * i + 2] = p.z;
        }
        return v;
    }

    static void assertPoints(CloudFile read, double... xyz) {
        assertThat(coordinates(read.cloud())).containsExactly(xyz);
    }

    static void assertColours(CloudFile read, int... rgb) {
        assertThat(read.coloured()).isTrue();
        assertThat(read.cloud().rgb()).containsExactly(rgb);
    }

    /** Why a file cannot be read. */
    static String refusal(Path file) {
        CloudFileException e = catchThrowableOfType(CloudFileException.class, () -> CloudFiles.read(file));
        assertThat(e).isNotNull();
        assertThat(e.file()).isEqualTo(file);
        return e.reason();
    }
}
