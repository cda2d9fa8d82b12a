package gsi.app.cli;

import static java.util.Objects.requireNonNull;

import gsi.candidates.CandidateRun;
import gsi.candidates.RunProgress;
import gsi.candidates.RunSettings;
import gsi.candidates.input.InputFolder;
import gsi.candidates.input.SceneFile;
import gsi.candidates.out.CandidateFolder;
import gsi.candidates.out.EditForm;
import gsi.dataset.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gsi candidates …}: edit candidates from photos with boxes, without a window. */
@Command(
        name = "candidates",
        description = "Makes edit candidates of photos with cameras and 3D boxes, by rule.",
        mixinStandardHelpOptions = true)
final class CandidatesCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(requireNonNull(spec).commandLine(), "Missing required subcommand");
    }

    private PrintWriter out() {
        return requireNonNull(spec).commandLine().getOut();
    }

    @Command(
            name = "generate",
            description = {
                "Reads photos with <img_id>_objects.json, a data set with a detector's infer_cache.json, or ScanNet++"
                        + " scenes; writes a folder that gsi opens, and candidates.jsonl in it.",
                "The same seed and settings give the same files, with any number of threads."
            },
            mixinStandardHelpOptions = true)
    int generate(
            @Parameters(paramLabel = "DIR", description = "The folder with photos.") Path in,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty folder.")
                    Path folder,
            @Option(
                            names = "--form",
                            paramLabel = "FORM",
                            defaultValue = "SINGLE",
                            description =
                                    "Edits as files: ${COMPLETION-CANDIDATES}, one each or a photo's in one. Default: ${DEFAULT-VALUE}.")
                    EditForm form,
            @Mixin CandidateOptions options)
            throws Exception {
        RunSettings settings = options.settings();
        CandidateCounts counts = new CandidateCounts();
        Consumer<Problem> problems = p -> {
            counts.problem();
            requireNonNull(spec).commandLine().getErr().println("gsi: " + p);
        };
        List<SceneFile> photos = InputFolder.list(in, problems);
        ProgressLine line = new ProgressLine(photos.size());
        try (CandidateFolder written = new CandidateFolder(folder, form, problems)) {
            RunProgress progress = (done, total) -> line.step();
            new CandidateRun(settings).run(photos, (evidence, made) -> List.of(), counts.before(written), progress);
            written.finish();
        } finally {
            line.close();
        }
        counts.print(out());
        out().println(folder);
        out().flush();
        return 0;
    }

    @Command(
            name = "stats",
            description = "Counts what a folder of candidates holds: by operation, parameters, scene and name.",
            mixinStandardHelpOptions = true)
    int stats(@Parameters(paramLabel = "DIR", description = "A folder that generate wrote.") Path folder)
            throws Exception {
        CandidateStats.read(folder, p -> requireNonNull(spec).commandLine().getErr().println("gsi: " + p))
                .print(out());
        out().flush();
        return 0;
    }
}
