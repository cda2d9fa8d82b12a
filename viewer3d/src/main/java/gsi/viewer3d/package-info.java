/**
 * Point clouds and oriented boxes on screen. Packages, each using only those before it: {@code cloud} (what is drawn),
 * {@code camera} (from where), {@code lod} (which points of it), {@code colour} (in what colours), {@code render} (into an
 * array of pixels), {@code export} (into files), and {@code fx}, the JavaFX node. All but the last import no JavaFX and
 * nothing else of this program, so that they can be used as a library; README.md shows how.
 *
 * <p>World frame everywhere: the photo's camera frame, x right, y down, z forward, metres.
 */
@NullMarked
package gsi.viewer3d;

import org.jspecify.annotations.NullMarked;
