package gsi.app.cli;

import static java.util.Objects.requireNonNull;

import gsi.candidates.filter.Thresholds;
import gsi.candidates.funnel.Funnel;
import gsi.candidates.funnel.FunnelTable;
import gsi.candidates.gate.ApiKey;
import gsi.candidates.gate.GateAnswers;
import gsi.candidates.gate.GateException;
import gsi.candidates.gate.GatePrompts;
import gsi.candidates.gate.GateQuestion;
import gsi.candidates.gate.GateReport;
import gsi.candidates.gate.GateSettings;
import gsi.candidates.gate.GateStore;
import gsi.candidates.gate.GateSubject;
import gsi.candidates.gate.LanguageGate;
import gsi.candidates.gate.ObjectPicture;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Scene;
import gsi.candidates.out.CandidateFolderReader;
import gsi.candidates.out.CandidateFolderReader.Kept;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.image.ImageFiles;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gsi candidates gate}: asks a language model about the candidates that the filters let pass. */
@Command(
        name = "gate",
        description = {
            "Asks a language model about the candidates that the filters let pass, over an OpenAI-compatible endpoint such as"
                    + " vLLM's. Nothing else of this program asks one.",
            "Answers are added to DIR/gate.jsonl as they come, and filter and funnel take them into account. What was"
                    + " answered is not asked again.",
            "A key is read from the environment and written nowhere."
        },
        mixinStandardHelpOptions = true)
final class CandidateGateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder that generate or filter wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            required = true,
            description = "Up to /v1, for example http://localhost:8000/v1")
    private URI endpoint = URI.create("");

    @Option(names = "--model", paramLabel = "NAME", required = true, description = "As the endpoint calls it.")
    private String model = "";

    @Option(
            names = "--ask",
            paramLabel = "QUESTION",
            split = ",",
            required = true,
            description =
                    "${COMPLETION-CANDIDATES}: is the edit plausible, does the label fit the picture, a better sentence.")
    private Set<GateQuestion> questions = Set.of();

    @Option(
            names = "--prompts",
            paramLabel = "DIR",
            description =
                    "Your own texts: operation.txt, label.txt, caption.txt. Files that are absent are made there.")
    private @Nullable Path prompts;

    @Option(
            names = "--key-variable",
            paramLabel = "NAME",
            defaultValue = "GSI_GATE_KEY",
            description = "The environment variable with the key. Default: ${DEFAULT-VALUE}.")
    private String keyVariable = "";

    @Option(names = "--plain-key", description = "The key may go unencrypted (http) to another machine.")
    private boolean plainKey;

    @Option(names = "--per-minute", defaultValue = "60", description = "Requests, at most. Default: ${DEFAULT-VALUE}.")
    private double perMinute;

    @Option(names = "--at-once", defaultValue = "2", description = "Requests, at most. Default: ${DEFAULT-VALUE}.")
    private int atOnce;

    @Option(
            names = "--most-tokens",
            defaultValue = "1000000",
            description = "Of questions and answers of this run. Default: ${DEFAULT-VALUE}.")
    private long mostTokens;

    @Mixin
    private ThresholdOptions thresholds = new ThresholdOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = requireNonNull(spec).commandLine().getOut();
        GateSettings settings = settings();
        List<GateSubject> subjects = subjects(thresholds.thresholds());
        GateReport report;
        ProgressLine line = new ProgressLine(subjects.size() * questions.size());
        try (GateStore store = GateStore.open(folder.resolve(GateAnswers.FILE))) {
            report = new LanguageGate(settings, prompts(), key())
                    .ask(subjects, store, (done, total, answer) -> line.step());
        } catch (GateException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        } finally {
            line.close();
        }
        out.printf(
                "%,d candidates: %,d questions asked, %,d known already, %,d without a picture; %,d failed, %,d made no"
                        + " sense; %,d tokens%n",
                subjects.size(),
                report.asked(),
                report.known(),
                report.withoutPicture(),
                report.failed(),
                report.unusable(),
                report.tokens());
        report.stopped().ifPresent(why -> out.printf("%,d questions are left: %s%n", report.left(), words(why)));
        out.flush();
        return report.stopped().isPresent() ? GsiCommand.FAILED : 0;
    }

    private static String words(GateReport.Stop why) {
        return switch (why) {
            case CANCELLED -> "cancelled";
            case TOKENS -> "the next one could exceed the limit of tokens";
            case ENDPOINT -> "the endpoint fails; gate.jsonl says how";
        };
    }

    private GateSettings settings() throws CommandFailure {
        try {
            return GateSettings.careful(endpoint, model, questions)
                    .withPace(perMinute, atOnce)
                    .withMostTokens(mostTokens)
                    .withPlainKey(plainKey);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private ApiKey key() throws CommandFailure {
        String value = System.getenv(keyVariable);
        try {
            return value == null ? ApiKey.none() : ApiKey.of(value);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(keyVariable + ": " + e.getMessage());
        }
    }

    private GatePrompts prompts() throws DataException {
        if (prompts == null) {
            return GatePrompts.usual();
        }
        GatePrompts read = GatePrompts.read(prompts);
        read.write(prompts);
        return read;
    }

    private List<GateSubject> subjects(Thresholds rule) throws DataException {
        Consumer<Problem> problems =
                p -> requireNonNull(spec).commandLine().getErr().println("gsi: " + p);
        List<GateSubject> out = new ArrayList<>();
        new CandidateFolderReader(folder)
                .photos(
                        (photo, kept) -> {
                            Scene scene = photo.read(problems);
                            passing(kept, rule).forEach(c -> out.add(subject(c, scene)));
                        },
                        problems);
        return out;
    }

    private static List<Candidate> passing(List<Kept> kept, Thresholds rule) {
        FunnelTable.Builder table = new FunnelTable.Builder();
        kept.forEach(k -> table.add(k.candidate(), k.measured()));
        Funnel funnel = Funnel.run(table.build(), rule);
        List<Candidate> out = new ArrayList<>();
        for (int row : funnel.survivorRows()) {
            out.add(kept.get(row).candidate());
        }
        return out;
    }

    private static GateSubject subject(Candidate candidate, Scene scene) {
        Path photo = scene.image();
        return GateSubject.of(candidate, scene, photo == null ? null : () -> picture(photo, scene, candidate));
    }

    /** Null for a photo that cannot be decoded: the question is then left out and counted. */
    private static byte @Nullable [] picture(Path photo, Scene scene, Candidate candidate) {
        try {
            return ObjectPicture.jpeg(ImageFiles.readPhoto(photo), scene, candidate.object())
                    .orElse(null);
        } catch (DataException e) {
            return null;
        }
    }
}
