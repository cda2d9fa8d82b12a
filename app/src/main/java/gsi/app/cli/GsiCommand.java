package gsi.app.cli;

import gsi.app.ProgramVersion;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** {@code gsi}: without a subcommand it opens the sample data. */
@Command(
        name = "gsi",
        description = "See, judge, score and export GSI-Bench image edits. Without a command: opens the sample data.",
        versionProvider = GsiCommand.Version.class,
        mixinStandardHelpOptions = true,
        footer = {"", "gsi test [maven arguments]   builds everything and runs every test"},
        subcommands = {
            OpenCommand.class,
            ScoreCommand.class,
            DecideCommand.class,
            DecisionsCommand.class,
            ProjectCommand.class,
            ExportCommand.class,
            SnapshotCommand.class,
            SynthCommand.class,
            ModelsCommand.class,
            GpuCommand.class,
            CandidatesCommand.class,
            CloudCommand.class,
            BenchCommand.class,
            HelpCommand.class
        })
public final class GsiCommand implements Callable<Integer> {

    /** The input or the environment is at fault; the line on stderr says how. */
    static final int FAILED = 1;

    @Override
    public Integer call() throws Exception {
        return OpenCommand.openSampleData();
    }

    /** Runs a command line and returns its exit code: 0 done, 1 failed, 2 used wrongly. */
    public static int run(String... arguments) {
        CommandLine line = commandLine();
        return line.execute(meant(line, arguments));
    }

    /** A folder alone, as one gives it to any program, is to be opened; what names a command is that command. */
    static String[] meant(CommandLine line, String... arguments) {
        boolean folder = arguments.length > 0
                && !line.getSubcommands().containsKey(arguments[0])
                && new File(arguments[0]).isDirectory();
        return folder ? Stream.concat(Stream.of("open"), Stream.of(arguments)).toArray(String[]::new) : arguments;
    }

    static CommandLine commandLine() {
        return new CommandLine(new GsiCommand())
                .setExecutionExceptionHandler(new FailureLine())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** The sample data that came with the program. */
    static Path sampleData() {
        return Path.of(System.getProperty("gsi.home", "."), "sample-data");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"GSI Inspector " + ProgramVersion.current()};
        }
    }
}
