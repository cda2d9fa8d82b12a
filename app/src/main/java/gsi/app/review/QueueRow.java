package gsi.app.review;

import gsi.annotation.Decision;
import gsi.dataset.Sample;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the queue, ready to show.
 *
 * @param sample what it is about
 * @param decision the decision that counts, if any
 * @param problems how many problems the data has there
 */
public record QueueRow(Sample sample, @Nullable Decision decision, int problems) {

    /** Text that a search looks through, lower case. */
    String searchText() {
        return (sample.key().key()
                        + ' '
                        + sample.edit().instruction().prompt()
                        + ' '
                        + sample.edit().target())
                .toLowerCase(Locale.ROOT);
    }

    QueueRow withDecision(@Nullable Decision d) {
        return new QueueRow(sample, d, problems);
    }
}
