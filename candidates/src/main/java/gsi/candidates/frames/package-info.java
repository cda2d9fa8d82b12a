/** Which photos are worth asking about: one in N, sharp, with enough objects; every measure is kept. */
@NullMarked
package gsi.candidates.frames;

import org.jspecify.annotations.NullMarked;
