/** Plausibility of candidates: one small class per reason to drop one, each with a measured value, a threshold and a sentence. */
@NullMarked
package gsi.candidates.filter;

import org.jspecify.annotations.NullMarked;
