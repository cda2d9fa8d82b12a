/** Where in the image a pixel metric finds a difference: one number per pixel of the processed image (protocol.md §5, §6). */
@NullMarked
package gsi.scorer.map;

import org.jspecify.annotations.NullMarked;
