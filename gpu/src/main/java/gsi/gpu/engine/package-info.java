/**
 * Keeps the device busy: {@code Engine} owns it on one thread, takes comparisons from many, runs several at a time and two such
 * batches one behind the other, maps in between; memory is bounded on both sides. Whatever the device does not do becomes an exception.
 */
@NullMarked
package gsi.gpu.engine;

import org.jspecify.annotations.NullMarked;
