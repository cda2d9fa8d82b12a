/** . */
@NullMarked
package gsi.scorer.pixels;

import org.jspecify.annotations.NullMarked;
