package gsi.app.cli;

import static java.util.Objects.requireNonNull;

import gsi.app.scene.CloudPane;
import gsi.app.window.CloudWindow;
import gsi.app.window.Display;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.export.PictureFiles;
import gsi.viewer3d.export.SceneStill;
import gsi.viewer3d.format.CloudEncoding;
import gsi.viewer3d.format.CloudFile;
import gsi.viewer3d.format.CloudFileException;
import gsi.viewer3d.format.CloudFiles;
import gsi.viewer3d.format.Intrinsics;
import gsi.viewer3d.format.ReadOptions;
import gsi.viewer3d.format.ReadProgress;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gsi cloud}: what is in a point-cloud file, and the same as another file. */
@Command(
        name = "cloud",
        description = "Looks at point clouds: PLY, PCD, XYZ/TXT/CSV, LAS/LAZ, NPY/NPZ, GLB, depth PNG and EXR.",
        mixinStandardHelpOptions = true)
final class CloudCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** What depth images do not say of themselves. */
    static final class Depth {
        @Option(
                names = "--depth-unit",
                paramLabel = "METRES",
                defaultValue = "0.001",
                description = "Metres of one count in a depth image of whole numbers. Default: ${DEFAULT-VALUE}.")
        private double unit = 1e-3;

        @Option(
                names = "--camera",
                paramLabel = "NUMBER",
                split = ",",
                description =
                        "fx,fy,cx,cy of a depth image, pixels. Default: NAME.json, NAME.K.txt or K.txt beside it.")
        private @Nullable List<Double> camera;
    }

    @Override
    public void run() {
        CommandSpec s = requireNonNull(spec);
        throw new ParameterException(s.commandLine(), "Missing required subcommand");
    }

    @Command(
            name = "info",
            description = "Says what a file holds: format, fields, points, extent.",
            mixinStandardHelpOptions = true)
    int info(
            @Parameters(paramLabel = "FILE", description = "A point cloud or depth image.") Path file,
            @ArgGroup(exclusive = false) @Nullable Depth depth)
            throws CloudFileException {
        CloudFile read = CloudFiles.read(file, options(depth), ReadProgress.NONE);
        PrintWriter out = requireNonNull(spec).commandLine().getOut();
        PointCloud cloud = read.cloud();
        line(out, "file", file.toString());
        line(out, "format", read.format() + " (" + read.encoding() + ")");
        line(out, "fields", String.join(", ", read.fields()));
        line(out, "points", "%,d".formatted(cloud.count()));
        if (read.dropped() > 0) {
            line(out, "dropped", "%,d that are not finite".formatted(read.dropped()));
        }
        if (cloud.count() > 0) {
            Bounds b = cloud.bounds();
            line(out, "x", range(b.minX(), b.maxX()));
            line(out, "y", range(b.minY(), b.maxY()));
            line(out, "z", range(b.minZ(), b.maxZ()));
        }
        line(out, "colours", read.coloured() ? "yes" : "no");
        line(out, "intensity", cloud.intensity() == null ? "no" : "yes");
        line(out, "labels", cloud.labels() == null ? "no" : "yes");
        read.notes().forEach(note -> line(out, "note", note));
        out.flush();
        return 0;
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("%-10s %s%n", name, value);
    }

    private static String range(double from, double to) {
        return String.format(Locale.ROOT, "%.3f … %.3f", from, to);
    }

    @Command(
            name = "convert",
            description = "Writes a cloud as another file: binary PLY or PCD, by OUT's name.",
            mixinStandardHelpOptions = true)
    int convert(
            @Parameters(paramLabel = "IN", description = "A point cloud or depth image.") Path in,
            @Parameters(paramLabel = "OUT", description = "NAME.ply or NAME.pcd; replaced where it exists.") Path out,
            @Option(names = "--plain", description = "PCD without compression.") boolean plain,
            @ArgGroup(exclusive = false) @Nullable Depth depth)
            throws CloudFileException, CommandFailure {
        CloudEncoding encoding = encoding(out, plain);
        CloudFile read = CloudFiles.read(in, options(depth), ReadProgress.NONE);
        CloudFiles.write(read.cloud(), read.coloured(), out, encoding);
        PrintWriter to = requireNonNull(spec).commandLine().getOut();
        read.notes().forEach(note -> line(to, "note", note));
        to.printf("%s  %,d points%n", out, read.cloud().count());
        to.flush();
        return 0;
    }

    @Command(
            name = "view",
            description = "Shows a cloud in a window of its own; --out draws it into a PNG instead.",
            mixinStandardHelpOptions = true)
    int view(
            @Parameters(paramLabel = "FILE", description = "A point cloud or depth image.") Path file,
            @Option(names = "--out", paramLabel = "PNG", description = "Draw 1280×800 pixels into this file.") @Nullable
                    Path png,
            @ArgGroup(exclusive = false) @Nullable Depth depth)
            throws Exception {
        CloudFile read = CloudFiles.read(file, options(depth), ReadProgress.NONE);
        PrintWriter to = requireNonNull(spec).commandLine().getOut();
        read.notes().forEach(note -> line(to, "note", note));
        to.flush();
        if (png == null) {
            Optional<String> noDisplay = Display.whyMissing();
            if (noDisplay.isPresent()) {
                throw new CommandFailure("there is no display (" + noDisplay.get() + "); --out PNG draws without one");
            }
            CloudWindow.run(
                    read.cloud(),
                    read.coloured(),
                    String.valueOf(file.getFileName()),
                    "%s  %,d points".formatted(file, read.cloud().count()));
            return 0;
        }
        SceneContent scene = SceneContent.of(read.cloud());
        RenderStyle style = CloudPane.firstStyle(scene, read.coloured(), Palette.dark());
        PictureFiles.writePng(
                new SceneStill(style, new Viewport(1280, 800), 1)
                        .draw(scene, scene.views().reset()),
                png);
        to.println(png);
        to.flush();
        return 0;
    }

    private static CloudEncoding encoding(Path out, boolean plain) throws CommandFailure {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".ply")) {
            return CloudEncoding.PLY_BINARY;
        }
        if (name.endsWith(".pcd")) {
            return plain ? CloudEncoding.PCD_BINARY : CloudEncoding.PCD_COMPRESSED;
        }
        throw new CommandFailure(out + ": only .ply and .pcd can be written");
    }

    private ReadOptions options(@Nullable Depth depth) {
        if (depth == null) {
            return ReadOptions.DEFAULTS;
        }
        CommandSpec s = requireNonNull(spec);
        if (!(depth.unit > 0) || Double.isInfinite(depth.unit)) {
            throw new ParameterException(s.commandLine(), "--depth-unit must be a positive number of metres");
        }
        ReadOptions options = ReadOptions.DEFAULTS.withDepthUnit(depth.unit);
        List<Double> k = depth.camera;
        if (k == null) {
            return options;
        }
        if (k.size() != 4 || !(k.get(0) > 0 && k.get(1) > 0)) {
            throw new ParameterException(s.commandLine(), "--camera needs fx,fy,cx,cy with fx and fy above 0");
        }
        return options.withCamera(new Intrinsics(k.get(0), k.get(1), k.get(2), k.get(3)));
    }
}
