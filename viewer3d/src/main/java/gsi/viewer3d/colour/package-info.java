/** What colour a point is drawn in: its own, or one that stands for a number. Plain Java. */
@NullMarked
package gsi.viewer3d.colour;

import org.jspecify.annotations.NullMarked;
