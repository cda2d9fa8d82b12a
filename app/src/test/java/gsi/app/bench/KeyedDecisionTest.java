package gsi.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Judgement;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.dataset.SampleKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a project keeps what was keyed, decision by decision. */
class KeyedDecisionTest {

    @TempDir
    Path dir;

    private static SampleKey sample(int n) {
        return new SampleKey("fine", "photo", String.valueOf(n));
    }

    private static KeyedDecision keyed(int n, Verdict verdict) {
        return new KeyedDecision(sample(n), verdict);
    }

    private List<String> differences(List<KeyedDecision> keyed) throws Exception {
        Path data = Files.createDirectories(dir.resolve("data"));
        try (ReviewProject project = ReviewProject.openOrCreate(dir.resolve("p.gsiproject"), data, "test")) {
            project.decide("Ada", sample(1), new Judgement(Verdict.ACCEPT, null, null));
            project.decide("Ada", sample(2), new Judgement(Verdict.REJECT, null, null));
            project.decide("Ada", sample(2), new Judgement(Verdict.FLAG, null, null));
            return KeyedDecision.differences(keyed, project.current());
        }
    }

    @Test
    void nothingDiffersWhereAllIsKeptAndTheLastCounts() throws Exception {
        assertThat(differences(List.of(keyed(2, Verdict.REJECT), keyed(1, Verdict.ACCEPT), keyed(2, Verdict.FLAG))))
                .isEmpty();
    }

    @Test
    void whatIsLostOrOtherThanKeyedOrKeyedByNobodyIsNamed() throws Exception {
        assertThat(differences(List.of(keyed(1, Verdict.REJECT), keyed(3, Verdict.SKIP))))
                .containsExactlyInAnyOrder(
                        sample(1) + ": REJECT was keyed and ACCEPT is kept",
                        sample(3) + ": SKIP was keyed and is lost",
                        sample(2) + ": FLAG is kept and was not keyed");
    }
}
