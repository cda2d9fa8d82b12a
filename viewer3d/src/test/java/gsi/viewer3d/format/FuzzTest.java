package gsi.viewer3d.format;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.cloud.PointCloud;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged files are read in part or refused; nothing else comes out, and it comes soon. */
class FuzzTest {

    private static final int MUTATIONS = 10_000;
    private static final long[] ODD = {0, 1, -1, 255, 256, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, 1_000_000
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "PLY, open3d-ascii.ply open3d-binary.ply open3d-mesh.ply pcl-binary.ply",
        "PCD, open3d-ascii.pcd open3d-binary.pcd open3d-compressed.pcd",
        "XYZ, open3d.xyz open3d.pts cloudcompare.asc",
        "NPY, numpy-n3.npy numpy-n6-fortran.npy numpy-structured.npy",
        "NPZ, numpy.npz numpy-compressed.npz numpy-depth.npz",
        "GLB, open3d-mesh.glb",
        "LAS, made.las made-14.las",
        "LAZ, laszip4j-damaged.laz",
        "PNG, pillow-depth16.png magick-interlaced16.png",
        "EXR, magick-None.exr magick-RLE.exr magick-ZIPS.exr magick-ZIP.exr"
    })
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void onlyCloudsOrRefusalsComeOut(CloudFormat format, String seeds) throws Exception {
        String[] names = seeds.split(" ", -1);
        ReadOptions options = ReadOptions.DEFAULTS.withCamera(new Intrinsics(10, 12, 3.5, 2.5));
        byte[][] originals = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            originals[i] = Files.readAllBytes(OtherProgramsTest.file(names[i]));
        }
        int refused = 0;
        for (int run = 0; run < MUTATIONS; run++) {
            Random random = new Random(31L * run + format.name().hashCode());
            String name = names[run % names.length];
            byte[] bytes = mutated(originals[run % names.length], random);
            Path file = folder.resolve("f" + name.substring(name.lastIndexOf('.')));
            try (FileBytes inMemory = FileBytes.allocate(bytes.length)) {
                if (format == CloudFormat.NPZ || format == CloudFormat.LAZ) {
                    Files.write(file, bytes);
                }
                inMemory.write(0, bytes, bytes.length);
                check(CloudFiles.read(file, inMemory, options, ReadProgress.NONE)
                        .cloud());
            } catch (CloudFileException e) {
                assertThat(e.reason()).isNotBlank().doesNotContain("\n");
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError(format + " " + name + ", run " + run, e);
            }
        }
        assertThat(refused).isBetween(1, MUTATIONS - 1);
    }

    private static void check(PointCloud cloud) {
        for (float v : cloud.xyz()) {
            if (!Float.isFinite(v)) {
                throw new AssertionError("a coordinate is not finite");
            }
        }
    }

    /** One to four changes of kinds that break readers: sizes, ends, digits, single bits. */
    private static byte[] mutated(byte[] original, Random random) {
        byte[] b = original;
        for (int change = random.nextInt(4); change >= 0 && b.length > 8; change--) {
            b = b.clone();
            int at = random.nextInt(b.length);
            switch (random.nextInt(7)) {
                case 0 -> b[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> b[at] = (byte) random.nextInt(256);
                case 2 -> b = Arrays.copyOf(b, at);
                case 3 -> {
                    int end = Math.min(b.length, at + 1 + random.nextInt(20));
                    byte[] shorter = new byte[b.length - (end - at)];
                    System.arraycopy(b, 0, shorter, 0, at);
                    System.arraycopy(b, end, shorter, at, b.length - end);
                    b = shorter;
                }
                case 4 -> {
                    int place = Math.min(at, b.length - 8);
                    ByteBuffer.wrap(b)
                            .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                            .putInt(place, (int) ODD[random.nextInt(ODD.length)]);
                }
                case 5 -> digit(b, at, random);
                default -> {
                    int n = Math.min(16, b.length - at);
                    System.arraycopy(b, at, b, random.nextInt(b.length - n + 1), n);
                }
            }
        }
        return b;
    }

    /** Changes the next digit of a text header. */
    private static void digit(byte[] b, int at, Random random) {
        for (int i = at / 4; i < b.length; i++) {
            if (b[i] >= '0' && b[i] <= '9') {
                b[i] = (byte) ('0' + random.nextInt(10));
                return;
            }
        }
    }
}
