/** Candidates by rule, seeded per scene: the same bytes for any number of threads. */
@NullMarked
package gsi.candidates.generate;

import org.jspecify.annotations.NullMarked;
