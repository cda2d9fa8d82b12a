package gsi.app.queue;

import gsi.annotation.Decision;
import gsi.dataset.Sample;
import org.jspecify.annotations.Nullable;

/**
 * One line of the queue, ready to show.
 *
 * @param sample what it is about
 * @param decision the decision that counts, if any
 * @param problems how many problems the data has there
 */
public record QueueRow(Sample sample, @Nullable Decision decision, int problems) {}
