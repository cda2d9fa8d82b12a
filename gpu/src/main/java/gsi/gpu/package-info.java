/**
 * The scorer's pixel metrics and maps on any GPU that speaks OpenGL 4.3: the same numbers as the processor's, much sooner, and the
 * processor in its place whenever the GPU fails. {@code GpuScorer} is the door; {@code device} speaks to the driver, {@code
 * kernel} plans the work, {@code engine} keeps the device busy.
 */
@NullMarked
package gsi.gpu;

import org.jspecify.annotations.NullMarked;
