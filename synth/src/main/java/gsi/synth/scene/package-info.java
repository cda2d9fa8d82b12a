/** Tabletop scenes: themes, and the arrangement of props without collisions and in view. */
@NullMarked
package gsi.synth.scene;

import org.jspecify.annotations.NullMarked;
