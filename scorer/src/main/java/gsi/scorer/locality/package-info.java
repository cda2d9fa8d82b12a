/** . */
@NullMarked
package gsi.scorer.locality;

import org.jspecify.annotations.NullMarked;
