/** The JavaFX node that shows a scene and turns mouse gestures into camera moves. */
@NullMarked
package gsi.viewer3d.fx;

import org.jspecify.annotations.NullMarked;
