/**
 * One number per score for a whole run, as the benchmark reports them: a vision-language model's answers on appearance are
 * read ({@code AppearanceAnswers}) and joined with the results ({@code Totals}; protocol.md §8).
 */
@NullMarked
package gsi.scorer.totals;

import org.jspecify.annotations.NullMarked;
