/** . */
@NullMarked
package gsi.scorer.results;

import org.jspecify.annotations.NullMarked;
