package gsi.app.cli;

import gsi.annotation.Change;
import gsi.annotation.Decision;
import gsi.annotation.DecisionJson;
import gsi.annotation.Judgement;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.app.ProgramVersion;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gsi decide}: one decision from a script, as durable as one from the window. */
@Command(
        name = "decide",
        description = "Decides about one sample. The decision is on disk when the command ends.",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PROJECT", description = ProjectArgument.WHAT)
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "KEY", description = "<img_id>_<query_id>")
    private String key = "";

    @Parameters(index = "2", paramLabel = "accept|reject|skip|flag", description = "What is decided.")
    private Verdict verdict = Verdict.SKIP;

    @Option(names = "--reason", paramLabel = "CODE", description = "Why, e.g. collision, floating, box_wrong.")
    private @Nullable String reason;

    @Option(names = "--note", paramLabel = "TEXT", description = "In your own words.")
    private @Nullable String note;

    @Mixin
    private InTheNameOf annotator = new InTheNameOf();

    @Option(names = "--set", paramLabel = "SET", description = "The set, where several hold the key.")
    private @Nullable String set;

    @Override
    public Integer call() throws Exception {
        try (ReviewProject open = ReviewProject.open(ProjectArgument.file(project), ProgramVersion.current())) {
            DataSet data = new DataSetReader().read(open.info().dataRoot());
            Change change = open.decide(annotator.name(), sample(data).key(), new Judgement(verdict, reason, note));
            Decision after = change.after();
            if (after != null) {
                System.out.println(new DecisionJson().line(after));
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    private Sample sample(DataSet data) throws CommandFailure {
        List<Sample> found = data.samples().stream()
                .filter(s -> s.key().key().equals(key)
                        && (set == null || s.key().set().equals(set)))
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailure(
                    "there is no sample " + key + (set == null ? "" : " in set " + set) + " in " + data.root());
        }
        if (found.size() > 1) {
            throw new CommandFailure(key + " is in several sets; choose one with --set: "
                    + String.join(", ", found.stream().map(s -> s.key().set()).toList()));
        }
        return found.getFirst();
    }
}
