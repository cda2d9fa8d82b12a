/** Seeded randomness that is the same on every machine: dice for decisions, lattice noise for textures. */
@NullMarked
package gsi.synth.chance;

import org.jspecify.annotations.NullMarked;
