/** Whether the camera moved between two images, as the evaluator estimates it from matched features (protocol.md §7). */
@NullMarked
package gsi.scorer.viewpoint;

import org.jspecify.annotations.NullMarked;
