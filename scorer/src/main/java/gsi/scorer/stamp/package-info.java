/** What a score was made of and by, so that a kept one is used exactly as long as it is true; and scores as JSON. */
@NullMarked
package gsi.scorer.stamp;

import org.jspecify.annotations.NullMarked;
