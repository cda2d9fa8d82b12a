package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.CorrectionField;
import gsi.annotation.CorrectionValue;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.annotation.queue.QueueQuery;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What annotators correct is what the review shows. */
class CorrectionsTest extends ReviewScene {

    private final List<Exception> failures = new ArrayList<>();

    private void correct(int number, CorrectionField field, @Nullable String value) {
        Map<CorrectionField, @Nullable String> one = new EnumMap<>(CorrectionField.class);
        one.put(field, value);
        review.corrections().save(key(number), one, () -> {}, failures::add);
    }

    private Sample sample(int number) {
        return review.visible().get(number).sample();
    }

    @Test
    void aNewSentenceChangesRowSearchAndOperationAndTheFilesSampleStays() {
        correct(2, CorrectionField.INSTRUCTION, CorrectionValue.of("Remove the beaker"));
        assertThat(sample(2).edit().instruction().operation()).isEqualTo(Operation.REMOVE);
        assertThat(review.corrections().filed(key(2)).edit().instruction().prompt())
                .startsWith("Move the mug");
        review.queue().queryProperty().set(QueueQuery.ALL.withText("beaker"));
        assertThat(queue()).containsExactly(2);
        assertThat(review.correctedSampleProperty().get().key()).isEqualTo(key(2));
    }

    @Test
    void correctionsAreThereAfterReopeningAndGoneWhenTakenBack() throws Exception {
        correct(1, CorrectionField.LABEL, CorrectionValue.of("cup"));
        reopen();
        assertThat(sample(1).edit().target()).isEqualTo("cup");
        correct(1, CorrectionField.LABEL, null);
        assertThat(sample(1)).isSameAs(review.corrections().filed(key(1)));
    }

    @Test
    void aDecisionOnACorrectedSampleKeepsItCorrected() {
        correct(0, CorrectionField.LABEL, CorrectionValue.of("cup"));
        show(0);
        review.decide(Verdict.ACCEPT, null);
        assertThat(sample(0).edit().target()).isEqualTo("cup");
        assertThat(decided()).containsExactly("0 accept");
    }

    @Test
    void whatCannotBeWrittenChangesNothing() throws Exception {
        Files.delete(files.project());
        correct(0, CorrectionField.LABEL, CorrectionValue.of("cup"));
        assertThat(failures).hasSize(1);
        assertThat(sample(0).edit().target()).isEqualTo("mug");
        assertThat(review.corrections().savingProperty().get()).isFalse();
    }

    @Test
    void whatRefreshSawOfOthersIsTakenOver() throws Exception {
        try (ReviewProject other = ReviewProject.open(files.project(), "test")) {
            other.correct("Ben", key(3), CorrectionField.LABEL, CorrectionValue.of("beaker"));
        }
        project.refresh();
        assertThat(sample(3).edit().target()).isEqualTo("mug");
        review.takeOthers(review.lookAtOthers());
        assertThat(sample(3).edit().target()).isEqualTo("beaker");
    }
}
