package gsi.app.cli;

import static java.util.Objects.requireNonNull;

import gsi.candidates.RunSettings;
import gsi.candidates.frames.FrameRule;
import gsi.candidates.generate.EditKind;
import gsi.candidates.generate.GenerationRule;
import gsi.candidates.generate.GenerationRule.MoveAxes;
import gsi.candidates.model.Language;
import gsi.dataset.geometry.Direction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What candidates are made of, as options. */
final class CandidateOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another seed, other candidates.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Does not change the result. Default: all cores.")
    private int threads = RunSettings.STANDARD.threads();

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "1",
            description = "Take one in N photos. Default: ${DEFAULT-VALUE}.")
    private int every;

    @Option(
            names = "--sharpness",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "Least share of high-frequency energy, 0 to 1; the benchmark's is 0.6. Default: ${DEFAULT-VALUE}, not looked at.")
    private double sharpness;

    @Option(
            names = "--min-objects",
            paramLabel = "N",
            defaultValue = "1",
            description = "Least number of objects in a photo. Default: ${DEFAULT-VALUE}.")
    private int minObjects;

    @Option(
            names = "--per-photo",
            paramLabel = "N",
            defaultValue = "25",
            description = "How many candidates of a photo. Default: ${DEFAULT-VALUE}.")
    private int perPhoto;

    @Option(
            names = "--kinds",
            paramLabel = "KIND=WEIGHT",
            split = ",",
            description = "How often each kind is drawn: move, move_along, place, rotate, remove, scale.")
    private @Nullable Map<EditKind, Double> kinds;

    @Option(
            names = "--directions",
            paramLabel = "DIRECTION=WEIGHT",
            split = ",",
            description = "The same for moves: left, right, front, behind, above, below.")
    private @Nullable Map<Direction, Double> directions;

    @Option(names = "--distances", paramLabel = "CM", split = ",", description = "Of moves, centimetres. Default: 10 to 110.")
    private @Nullable List<Double> distances;

    @Option(names = "--angles", paramLabel = "DEGREES", split = ",", description = "Of turns. Default: 30 to 180.")
    private @Nullable List<Double> angles;

    @Option(names = "--factors", paramLabel = "FACTOR", split = ",", description = "Of scaling. Default: 0.5 to 2.")
    private @Nullable List<Double> factors;

    @Option(
            names = "--axes",
            paramLabel = "AXES",
            defaultValue = "VIEWER",
            description = "How a direction is meant: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private MoveAxes axes = MoveAxes.VIEWER;

    @Option(
            names = "--languages",
            paramLabel = "LANGUAGE",
            split = ",",
            defaultValue = "ENGLISH,CHINESE,JAPANESE",
            description = "Of the instructions; English always: ${COMPLETION-CANDIDATES}.")
    private List<Language> languages = List.of();

    @Option(names = "--boxes-only", description = "Leave depth and clouds unread.")
    private boolean boxesOnly;

    RunSettings settings() {
        try {
            GenerationRule rule = GenerationRule.STANDARD.withPerScene(perPhoto).withAxes(axes);
            rule = kinds == null ? rule : rule.withKinds(kinds);
            rule = directions == null ? rule : rule.withDirections(directions);
            rule = distances == null ? rule : rule.withCentimetres(distances);
            rule = angles == null ? rule : rule.withDegrees(angles);
            rule = factors == null ? rule : rule.withFactors(factors);
            FrameRule frames =
                    FrameRule.ALL.withEvery(every).withLeastSharpness(sharpness).withLeastObjects(minObjects);
            return new RunSettings(frames, rule, languages, seed, threads, !boxesOnly);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
