/** The things that stand on the table, each made of solids with finishes. */
@NullMarked
package gsi.synth.prop;

import org.jspecify.annotations.NullMarked;
