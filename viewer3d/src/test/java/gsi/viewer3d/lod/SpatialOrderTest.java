package gsi.viewer3d.lod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpatialOrderTest {

    private static PointCloud noise(int n) {
        Random random = new Random(11);
        float[] xyz = new float[3 * n];
        int[] rgb = new int[n];
        float[] intensity = new float[n];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            xyz[3 * i] = (float) random.nextGaussian();
            xyz[3 * i + 1] = (float) random.nextGaussian();
            xyz[3 * i + 2] = random.nextFloat() < 0.001 ? 1000 : (float) random.nextGaussian();
            rgb[i] = i;
            intensity[i] = 2 * i;
            labels[i] = 3 * i;
        }
        return PointCloud.ofChecked(
                new Vector3d(1e6, 0, 0), xyz, rgb, null, intensity, labels, new Bounds(0, 0, 0, 1, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1023, 1024, 1025, 200_000})
    void everyPointIsThereOnceWithAllThatBelongsToIt(int n) {
        PointCloud cloud = noise(n);
        PointCloud ordered = SpatialOrder.of(cloud).points();
        assertThat(ordered.count()).isEqualTo(n);
        assertThat(ordered.origin()).isEqualTo(cloud.origin());
        float[] intensity = Objects.requireNonNull(ordered.intensity());
        int[] labels = Objects.requireNonNull(ordered.labels());
        boolean[] seen = new boolean[n];
        for (int i = 0; i < n; i++) {
            int from = ordered.rgb()[i];
            assertThat(seen[from]).isFalse();
            seen[from] = true;
            assertThat(ordered.xyz()[3 * i + 1]).isEqualTo(cloud.xyz()[3 * from + 1]);
            assertThat(intensity[i]).isEqualTo(2f * from);
            assertThat(labels[i]).isEqualTo(3 * from);
        }
    }

    @Test
    void blocksHoldTheirPointsAndAreSmall() {
        OrderedCloud ordered = SpatialOrder.of(noise(200_000));
        BlockIndex index = ordered.index();
        float[] xyz = ordered.points().xyz();
        double volume = 0;
        for (int b = 0; b < index.blocks(); b++) {
            float[] box = Arrays.copyOfRange(index.bounds(), 6 * b, 6 * b + 6);
            for (int i = index.from(b); i < index.to(b); i++) {
                for (int a = 0; a < 3; a++) {
                    assertThat(xyz[3 * i + a]).isBetween(box[a], box[a + 3]);
                }
            }
            double size = (box[3] - box[0]) * (box[4] - box[1]) * (box[5] - box[2]);
            volume += size < 20 ? size : 0;
        }
        assertThat(volume / index.blocks()).as("of a cloud of some 200 m³").isLessThan(3);
        assertThat((double) index.bytes() / index.points()).isLessThan(0.04);
    }

    @Test
    void equalPointsAreNoTrouble() {
        int n = 5000;
        PointCloud same = PointCloud.ofChecked(
                new Vector3d(), new float[3 * n], new int[n], null, null, null, new Bounds(0, 0, 0, 0, 0, 0));
        OrderedCloud ordered = SpatialOrder.of(same);
        assertThat(ordered.index().spacing(0)).isZero();
        assertThat(BlockIndex.inFileOrder(same).spacing(1)).isZero();
    }

    @Test
    void theFirstNumbersAreSpreadEvenly() {
        for (int n : new int[] {1, 2, 3, 100, 1024}) {
            assertThat(IntStream.of(SpatialOrder.spread(n)).sorted().toArray())
                    .isEqualTo(IntStream.range(0, n).toArray());
        }
        int[] quarter = Arrays.copyOf(SpatialOrder.spread(1024), 256);
        Arrays.sort(quarter);
        assertThat(IntStream.range(1, 256).map(i -> quarter[i] - quarter[i - 1]))
                .containsOnly(4);
    }

    @Test
    void spacingIsThatOfTheSurface() {
        int side = 400;
        float[] xyz = new float[3 * side * side];
        for (int i = 0; i < side * side; i++) {
            xyz[3 * i] = (i % side) * 0.01f;
            xyz[3 * i + 1] = Math.floorDiv(i, side) * 0.01f;
        }
        PointCloud grid = PointCloud.ofChecked(
                new Vector3d(), xyz, new int[side * side], null, null, null, new Bounds(0, 0, 0, 4, 4, 0));
        BlockIndex ordered = SpatialOrder.of(grid).index();
        BlockIndex read = BlockIndex.inFileOrder(grid);
        for (int b = 0; b < ordered.blocks(); b++) {
            assertThat(ordered.spacing(b)).isCloseTo(0.01f, within(0.005f));
            assertThat(read.spacing(b)).isCloseTo(0.01f, within(0.006f));
        }
    }

    @Test
    void givenUpItGivesNothing() {
        assertThat(SpatialOrder.of(noise(50_000), () -> true)).isEmpty();
    }
}
