/**
 * Point clouds and oriented boxes on screen. Five packages, each using only those before it: {@code cloud} (what is
 * drawn), {@code camera} (from where), {@code edit} (what a mouse does to a box), {@code render} (into an array of
 * pixels), and {@code fx}, the JavaFX node. The first four import no JavaFX and nothing else of this program, so
 * that they can be used as a library.
 *
 * <p>World frame everywhere: the photo's camera frame, x right, y down, z forward, metres.
 */
@NullMarked
package gsi.viewer3d;

import org.jspecify.annotations.NullMarked;
