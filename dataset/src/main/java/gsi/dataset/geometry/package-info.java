/**
 * Boxes, rotations and cameras in the benchmark's frame: x right, y down, z forward, metres (protocol.md §1).
 * Nothing here judges its numbers: NaN and negative sizes pass through as IEEE arithmetic has them, because the public
 * evaluator's results on such input must be reproduced; readers report them as problems.
 */
@NullMarked
package gsi.dataset.geometry;

import org.jspecify.annotations.NullMarked;
