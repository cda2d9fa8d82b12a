/** What a score is made of: values or the reason why there is none, how they came about, and physical errors. */
@NullMarked
package gsi.scorer.score;

import org.jspecify.annotations.NullMarked;
