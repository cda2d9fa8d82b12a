/** A deterministic CPU ray marcher: camera, light, room, props on the table, and the picture of them. */
@NullMarked
package gsi.synth.render;

import org.jspecify.annotations.NullMarked;
