package gsi.app.review;

import gsi.annotation.Decision;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a data set, whole and by its facets. Immutable.
 *
 * @param whole of all samples
 * @param today decisions of the annotator that count and were made today
 * @param facets the values of each facet, the one with the most samples first
 */
public record Progress(Count whole, int today, Map<Facet, List<Count>> facets) {

    /** What samples are told apart by. */
    public enum Facet {
        OPERATION,
        LABEL,
        SCENE,
        MODEL;

        /** Key of its name in the bundle. */
        String textKey() {
            return "progress." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Samples with one value of a facet.
     *
     * @param value as in the data
     * @param mine decided by the annotator
     * @param decided by anybody
     * @param total all
     */
    public record Count(String value, int mine, int decided, int total) {}

    /** Adds up. */
    private static final class Sum {
        private int mine;
        private int decided;
        private int total;

        void add(@Nullable Decision decision, boolean isMine) {
            mine += isMine ? 1 : 0;
            decided += decision == null ? 0 : 1;
            total++;
        }

        Count of(String value) {
            return new Count(value, mine, decided, total);
        }
    }

    /**
     * Counts.
     *
     * @param decisions those that count
     * @param annotator whose are mine
     * @param dayBegan since when a decision is today's; one of the future is too, where a clock was set back
     */
    static Progress of(List<Sample> samples, Map<SampleKey, Decision> decisions, String annotator, Instant dayBegan) {
        Sum whole = new Sum();
        int today = 0;
        Map<Facet, Map<String, Sum>> sums = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            sums.put(facet, new HashMap<>());
        }
        for (Sample sample : samples) {
            Decision decision = decisions.get(sample.key());
            boolean mine = decision != null && decision.annotator().equals(annotator);
            whole.add(decision, mine);
            today += mine && decision != null && !decision.time().isBefore(dayBegan) ? 1 : 0;
            sums.forEach((facet, values) -> {
                for (String value : values(facet, sample)) {
                    values.computeIfAbsent(value, v -> new Sum()).add(decision, mine);
                }
            });
        }
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        sums.forEach((facet, values) -> facets.put(facet, sorted(values)));
        return new Progress(whole.of(""), today, facets);
    }

    private static List<Count> sorted(Map<String, Sum> values) {
        List<Count> counts = new ArrayList<>();
        values.forEach((value, sum) -> counts.add(sum.of(value)));
        counts.sort(Comparator.comparingInt((Count c) -> -c.total).thenComparing(Count::value));
        return List.copyOf(counts);
    }

    private static List<String> values(Facet facet, Sample sample) {
        return switch (facet) {
            case OPERATION -> List.of(sample.edit().instruction().operation().word());
            case LABEL -> List.of(sample.edit().target());
            case SCENE -> List.of(scene(sample.key().imageId()));
            case MODEL -> sample.edited().stream().map(EditedImage::model).toList();
        };
    }

    /** The recording that a photo is a frame of, as {@code learn33} of {@code learn33_frame_000000}; else the photo itself. */
    private static String scene(String imageId) {
        int frame = imageId.indexOf("_frame_");
        return frame > 0 ? imageId.substring(0, frame) : imageId;
    }
}
