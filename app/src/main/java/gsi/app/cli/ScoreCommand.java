package gsi.app.cli;

import gsi.app.scores.InstalledScorer;
import gsi.app.scores.OpenedGpu;
import gsi.app.scores.ScoringRun;
import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.SampleKey;
import gsi.dataset.image.OpenCvLibrary;
import gsi.dataset.layout.DataSetReader;
import gsi.gpu.GpuScorer;
import gsi.gpu.ScorerDevice;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.lpips.LpipsModels;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.results.ResultFiles;
import gsi.scorer.score.SampleScore;
import gsi.scorer.totals.SummaryFiles;
import gsi.scorer.totals.SummaryFiles.Run;
import gsi.scorer.totals.Totals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gsi score}: scores every edited image and writes the evaluator's result files. */
@Command(
        name = "score",
        description = "Scores every edited image and says what it found.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DATA", description = "The data folder.")
    private Path folder = Path.of("");

    @Option(names = "--set", paramLabel = "SET", description = "Only this set, e.g. fine.")
    private @Nullable String set;

    @Option(names = "--model", paramLabel = "M", description = "Only this model.")
    private @Nullable String model;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write the result files: DIR/<model>/<set>_eval/. Default: they are not written.")
    private @Nullable Path out;

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = {
                "upstream: as the public evaluator scores (default); paper: as the paper describes it;",
                "both: with a table of where they disagree."
            })
    private ProfileChoice profile = ProfileChoice.UPSTREAM;

    @Option(
            names = "--explain",
            paramLabel = "KEY",
            description = "Only this sample, e.g. room_12_0, and why its score is what it is, step by step.")
    private @Nullable String explain;

    @Option(
            names = "--lpips",
            paramLabel = "FILE",
            description = "The LPIPS model. Default: $$GSI_LPIPS, then the models folder; see gsi models.")
    private @Nullable Path lpips;

    @Option(
            names = "--scorer",
            paramLabel = "S",
            description = {
                "What computes SSIM, MSE and LPIPS: auto, a hardware GPU where there is one (default); cpu; gpu, also",
                "software in its place. The scores are the same; see gsi gpu."
            })
    private ScorerDevice device = ScorerDevice.AUTO;

    @Option(
            names = "--ac",
            paramLabel = "FILE|DIR",
            description = "Answers on appearance, predictions_*.json: prints the benchmark's totals and writes them to"
                    + " DIR/agg_results/.")
    private @Nullable Path appearance;

    @Option(
            names = "--fresh",
            description =
                    "Score everything again. Default: scores that the data's project keeps and that still hold are"
                            + " taken from there, so that a run that was stopped goes on.")
    private boolean fresh;

    @Option(
            names = "--as-filed",
            description =
                    "Score what the data's files say. Default: with what annotators corrected in the data's project.")
    private boolean asFiled;

    @Mixin
    private MapOptions maps = new MapOptions();

    @Override
    public Integer call() throws Exception {
        maps.check();
        if (out != null && profile == ProfileChoice.PAPER) {
            throw new CommandFailure("--out writes the evaluator's result files; they need --profile upstream or both");
        }
        // Loading native code takes as long as reading the data: both at once.
        Thread.ofPlatform().daemon().name("opencv").start(OpenCvLibrary::load);
        DataSet data = new DataSetReader().read(folder);
        List<Job> filed = jobs(data);
        List<Job> jobs;
        List<SampleScore> scores = Collections.synchronizedList(new ArrayList<>());
        Set<Problem> problems = new LinkedHashSet<>(data.problems());
        ScoringRun run;
        LpipsNetwork network = network();
        try (GpuScorer gpu = OpenedGpu.of(device, network, failure -> System.err.println("gsi: " + failure))
                        .gpu();
                ScoreProject project = ScoreProject.of(data.root(), fresh)) {
            AppliedCorrections corrections = AppliedCorrections.of(filed, project.corrections(), asFiled);
            jobs = corrections.jobs();
            if (!corrections.line().isEmpty()) {
                System.out.println(corrections.line());
            }
            InstalledScorer.Scorers scorers = InstalledScorer.Scorers.with(network, gpu);
            run = new ScoringRun(() -> scorers, project.keeps());
            ProgressLine progress =
                    new ProgressLine(profile.includesPaper() || explain != null ? 2 * jobs.size() : jobs.size());
            run.scoreUpstream(
                    jobs,
                    score -> {
                        scores.add(score);
                        progress.step();
                    },
                    () -> false);
            // An explanation tells where the two profiles differ.
            if (profile.includesPaper() || explain != null) {
                run.scorePaper(jobs, score -> progress.step(), () -> false);
            }
            progress.close();
            project.problem().ifPresent(problems::add);
            run.notKept().map(ScoreProject::problem).ifPresent(problems::add);
            maps.write(jobs, network, gpu);
        }
        scores.stream().map(SampleScore::problem).forEach(p -> {
            if (p != null) {
                problems.add(p);
            }
        });
        Map<Run, Totals> totals = Map.of();
        if (appearance != null) {
            AppearanceTotals answers = new AppearanceTotals(appearance);
            totals = answers.of(scores);
            problems.addAll(answers.problems());
        }
        ResultComparison others = explain == null ? ResultComparison.of(data, scores) : ResultComparison.NONE;
        problems.addAll(others.problems());
        problems.forEach(p -> System.err.println("gsi: " + p));
        ExplainOutput why = new ExplainOutput(System.out, jobs, run);
        if (explain != null) {
            why.explain(profile);
        } else {
            if (profile.includesUpstream()) {
                ScoreSummary.summarise(scores);
                totals.forEach(ScoreSummary::total);
                others.print(System.out);
            }
            if (profile.includesPaper()) {
                why.summarisePaper();
            }
            if (profile == ProfileChoice.BOTH) {
                why.disagreements();
            }
        }
        if (out != null) {
            for (ResultFiles.Report report : ResultFiles.write(out, scores)) {
                ScoreSummary.report(report);
            }
            if (!totals.isEmpty()) {
                SummaryFiles.write(out.resolve("agg_results"), totals);
                System.out.println(out.resolve("agg_results"));
            }
        }
        return 0;
    }

    private @Nullable LpipsNetwork network() throws DataException {
        Optional<LpipsModels.Found> model = ModelsCommand.ofUser().find(lpips);
        return model.isPresent() ? LpipsNetwork.load(model.get().file()) : null;
    }

    private List<Job> jobs(DataSet data) throws CommandFailure {
        if (set != null && !data.sets().contains(set)) {
            throw new CommandFailure("there is no set " + set + "; there are: " + String.join(", ", data.sets()));
        }
        if (model != null && !data.models().contains(model)) {
            throw new CommandFailure("there is no model " + model + "; there are: " + String.join(", ", data.models()));
        }
        List<Job> jobs = RunScorer.jobs(data.samples()).stream()
                .filter(j -> set == null || j.sample().key().set().equals(set))
                .filter(j -> model == null || j.edited().model().equals(model))
                .filter(j -> explain == null || isNamed(j.sample().key(), explain))
                .toList();
        if (jobs.isEmpty() && explain != null) {
            throw new CommandFailure("there is no edited image of " + explain + " in " + data.root());
        }
        if (jobs.isEmpty()) {
            throw new CommandFailure("there are no edited images to score in " + data.root());
        }
        return jobs;
    }

    private static boolean isNamed(SampleKey key, String name) {
        return key.key().equals(name) || key.toString().equals(name);
    }
}
