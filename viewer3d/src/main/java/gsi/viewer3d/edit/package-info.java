/**
 * Correcting a box: handles in space and under the mouse, what dragging one does, fitting a box to points, facts about a
 * box, measuring, undo. Knows cloud and camera, nothing of how anything is drawn.
 *
 * <p>World frame everywhere, metres; angles in radians unless a name says degrees; screen positions in device pixels as
 * {@link gsi.viewer3d.camera.Projection} counts them.
 */
@NullMarked
package gsi.viewer3d.edit;

import org.jspecify.annotations.NullMarked;
