/** Errors in centimetres, degrees and ratios, beside the benchmark's scores (protocol.md §10). */
@NullMarked
package gsi.scorer.physical;

import org.jspecify.annotations.NullMarked;
