/** The viewer's camera: turntable orbit, pan, zoom, standard views, and the way from world to screen and back. */
@NullMarked
package gsi.viewer3d.camera;

import org.jspecify.annotations.NullMarked;
