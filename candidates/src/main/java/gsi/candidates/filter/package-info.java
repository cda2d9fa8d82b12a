/**
 * Plausibility of candidates: one small class per reason to drop one, each with a measured value, a threshold and a sentence.
 *
 * <p>{@link SceneFacts} reads a scene once (points by place, what the rays hit, each object's own measures);
 * {@link Filters} asks every {@link PlausibilityFilter} once and gives a {@link Measurement} for each. Thresholds are not
 * asked for until then: {@link Thresholds} turns measurements into {@link FilterResult}s with a verdict and a
 * {@link gsi.scorer.explain.Sentence}, which {@link FilterPhrases} says in words. What cannot be measured is
 * {@link Verdict#NOT_MEASURED} and says why; it is neither a pass nor a drop until {@link Thresholds#unmeasured()} decides.
 */
@NullMarked
package gsi.candidates.filter;

import org.jspecify.annotations.NullMarked;
