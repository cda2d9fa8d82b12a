/** The comparisons of protocol.md §1: overlap of yaw boxes and "the same" within a squared distance. */
@NullMarked
package gsi.scorer.geometry;

import org.jspecify.annotations.NullMarked;
