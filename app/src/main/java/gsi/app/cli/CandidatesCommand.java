package gsi.app.cli;

import static java.util.Objects.requireNonNull;

import gsi.candidates.CandidateRun;
import gsi.candidates.RunProgress;
import gsi.candidates.RunSettings;
import gsi.candidates.SceneMeasurement;
import gsi.candidates.filter.Filters;
import gsi.candidates.filter.MeasureSettings;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.funnel.Funnel;
import gsi.candidates.funnel.FunnelLayout;
import gsi.candidates.funnel.FunnelPainter;
import gsi.candidates.funnel.FunnelTable;
import gsi.candidates.funnel.FunnelText;
import gsi.candidates.funnel.FunnelWords;
import gsi.candidates.funnel.PhotoSteps;
import gsi.candidates.gate.GateAnswers;
import gsi.candidates.input.InputFolder;
import gsi.candidates.input.SceneFile;
import gsi.candidates.out.CandidateFolder;
import gsi.candidates.out.CandidateFolderReader;
import gsi.candidates.out.EditForm;
import gsi.candidates.out.Refiltering;
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
        mixinStandardHelpOptions = true,
        subcommands = CandidateGateCommand.class)
final class CandidatesCommand implements Runnable {

    private static final double PICTURE_WIDTH = 1200;

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
        List<SceneFile> photos = InputFolder.list(in, problems(counts));
        ProgressLine line = new ProgressLine(photos.size());
        try (CandidateFolder written = new CandidateFolder(folder, form, null, problems(counts))) {
            RunProgress progress = (done, total) -> line.step();
            SceneMeasurement<List<Measures>> filters =
                    (evidence, made) -> Filters.measure(made, evidence, MeasureSettings.USUAL);
            new CandidateRun(settings).run(photos, filters, counts.before(written), progress);
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
            name = "filter",
            description = {
                "Drops implausible candidates; writes the others as a new folder.",
                "What was dropped stands in its dropped.jsonl, and each line says in words what every filter found."
            },
            mixinStandardHelpOptions = true)
    int filter(
            @Parameters(paramLabel = "DIR", description = "A folder that generate wrote.") Path in,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty folder.")
                    Path folder,
            @Option(
                            names = "--form",
                            paramLabel = "FORM",
                            defaultValue = "SINGLE",
                            description = "As for generate. Default: ${DEFAULT-VALUE}.")
                    EditForm form,
            @Option(names = "--measure", description = "Measure again what has been measured.") boolean anew,
            @Option(names = "--reword", description = "Take the sentences that gate was given.") boolean reword,
            @Mixin ThresholdOptions options)
            throws Exception {
        Thresholds thresholds = options.thresholds();
        CandidateCounts counts = new CandidateCounts();
        FunnelTable.Builder table = new FunnelTable.Builder();
        try (CandidateFolder written = new CandidateFolder(folder, form, thresholds, problems(counts))) {
            GateAnswers answers = GateAnswers.read(in);
            new Refiltering(in, anew).run(answers.before(counts.collecting(table, written), reword));
            written.finish();
        }
        print(Funnel.run(table.build(), thresholds));
        out().println(folder);
        out().flush();
        return 0;
    }

    @Command(
            name = "funnel",
            description = "From photos to survivors: how many candidates each filter drops, per operation.",
            mixinStandardHelpOptions = true)
    int funnel(
            @Parameters(paramLabel = "DIR", description = "A folder that generate or filter wrote.") Path in,
            @Option(names = "--png", paramLabel = "FILE", description = "Draw it too.") @Nullable Path png,
            @Mixin ThresholdOptions options)
            throws Exception {
        Thresholds thresholds = options.thresholds();
        CandidateFolderReader reader = new CandidateFolderReader(in);
        FunnelTable.Builder table = new FunnelTable.Builder();
        GateAnswers answers = GateAnswers.read(in);
        reader.all(
                kept -> table.add(
                        kept.candidate(), answers.measures(kept.candidate().id(), kept.measured())),
                problems(new CandidateCounts()));
        Funnel funnel = Funnel.run(table.build(), thresholds);
        print(funnel);
        if (png != null) {
            FunnelWords words = FunnelWords.english();
            FunnelPainter.write(
                    png, FunnelLayout.of(funnel, PhotoSteps.of(reader.frames(), words), words, PICTURE_WIDTH));
            out().println(png);
        }
        out().flush();
        return 0;
    }

    private void print(Funnel funnel) {
        FunnelText.of(funnel, FunnelWords.english()).forEach(out()::println);
    }

    private Consumer<Problem> problems(CandidateCounts counts) {
        return p -> {
            counts.problem();
            requireNonNull(spec).commandLine().getErr().println("gsi: " + p);
        };
    }

    @Command(
            name = "stats",
            description = "Counts what a folder of candidates holds: by operation, parameters, scene and name.",
            mixinStandardHelpOptions = true)
    int stats(@Parameters(paramLabel = "DIR", description = "A folder that generate wrote.") Path folder)
            throws Exception {
        CandidateStats.read(folder, problems(new CandidateCounts())).print(out());
        out().flush();
        return 0;
    }
}
