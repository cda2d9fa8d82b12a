/**
 * LPIPS, the perceptual distance that edit locality and view operations need (protocol.md §6): {@code PerceptualDistance} is
 * the door, {@code LpipsNetwork} computes it with a model file of the user's, {@code LpipsModels} finds and installs such
 * files. No weights come with the program.
 */
@NullMarked
package gsi.scorer.lpips;

import org.jspecify.annotations.NullMarked;
