/** Scores: computed in the background, shown beside the pair. */
@NullMarked
package gsi.app.scores;

import org.jspecify.annotations.NullMarked;
