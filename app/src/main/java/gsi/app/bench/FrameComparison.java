package gsi.app.bench;

import gsi.viewer3d.format.CloudEncoding;
import gsi.viewer3d.format.CloudFileException;
import gsi.viewer3d.format.CloudFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long Open3D's viewer takes for a picture of the same cloud, in a window of the same size on a virtual display. */
final class FrameComparison {

    private static final int LIMIT_SECONDS = 240;
    private static final String PROGRAM = "Open3D";
    /** Its points are single pixels, as ours are where they lie closely. */
    private static final String SCRIPT = """
            import sys, time, open3d
            cloud = open3d.io.read_point_cloud(sys.argv[1])
            view = open3d.visualization.Visualizer()
            if not view.create_window(width=1280, height=800, visible=True):
                sys.exit(2)
            view.add_geometry(cloud)
            view.get_render_option().point_size = 1.0
            times = []
            for i in range(int(sys.argv[2]) + 3):
                begin = time.perf_counter()
                view.get_view_control().rotate(8.0, 0.0)
                view.poll_events()
                view.update_renderer()
                times.append((time.perf_counter() - begin) * 1000)
            times = sorted(times[3:])
            print("a picture takes", times[len(times) // 2], "ms")
            """;

    private final int runs;
    private final OtherProgram other = new OtherProgram(LIMIT_SECONDS);

    /** @param runs pictures that count */
    FrameComparison(int runs) {
        this.runs = runs;
    }

    /**
     * Measures it.
     *
     * @param points of the cloud
     * @param ours what a picture of all of its points takes here
     */
    Comparison run(int points, Figure ours) throws IOException, InterruptedException, CloudFileException {
        Optional<Path> display = OtherProgram.find("xvfb-run");
        if (display.isEmpty()) {
            return Comparison.missing(ours.name(), PROGRAM, "xvfb-run is not installed");
        }
        Optional<String> python = other.pythonWithOpen3d();
        if (python.isEmpty()) {
            return Comparison.missing(ours.name(), PROGRAM, "not installed");
        }
        Path file = Files.createTempFile("gsi-bench", ".ply");
        try {
            CloudFiles.write(MadeUpCloud.of(points), true, file, CloudEncoding.PLY_BINARY);
            double median = other.number(
                    List.of(
                            display.orElseThrow().toString(),
                            "-a",
                            "-s",
                            "-screen 0 1280x800x24",
                            python.orElseThrow(),
                            "-c",
                            SCRIPT,
                            file.toString(),
                            Integer.toString(runs)),
                    Map.of(),
                    Pattern.compile("a picture takes ([0-9.]+) ms"));
            return Comparison.of(ours, PROGRAM, new double[] {median});
        } catch (OtherProgram.Failed e) {
            return Comparison.missing(ours.name(), PROGRAM, String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
