package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.CorrectionField;
import gsi.annotation.ProjectException;
import gsi.annotation.Verdict;
import gsi.annotation.queue.QueueQuery;
import gsi.app.queue.NumberedSamples;
import gsi.app.queue.QueueFacet;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of the data set is reviewed while the whole is being read. */
class PartThenWholeTest extends ReviewScene {

    private DataSet whole;

    @BeforeEach
    void openAPart() {
        whole = data;
        data = new DataSet(whole.root(), whole.samples().subList(2, 4), List.of("bold"), List.of());
        review = reviewBy("Ada");
    }

    @Test
    void theShownSampleAndWhatIsTypedStay() {
        show(3);
        review.noteProperty().set("half a sen");
        review.replaceData(NumberedSamples.of(whole));
        assertThat(review.currentProperty().get().sample().key()).isEqualTo(key(3));
        assertThat(review.noteProperty().get()).isEqualTo("half a sen");
        assertThat(review.queue().visible()).hasSize(6);
        assertThat(review.queue().placeOf(key(3))).isEqualTo(3);
    }

    @Test
    void decisionsOfThePartAreThoseOfTheWhole() {
        show(2);
        review.decide(Verdict.ACCEPT, null);
        review.replaceData(NumberedSamples.of(whole));
        assertThat(review.decidedProperty().get()).isEqualTo(1);
        assertThat(review.queue().visible().get(2).decision()).isNotNull();
        review.undo();
        assertThat(review.decidedProperty().get()).isZero();
    }

    @Test
    void aFilterGoesOnAndDoesNotTakeTheShownSampleAway() {
        show(2);
        review.decide(Verdict.ACCEPT, null);
        review.queue()
                .queryProperty()
                .set(QueueQuery.ALL.withFacet(QueueFacet.STATUS.column(), Set.of(QueueFacet.UNDECIDED)));
        show(2);
        review.replaceData(NumberedSamples.of(whole));
        assertThat(review.currentProperty().get().sample().key()).isEqualTo(key(2));
        assertThat(review.queue().visible()).hasSize(5);
    }

    @Test
    void correctionsCountOutsideThePartToo() throws ProjectException {
        review.project().correct("Ada", key(5), CorrectionField.LABEL, "\"vase\"");
        review.replaceData(NumberedSamples.of(whole));
        assertThat(sampleInQueue(5).edit().target()).isEqualTo("vase");
        assertThat(review.queue().filed(key(5))).isSameAs(whole.samples().get(5));
        assertThat(sampleInQueue(4)).isSameAs(whole.samples().get(4));
    }

    private Sample sampleInQueue(int n) {
        return Objects.requireNonNull(review.queue().row(key(n))).sample();
    }
}
