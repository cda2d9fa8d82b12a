/** Placeholder. */
@NullMarked
package gsi.synth;

import org.jspecify.annotations.NullMarked;
