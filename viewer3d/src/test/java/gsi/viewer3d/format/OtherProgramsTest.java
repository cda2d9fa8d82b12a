package gsi.viewer3d.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.cloud.PointCloud;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that other programs wrote; the README beside them says how. */
class OtherProgramsTest {

    private static final int COUNT = 24;

    static Path file(String name) throws URISyntaxException {
        URL url = Objects.requireNonNull(OtherProgramsTest.class.getResource(name), name);
        return Path.of(url.toURI());
    }

    private static void assertPlaces(PointCloud cloud, double x0, double y0, double tolerance) {
        assertThat(cloud.count()).isEqualTo(COUNT);
        for (int i = 0; i < COUNT; i++) {
            assertThat(cloud.point(i).x).isEqualTo(x0 + i * 0.25, within(tolerance));
            assertThat(cloud.point(i).y).isEqualTo(y0 - i, within(tolerance));
            assertThat(cloud.point(i).z).isEqualTo(i * i * 0.125, within(tolerance));
        }
    }

    private static void assertColours(CloudFile read) {
        assertThat(read.coloured()).isTrue();
        for (int i = 0; i < COUNT; i++) {
            assertThat(read.cloud().rgb()[i]).isEqualTo(((i * 10) << 16) | ((255 - i * 10) << 8) | i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open3d-ascii.ply",
                "open3d-binary.ply",
                "open3d-mesh.ply",
                "open3d-ascii.pcd",
                "open3d-binary.pcd",
                "open3d-compressed.pcd",
                "open3d-mesh.glb",
                "open3d.xyzrgb",
                "open3d.pts",
                "pcl-ascii.pcd",
                "pcl-binary.pcd",
                "pcl-compressed.pcd",
                "pcl-ascii.ply",
                "pcl-binary.ply",
                "cloudcompare.ply",
                "cloudcompare.asc",
                "numpy-n6-fortran.npy",
                "numpy-structured.npy",
                "numpy.npz",
                "numpy-compressed.npz"
            })
    void colouredPoints(String name) throws Exception {
        CloudFile read = CloudFiles.read(file(name));
        assertPlaces(read.cloud(), 0, 0, 0);
        assertColours(read);
        assertThat(read.dropped()).isZero();
        assertThat(read.declared()).isEqualTo(COUNT);
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open3d.xyz", "numpy-n3.npy", "numpy-half.npy", "numpy-big-endian.npy"})
    void plainPoints(String name) throws Exception {
        CloudFile read = CloudFiles.read(file(name));
        assertPlaces(read.cloud(), 0, 0, name.contains("half") ? 0.05 : 0);
        assertThat(read.coloured()).isFalse();
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy-structured.npy", "numpy.npz", "numpy-compressed.npz"})
    void labels(String name) throws Exception {
        int[] labels =
                Objects.requireNonNull(CloudFiles.read(file(name)).cloud().labels());
        assertThat(labels).hasSize(COUNT).startsWith(0, 1, 2).endsWith(22, 23);
    }

    @ParameterizedTest
    @ValueSource(strings = {"made.las", "made-14.las"})
    void laserScans(String name) throws Exception {
        CloudFile read = CloudFiles.read(file(name));
        assertPlaces(read.cloud(), 500_000, 4_000_000, 1e-6);
        assertColours(read);
        int[] labels = Objects.requireNonNull(read.cloud().labels());
        float[] intensity = Objects.requireNonNull(read.cloud().intensity());
        for (int i = 0; i < COUNT; i++) {
            assertThat(labels[i]).isEqualTo(i % 5 + (name.contains("14") ? 40 : 0));
            assertThat(intensity[i]).isEqualTo(100 * i);
        }
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aDamagedLaserScanGivesWhatIsThere() throws Exception {
        CloudFile read = CloudFiles.read(file("laszip4j-damaged.laz"));
        assertThat(read.format()).isEqualTo(CloudFormat.LAZ);
        assertThat(read.cloud().point(0)).isEqualTo(new Vector3d(500_000, 4_000_000, 0));
        assertThat(read.cloud().rgb()[0]).isEqualTo(0x00FF00);
        assertThat(read.notes()).anyMatch(n -> n.startsWith("the header promises 24 points"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pillow-depth16.png",
                "magick-depth16.png",
                "magick-interlaced16.png",
                "magick-None.exr",
                "magick-RLE.exr",
                "magick-ZIPS.exr",
                "magick-ZIP.exr",
                "numpy-depth.npz"
            })
    void depth(String name) throws Exception {
        // A photo program stores counts in EXR as parts of the greatest one; the distance of a count is then its
        // 65535th.
        double unit = name.endsWith(".exr") ? 1.0 / 65535 : 1e-3;
        ReadOptions options = ReadOptions.DEFAULTS.withCamera(new Intrinsics(10, 12, 3.5, 2.5));
        CloudFile read = CloudFiles.read(file(name), options, ReadProgress.NONE);
        assertThat(read.cloud().count()).isEqualTo(47);
        for (int pixel = 1; pixel < 48; pixel++) {
            double z = pixel * 100 * unit;
            int row = pixel / 8;
            var p = read.cloud().point(pixel - 1);
            assertThat(p.z).isEqualTo(z, within(1e-3 * z));
            assertThat(p.x).isEqualTo((pixel % 8 - 3.5) / 10 * z, within(1e-3 * z));
            assertThat(p.y).isEqualTo((row - 2.5) / 12 * z, within(1e-3 * z));
        }
        assertThat(read.notes()).isEmpty();
    }
}
