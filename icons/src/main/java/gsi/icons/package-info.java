/** Placeholder. */
@NullMarked
package gsi.icons;

import org.jspecify.annotations.NullMarked;
