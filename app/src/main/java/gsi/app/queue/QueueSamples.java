package gsi.app.queue;

import gsi.annotation.CorrectedSample;
import gsi.annotation.Decision;
import gsi.annotation.ReviewProject;
import gsi.annotation.queue.NearDuplicates.Candidate;
import gsi.annotation.queue.QueueRowData;
import gsi.annotation.queue.QueueSchema;
import gsi.annotation.queue.RowChange;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The samples behind the queue by number, which is their place in the data, and what the engine's columns hold of each.
 * Samples are added and replaced on the FX thread; rows for the engine may be made by any thread from a {@link #snapshot()}.
 */
final class QueueSamples {

    /** The column that is only there to sort by. */
    static final String INSTRUCTION = "instruction";

    static final QueueSchema SCHEMA = new QueueSchema(
            Stream.concat(
                            Arrays.stream(QueueFacet.values())
                                    .map(f -> new QueueSchema.Facet(f.column(), true, f.fixed())),
                            Stream.of(new QueueSchema.Facet(INSTRUCTION, false, List.of())))
                    .toList(),
            Arrays.stream(QueueNumber.values()).map(QueueNumber::column).toList());

    /** What scores say, or what would give them away. */
    static final List<String> SCORES = Stream.concat(
                    Stream.of(QueueFacet.GATE.column()),
                    Arrays.stream(QueueNumber.values()).map(QueueNumber::column))
            .toList();

    private final ReviewProject project;
    private List<Sample> samples = new ArrayList<>();
    /** What the files say of samples that are corrected. */
    private final Map<SampleKey, Sample> filed = new HashMap<>();

    private Map<SampleKey, Integer> numbers = new HashMap<>();
    private Map<SampleKey, Integer> problems;

    QueueSamples(ReviewProject project, List<Problem> known) {
        this.project = project;
        this.problems = NumberedSamples.counted(known);
    }

    /** Holds these and no others, as their annotators corrected them. */
    void replaceAll(NumberedSamples whole) {
        samples = whole.samples();
        numbers = whole.numbers();
        problems = whole.problems();
        filed.clear();
        project.corrections().forEach((key, corrections) -> {
            int n = number(key);
            if (n >= 0) {
                Sample sample = samples.get(n);
                Sample corrected = CorrectedSample.of(sample, corrections);
                if (!corrected.equals(sample)) {
                    replace(n, corrected);
                }
            }
        });
    }

    /**
     * Adds samples behind the others, as their annotators corrected them; one that is there already is replaced.
     *
     * @return numbers of those that were there already
     */
    List<Integer> add(List<Sample> more) {
        List<Integer> replaced = new ArrayList<>();
        for (Sample sample : more) {
            Sample corrected = CorrectedSample.of(sample, project.corrections(sample.key()));
            if (corrected.equals(sample)) {
                filed.remove(sample.key());
            } else {
                filed.put(sample.key(), sample);
            }
            Integer known = numbers.putIfAbsent(sample.key(), samples.size());
            if (known == null) {
                samples.add(corrected);
            } else {
                samples.set(known, corrected);
                replaced.add(known);
            }
        }
        return replaced;
    }

    /** A sample as its file says it; null if there is none. */
    @Nullable
    Sample filed(SampleKey key) {
        int n = number(key);
        return n < 0 ? null : filed.getOrDefault(key, samples.get(n));
    }

    /** As its annotators corrected it from now on. */
    void replace(int number, Sample sample) {
        filed.putIfAbsent(sample.key(), samples.get(number));
        samples.set(number, sample);
    }

    int size() {
        return samples.size();
    }

    /** Number of a sample, or −1. */
    int number(SampleKey key) {
        return numbers.getOrDefault(key, -1);
    }

    SampleKey key(int number) {
        return samples.get(number).key();
    }

    QueueRow row(int number) {
        Sample sample = samples.get(number);
        return new QueueRow(
                sample, project.decisionOf(sample.key()).orElse(null), problems.getOrDefault(sample.key(), 0));
    }

    /** What the samples are now, for another thread. */
    List<Sample> snapshot() {
        return List.copyOf(samples);
    }

    /** A row without numbers, which come as they are scored. Any thread. */
    QueueRowData data(Sample sample) {
        float[] unknown = new float[QueueNumber.values().length];
        Arrays.fill(unknown, Float.NaN);
        Map<String, List<String>> values = new HashMap<>(ofSample(sample));
        values.putAll(ofDecision(project.decisionOf(sample.key()).orElse(null)));
        List<List<String>> facets = SCHEMA.facets().stream()
                .map(f -> values.getOrDefault(f.name(), List.of()))
                .toList();
        return new QueueRowData(sample.key().toString(), searchText(sample), facets, unknown);
    }

    private static String searchText(Sample sample) {
        EditSpec edit = sample.edit();
        return sample.key().key() + ' ' + edit.instruction().prompt() + ' ' + edit.target();
    }

    private Map<String, List<String>> ofSample(Sample sample) {
        EditSpec edit = sample.edit();
        SampleKey key = sample.key();
        return Map.of(
                QueueFacet.OPERATION.column(),
                List.of(edit.instruction().operation().word()),
                QueueFacet.TARGET.column(),
                List.of(edit.target()),
                QueueFacet.MODEL.column(),
                sample.edited().stream().map(EditedImage::model).toList(),
                QueueFacet.SCENE.column(),
                List.of(key.imageId()),
                QueueFacet.PROBLEMS.column(),
                List.of(problems.containsKey(key) ? "yes" : "no"),
                QueueFacet.CORRECTED.column(),
                List.of(project.corrections(key).isEmpty() ? "no" : "yes"),
                INSTRUCTION,
                List.of(edit.instruction().prompt()));
    }

    private static Map<String, List<String>> ofDecision(@Nullable Decision decision) {
        if (decision == null) {
            return Map.of(
                    QueueFacet.STATUS.column(), List.of(QueueFacet.UNDECIDED),
                    QueueFacet.REASON.column(), List.of(),
                    QueueFacet.ANNOTATOR.column(), List.of());
        }
        String reason = decision.reason();
        return Map.of(
                QueueFacet.STATUS.column(), List.of(decision.verdict().word()),
                QueueFacet.REASON.column(), reason == null ? List.of() : List.of(reason),
                QueueFacet.ANNOTATOR.column(), List.of(decision.annotator()));
    }

    /** What a decision changes in a sample's row. Any thread. */
    RowChange decided(int number, SampleKey key, float accuracy) {
        Decision decision = project.decisionOf(key).orElse(null);
        return new RowChange(
                number,
                ofDecision(decision),
                Map.of(QueueNumber.HUMAN.column(), againstScorer(decision, accuracy)),
                null);
    }

    /** How far verdict and accuracy are apart; unknown where nobody said yes or no. Any thread. */
    float againstScorer(SampleKey key, float accuracy) {
        return againstScorer(project.decisionOf(key).orElse(null), accuracy);
    }

    private static float againstScorer(@Nullable Decision decision, float accuracy) {
        if (decision == null) {
            return Float.NaN;
        }
        return switch (decision.verdict()) {
            case ACCEPT -> 1 - accuracy;
            case REJECT -> accuracy;
            case SKIP, FLAG -> Float.NaN;
        };
    }

    boolean isDecided(int number) {
        return project.decisionOf(key(number)).isPresent();
    }

    /** What a correction changes in a row. */
    RowChange corrected(int number) {
        Sample sample = samples.get(number);
        return new RowChange(number, ofSample(sample), Map.of(), searchText(sample));
    }

    /** What near-duplicates are known by. */
    static Candidate candidate(Sample sample) {
        EditSpec edit = sample.edit();
        record Same(String set, String image, String target, String operation) {}
        return new Candidate(
                new Same(
                        sample.key().set(),
                        sample.key().imageId(),
                        edit.target(),
                        edit.instruction().operationWord()),
                edit.wantedBox());
    }
}
