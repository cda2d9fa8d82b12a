/**
 * Divides clouds into blocks of neighbouring points, so that whoever draws can leave out what is not seen, and draw fewer
 * points of what is. Plain Java.
 */
@NullMarked
package gsi.viewer3d.lod;

import org.jspecify.annotations.NullMarked;
