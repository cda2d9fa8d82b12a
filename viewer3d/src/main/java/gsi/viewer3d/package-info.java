/**
 * Point clouds and oriented boxes on screen: {@code cloud} (what is drawn), {@code format} (its files), {@code camera} (from
 * where), {@code colour} (rules for points), {@code lod} (an order in which large clouds are drawn well), {@code edit} (what a
 * mouse does to a box), {@code render} (into an array of pixels), {@code export} (into picture files), and {@code fx}, the
 * JavaFX node. All but the last import no JavaFX and nothing else of this program, so that they can be used as a library.
 *
 * <p>World frame everywhere: the photo's camera frame, x right, y down, z forward, metres.
 */
@NullMarked
package gsi.viewer3d;

import org.jspecify.annotations.NullMarked;
