package gsi.app.cli;

import gsi.annotation.Decision;
import gsi.annotation.DecisionJson;
import gsi.annotation.ReviewProject;
import gsi.app.ProgramVersion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gsi decisions}: what counts, a JSON object per line. */
@Command(
        name = "decisions",
        description = "Prints the decisions that count, as JSON Lines in the order of the samples.",
        mixinStandardHelpOptions = true)
final class DecisionsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PROJECT", description = "The project file.")
    private Path project = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (ReviewProject open = ReviewProject.open(project, ProgramVersion.current())) {
            for (Decision decision : open.decisions()) {
                System.out.println(new DecisionJson().line(decision));
            }
        }
        return 0;
    }
}
