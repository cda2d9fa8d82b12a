/**
 * A graphics processor as the scorer needs it: {@code Device} is the boundary, {@code OpenGlDevice} speaks OpenGL 4.3 in a
 * context without a window. Everything above it works with buffers, programs and fences, and can be tested with a device that
 * fails on purpose.
 */
@NullMarked
package gsi.gpu.device;

import org.jspecify.annotations.NullMarked;
