package gsi.app.cli;

import gsi.app.settings.UserFolders;
import gsi.app.window.DesktopWindow;
import gsi.app.window.Display;
import gsi.app.window.OffscreenWindow;
import gsi.app.window.OffscreenWindow.Picture;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gsi open DIR}: the window; without a display a picture of it. */
@Command(
        name = "open",
        description =
                "Opens a data folder for review. Without a display it draws the window into a PNG and says where.",
        mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The data folder, with fine_dataset or another …_dataset in it.")
    private Path folder = Path.of("");

    @Option(
            names = "--project",
            paramLabel = "FILE",
            description = "The project file. Default: review.gsi beside the data, or in your data folder where that is"
                    + " read-only.")
    private @Nullable Path project;

    @Override
    public Integer call() throws Exception {
        return open(folder, project);
    }

    /** {@code gsi} alone. */
    static int openSampleData() throws Exception {
        return open(GsiCommand.sampleData(), null);
    }

    private static int open(Path folder, @Nullable Path project) throws Exception {
        Optional<String> noDisplay = Display.whyMissing();
        if (noDisplay.isEmpty()) {
            try {
                DesktopWindow.run(folder, project);
            } catch (UnsupportedOperationException e) {
                // JavaFX says so where the system's window library is missing.
                throw new CommandFailure("the window cannot be opened: " + e.getMessage()
                        + " On Linux it needs GTK 3, for example: apt-get install libgtk-3-0");
            }
            return 0;
        }
        Path png = UserFolders.ofSystem().data().resolve("window.png");
        String message = OffscreenWindow.draw(Picture.ofWindow(folder, project, png));
        System.out.println("There is no display (" + noDisplay.get() + "), so the window was drawn off-screen: " + png);
        System.out.println(message);
        return 0;
    }
}
