/**
 * Scores edited images by the benchmark's rules, profile {@code upstream}: {@code SampleScorer} scores one, {@code RunScorer}
 * many in the background. What a score holds is in {@code score}, the benchmark's result files are in {@code results}.
 */
@NullMarked
package gsi.scorer;

import org.jspecify.annotations.NullMarked;
