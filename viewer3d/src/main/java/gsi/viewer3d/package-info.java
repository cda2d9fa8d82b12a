/** Placeholder. */
@NullMarked
package gsi.viewer3d;

import org.jspecify.annotations.NullMarked;
