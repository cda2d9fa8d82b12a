/** Edits of a scene: what is asked for, what a simulated model makes of it, and what a detector would see. */
@NullMarked
package gsi.synth.edit;

import org.jspecify.annotations.NullMarked;
