package gsi.app.cli;

import static java.util.Objects.requireNonNull;

import gsi.annotation.Decision;
import gsi.annotation.DecisionJson;
import gsi.annotation.DecisionLines;
import gsi.annotation.MergeResult;
import gsi.annotation.ReviewProject;
import gsi.app.ProgramVersion;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gsi decisions}: what counts, a JSON object per line, and back. */
@Command(
        name = "decisions",
        description =
                "Prints the decisions that count, as JSON Lines in the order of the samples; or reads such lines.",
        mixinStandardHelpOptions = true)
final class DecisionsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    // Not required, because then picocli would want it before a subcommand too.
    @Parameters(paramLabel = "PROJECT", arity = "0..1", description = ProjectArgument.WHAT)
    private @Nullable Path project;

    @Override
    public Integer call() throws Exception {
        if (project == null) {
            throw new ParameterException(requireNonNull(spec).commandLine(), "Missing required parameter: 'PROJECT'");
        }
        try (ReviewProject open = ReviewProject.open(ProjectArgument.file(project), ProgramVersion.current())) {
            for (Decision decision : open.decisions()) {
                System.out.println(new DecisionJson().line(decision));
            }
        }
        return 0;
    }

    @Command(
            name = "import",
            description = {
                "Takes over decisions from JSON Lines as gsi decisions prints them. Known ones are skipped; lines that are"
                        + " none are listed, and the others taken.",
                "Lists where both decided and differ; both stay in the history."
            },
            mixinStandardHelpOptions = true)
    int importLines(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.WHAT) Path into,
            @Parameters(paramLabel = "FILE", description = "The JSON Lines.") Path file,
            @Mixin MergeOptions options)
            throws Exception {
        DecisionLines lines = read(file);
        try (ReviewProject open = ReviewProject.open(ProjectArgument.file(into), ProgramVersion.current())) {
            MergeResult result = options.into(open).takeOver(lines);
            lines.bad().forEach(b -> System.err.println(file + ":" + b.number() + ": " + b.reason()));
            options.print(result);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        if (!lines.bad().isEmpty()) {
            throw new CommandFailure(file + ": " + lines.bad().size()
                    + (lines.bad().size() == 1 ? " line is" : " lines are") + " no decision; the others were read");
        }
        return 0;
    }

    private static DecisionLines read(Path file) throws CommandFailure {
        try {
            return DecisionLines.read(file);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(file + ": there is no such file");
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read: " + e.getMessage());
        }
    }
}
