/**
 * What the device computes, planned: {@code Kernel} lists the programs, {@code ImagePlan} brings an image to the device and
 * through the network, {@code PairPlan} compares two by numbers and {@code MapPlan}
 * pixel by pixel. A plan is in stages; those of several images run side by side.
 */
@NullMarked
package gsi.gpu.kernel;

import org.jspecify.annotations.NullMarked;
