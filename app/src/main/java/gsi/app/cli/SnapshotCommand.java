package gsi.app.cli;

import gsi.annotation.ProjectLocation;
import gsi.app.compare.CompareMode;
import gsi.app.settings.ScratchFolder;
import gsi.app.settings.UserFolders;
import gsi.app.window.OffscreenWindow;
import gsi.app.window.OffscreenWindow.Picture;
import gsi.scorer.map.MapKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code gsi snapshot}: a picture of the window, without a display and without touching data or project. */
@Command(
        name = "snapshot",
        description = "Draws the window with a sample into a PNG. Neither data nor project are changed.",
        mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DATA", description = "The data folder.")
    private Path folder = Path.of("");

    @Option(names = "--sample", paramLabel = "KEY", description = "<img_id>_<query_id>. Default: the first.")
    private @Nullable String sample;

    @Option(names = "--set", paramLabel = "SET", description = "The set, where several hold the key.")
    private @Nullable String set;

    @Option(names = "--model", paramLabel = "M", description = "Whose edited image to show. Default: the first model.")
    private @Nullable String model;

    @Option(names = "--out", paramLabel = "PNG", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description = "Size in pixels. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1600x1000")
    private Size size = new Size(1600, 1000);

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            description = "Default: ${DEFAULT-VALUE}.",
            defaultValue = "light")
    private ThemeName theme = ThemeName.LIGHT;

    @Option(
            names = "--view",
            paramLabel = "reset|camera|top|front|left",
            description = "Which 3D view. Default: ${DEFAULT-VALUE}.",
            defaultValue = "reset")
    private OffscreenWindow.SpaceView view = OffscreenWindow.SpaceView.RESET;

    @Option(
            names = "--compare",
            paramLabel = "side_by_side|difference|swipe|mask|map",
            description = "How source and edited image are compared. Default: as the project was left.")
    private @Nullable CompareMode compare;

    @Option(
            names = "--map",
            paramLabel = "mse|ssim|lpips|flip",
            description = "Which heat map, with --compare map. Default: as the project was left.")
    private @Nullable MapKind map;

    /** The two themes. */
    enum ThemeName {
        LIGHT,
        DARK
    }

    record Size(int width, int height) {}

    static final class SizeConverter implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            List<String> parts = List.of(text.split("x", -1));
            try {
                int w = Integer.parseInt(parts.get(0));
                int h = parts.size() == 2 ? Integer.parseInt(parts.get(1)) : 0;
                if (w >= 320 && h >= 240 && w <= 8192 && h <= 8192) {
                    return new Size(w, h);
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is not a size such as 1600x1000");
            }
            throw new TypeConversionException("'" + text + "' is not a size between 320x240 and 8192x8192");
        }
    }

    @Override
    public Integer call() throws Exception {
        try (ScratchFolder scratch = ScratchFolder.make("gsi-snapshot")) {
            Picture picture = new Picture(
                    folder,
                    scratchProject(scratch.path()),
                    out.toAbsolutePath(),
                    size.width(),
                    size.height(),
                    theme.name().toLowerCase(Locale.ROOT),
                    sample,
                    set,
                    model,
                    view,
                    compare,
                    map);
            OffscreenWindow.draw(picture);
        }
        return 0;
    }

    /** A copy of the data's project, so that its decisions are in the picture and it is not touched. */
    private Path scratchProject(Path scratch) throws IOException {
        Path real = ProjectLocation.decide(folder, null, UserFolders.ofSystem().data())
                .file();
        Path copy = scratch.resolve("review.gsi");
        for (String suffix : List.of("", "-wal")) {
            Path from = real.resolveSibling(real.getFileName() + suffix);
            if (Files.exists(from)) {
                Files.copy(from, copy.resolveSibling(copy.getFileName() + suffix));
            }
        }
        return copy;
    }
}
