/** Draws clouds and overlays (boxes, arrows, axes, frustum) into arrays of pixels, on the CPU. No user interface. */
@NullMarked
package gsi.viewer3d.render;

import org.jspecify.annotations.NullMarked;
