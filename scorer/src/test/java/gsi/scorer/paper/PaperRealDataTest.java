package gsi.scorer.paper;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.Reference;
import gsi.scorer.score.Measured;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Edits of real photos whose making is known. */
class PaperRealDataTest {

    /** Compliant and other edits by operation and kind, "compliant/all". */
    @Test
    void what_was_done_well_complies_and_what_was_not_does_not() throws DataException {
        Path real = Reference.shared().resolve("real");
        JsonNode kinds = Reference.json(real.resolve("kinds.json"));
        PaperScorer scorer = new PaperScorer(PaperTolerances.DEFAULT, BackgroundDistance.NOT_AVAILABLE);
        Map<String, int[]> table = new TreeMap<>();
        for (Sample sample : new DataSetReader().read(real).samples()) {
            EditedImage edited = sample.edited("composite").orElseThrow();
            String key = sample.key().key();
            PaperScore score =
                    scorer.score(sample, edited, Scene.upstream(sample.key(), sample.edit(), Measured.of(Double.NaN)));
            int[] row = table.computeIfAbsent(
                    score.operationWord() + " " + kinds.get(key).get("kind").asString(), k -> new int[2]);
            row[0] += (int) score.ic().get();
            row[1]++;
            if (score.ic().get() == 1) {
                assertThat(score.sa().get()).as(key).isGreaterThan(0.9);
            }
        }
        StringBuilder shown = new StringBuilder();
        table.forEach((kind, n) -> shown.append(kind)
                .append(' ')
                .append(n[0])
                .append('/')
                .append(n[1])
                .append('\n'));
        // A remove leaves nothing to see whatever its kind, except where it was not done; a duplicate of a turned or
        // scaled
        // object stands in the same place.
        assertThat(shown.toString()).isEqualTo("""
                move duplicate 0/4
                move good 5/5
                move half 0/5
                move opposite 0/5
                move overshoot 0/7
                move relit 5/5
                move unchanged 0/7
                move vanished 0/4
                remove good 4/4
                remove half 1/1
                remove opposite 4/4
                remove relit 1/1
                remove unchanged 0/10
                remove vanished 1/1
                rotate duplicate 1/1
                rotate good 4/4
                rotate half 0/4
                rotate overshoot 0/1
                rotate relit 4/4
                rotate unchanged 0/4
                rotate vanished 0/3
                scale duplicate 2/2
                scale good 5/5
                scale half 0/3
                scale opposite 0/3
                scale overshoot 0/2
                scale relit 1/1
                scale unchanged 0/2
                scale vanished 0/3
                """);
    }
}
