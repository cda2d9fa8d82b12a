package gsi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * How long PCL, CloudCompare and Open3D take to load a file, where they are installed: each program's own measurement,
 * without its start. Files that a program writes besides are thrown away.
 */
final class LoadComparison {

    private static final int LIMIT_SECONDS = 180;
    private static final String OPEN3D = """
            import sys, time, open3d
            begin = time.perf_counter()
            cloud = open3d.io.read_point_cloud(sys.argv[1])
            print("loaded in", (time.perf_counter() - begin) * 1000, "ms")
            sys.exit(0 if len(cloud.points) == int(sys.argv[2]) else 1)
            """;

    private final Path file;
    private final int points;
    private final int runs;
    private final OtherProgram other = new OtherProgram(LIMIT_SECONDS);

    /**
     * A comparison.
     *
     * @param file PLY or PCD
     * @param points that it has
     * @param runs of each program
     */
    LoadComparison(Path file, int points, int runs) {
        this.file = file;
        this.points = points;
        this.runs = runs;
    }

    /** @param ours what the same file took here */
    void run(Figure ours, Consumer<Comparison> found) throws IOException, InterruptedException {
        boolean ply = file.toString().endsWith(".ply");
        Path scratch = file.resolveSibling(ply ? "other.pcd" : "other.ply");
        try {
            found.accept(timed(
                    ours,
                    "PCL",
                    List.of(ply ? "pcl_ply2pcd" : "pcl_pcd2ply", file.toString(), scratch.toString()),
                    Pattern.compile("\\[done, ([0-9.e+]+) ms : " + points + " points"),
                    1));
        } finally {
            Files.deleteIfExists(scratch);
        }
        found.accept(timed(
                ours,
                "CloudCompare",
                List.of("CloudCompare", "-SILENT", "-AUTO_SAVE", "OFF", "-O", file.toString()),
                Pattern.compile("(?s)Found one cloud with " + points + " points.*finished in ([0-9.]+) s"),
                1000));
        Optional<String> python = other.pythonWithOpen3d();
        if (python.isEmpty()) {
            found.accept(Comparison.missing(ours.name(), "Open3D", "not installed"));
        } else {
            found.accept(timed(
                    ours,
                    "Open3D",
                    List.of(python.orElseThrow(), "-c", OPEN3D, file.toString(), Integer.toString(points)),
                    Pattern.compile("loaded in ([0-9.]+) ms"),
                    1));
        }
    }

    private Comparison timed(Figure ours, String program, List<String> command, Pattern time, double millisPerUnit)
            throws IOException, InterruptedException {
        double[] millis = new double[runs];
        try {
            for (int i = 0; i < runs; i++) {
                millis[i] = millisPerUnit * other.number(command, Map.of("QT_QPA_PLATFORM", "offscreen"), time);
            }
        } catch (OtherProgram.Failed e) {
            return Comparison.missing(ours.name(), program, String.valueOf(e.getMessage()));
        }
        return Comparison.of(ours, program, millis);
    }
}
