/** Solids as signed distance fields, metres, y up: what props are made of. */
@NullMarked
package gsi.synth.solid;

import org.jspecify.annotations.NullMarked;
