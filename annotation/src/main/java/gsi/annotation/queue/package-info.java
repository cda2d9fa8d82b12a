/**
 * The queue's engine: samples as immutable columns, filtered, counted and ordered in milliseconds at a million rows. What the
 * columns mean is the caller's affair; {@link gsi.annotation.queue.QueueTable} is the door.
 */
@NullMarked
package gsi.annotation.queue;

import org.jspecify.annotations.NullMarked;
