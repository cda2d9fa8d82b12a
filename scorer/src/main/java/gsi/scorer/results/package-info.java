/** The benchmark's result files, written as the public evaluator writes them (protocol.md §8). */
@NullMarked
package gsi.scorer.results;

import org.jspecify.annotations.NullMarked;
