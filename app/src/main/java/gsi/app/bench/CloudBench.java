package gsi.app.bench;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.format.CloudEncoding;
import gsi.viewer3d.format.CloudFile;
import gsi.viewer3d.format.CloudFileException;
import gsi.viewer3d.format.CloudFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.joml.Vector3d;

/** How long point-cloud files take to load, from the warm cache in a running program. */
public final class CloudBench {

    private static final int POINTS = 10_000_000;
    private static final int TEXT_POINTS = 1_000_000;
    private static final int WARM_UPS = 5;
    private static final int RUNS_OF_OTHERS = 3;

    private final Path folder;
    private final int runs;

    /**
     * A bench.
     *
     * @param folder for the files that are made, half a gigabyte; they are left there
     * @param runs that count, of each figure
     */
    public CloudBench(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /**
     * Makes the files and loads them.
     *
     * @param figures is given each figure as soon as it is known
     * @param others is given what other programs take for the same files
     */
    public void run(Consumer<Figure> figures, Consumer<Comparison> others)
            throws CloudFileException, IOException, InterruptedException {
        Path ply = folder.resolve("room.ply");
        Path compressed = folder.resolve("room-compressed.pcd");
        Path plain = folder.resolve("room-binary.pcd");
        Path text = folder.resolve("room-text.ply");
        write(ply, plain, compressed, text);
        Figure binary = Figure.of("ply_binary_10m", "ms", loads(ply, POINTS));
        figures.accept(binary);
        new LoadComparison(ply, POINTS, RUNS_OF_OTHERS).run(binary, others);
        figures.accept(Figure.of("pcd_binary_10m", "ms", loads(plain, POINTS)));
        Figure packed = Figure.of("pcd_compressed_10m", "ms", loads(compressed, POINTS));
        figures.accept(packed);
        new LoadComparison(compressed, POINTS, RUNS_OF_OTHERS).run(packed, others);
        figures.accept(Figure.of("ply_text_1m", "ms", loads(text, TEXT_POINTS)));
    }

    /** On its own, so that the cloud is gone before anything is measured. */
    private static void write(Path ply, Path plain, Path compressed, Path text) throws CloudFileException, IOException {
        PointCloud cloud = room(POINTS);
        CloudFiles.write(cloud, true, ply, CloudEncoding.PLY_BINARY);
        CloudFiles.write(cloud, true, compressed, CloudEncoding.PCD_COMPRESSED);
        CloudFiles.write(cloud, true, plain, CloudEncoding.PCD_BINARY);
        writeText(cloud, text);
    }

    private double[] loads(Path file, int points) throws CloudFileException {
        double[] millis = new double[runs];
        for (int i = -WARM_UPS; i < runs; i++) {
            long begin = System.nanoTime();
            CloudFile read = CloudFiles.read(file);
            double spent = (System.nanoTime() - begin) / 1e6;
            if (read.cloud().count() != points) {
                throw new IllegalStateException(file + " gave " + read.cloud().count() + " points");
            }
            if (i >= 0) {
                millis[i] = spent;
            }
        }
        return millis;
    }

    /** The walls, floor and ceiling of a room as a scanner sees them, with a millimetre of noise. */
    private static PointCloud room(int n) {
        Random random = new Random(2);
        float[] xyz = new float[3 * n];
        int[] rgb = new int[n];
        for (int i = 0; i < n; i++) {
            int wall = random.nextInt(6);
            int axis = wall / 2;
            for (int a = 0; a < 3; a++) {
                xyz[3 * i + a] =
                        a == axis ? (wall % 2) * 4 + (float) random.nextGaussian() * 1e-3f : random.nextFloat() * 4;
            }
            int grey = 96 + random.nextInt(64);
            rgb[i] = (grey << 16) | ((grey + 8 * wall) << 8) | grey;
        }
        return PointCloud.ofChecked(new Vector3d(), xyz, rgb, null, null, null, new Bounds(0, 0, 0, 4, 4, 4));
    }

    private static void writeText(PointCloud cloud, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("ply\nformat ascii 1.0\nelement vertex " + TEXT_POINTS);
            out.write("\nproperty float x\nproperty float y\nproperty float z");
            out.write("\nproperty uchar red\nproperty uchar green\nproperty uchar blue\nend_header\n");
            for (int i = 0; i < TEXT_POINTS; i++) {
                int c = cloud.rgb()[i];
                out.write(cloud.xyz()[3 * i] + " " + cloud.xyz()[3 * i + 1] + " " + cloud.xyz()[3 * i + 2] + " "
                        + ((c >> 16) & 0xFF) + " " + ((c >> 8) & 0xFF) + " " + (c & 0xFF) + "\n");
            }
        }
    }
}
