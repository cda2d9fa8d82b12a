package gsi.app.cli;

import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The annotator whose entries a command writes. */
final class InTheNameOf {

    @Option(names = "--annotator", paramLabel = "NAME", description = "In whose name. Default: as set in the window.")
    private @Nullable String annotator;

    String name() {
        return annotator != null
                ? annotator
                : new SettingsFile(UserFolders.ofSystem().settingsFile()).read().annotator();
    }
}
