/**
 * Pixels as the benchmark compares them: resized as Pillow and PyTorch do, cropped, padded, cut (protocol.md §5), then SSIM
 * and MSE outside the edited region (§6). {@code PixelMetrics} is the door; other hardware can stand behind it.
 */
@NullMarked
package gsi.scorer.pixels;

import org.jspecify.annotations.NullMarked;
