package gsi.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says how often a benchmark repeats what it measures. */
final class Runs {

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How often each figure is measured. Default: as often as a steady median takes.")
    private @Nullable Integer runs;

    /** At least once; so often where nobody has said it. */
    int or(int usual) {
        return Math.max(1, runs == null ? usual : runs);
    }
}
