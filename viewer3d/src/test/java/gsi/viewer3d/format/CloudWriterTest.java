package gsi.viewer3d.format;

import static gsi.viewer3d.format.CloudAssert.coordinates;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.joml.Vector3d;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloudWriterTest {

    @TempDir
    private Path folder;

    private static PointCloud cloud(int n, Vector3d origin) {
        Random random = new Random(11);
        float[] xyz = new float[3 * n];
        int[] rgb = new int[n];
        float[] intensity = new float[n];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            xyz[3 * i] = i / 512f;
            xyz[3 * i + 1] = random.nextInt(1000) / 64f;
            xyz[3 * i + 2] = -2;
            rgb[i] = random.nextInt(1 << 24);
            intensity[i] = random.nextInt(100);
            labels[i] = i % 3 - 1;
        }
        return PointCloud.ofChecked(origin, xyz, rgb, null, intensity, labels, Bounds.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(CloudEncoding.class)
    void whatIsWrittenIsReadAgain(CloudEncoding encoding) throws Exception {
        for (Vector3d origin : new Vector3d[] {new Vector3d(), new Vector3d(500_000, 4_000_000, 0)}) {
            PointCloud cloud = cloud(100_000, origin);
            Path file = folder.resolve("a.cloud");
            CloudFiles.write(cloud, true, file, encoding);
            CloudFile read = CloudFiles.read(file);
            assertThat(coordinates(read.cloud())).isEqualTo(coordinates(cloud));
            assertThat(read.cloud().rgb()).isEqualTo(cloud.rgb());
            assertThat(read.cloud().intensity()).isEqualTo(cloud.intensity());
            assertThat(read.cloud().labels()).isEqualTo(cloud.labels());
            assertThat(read.notes()).isEmpty();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(CloudEncoding.class)
    void anEmptyCloudIsAFileToo(CloudEncoding encoding) throws Exception {
        Path file = folder.resolve("empty");
        CloudFiles.write(PointCloud.EMPTY, false, file, encoding);
        CloudFile read = CloudFiles.read(file);
        assertThat(read.cloud().count()).isZero();
        assertThat(read.coloured()).isFalse();
    }
}
