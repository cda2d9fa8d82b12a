/**
 * What a GSI-Bench data set is made of: samples, instructions, detections, edited images, and the problems met while
 * reading them. Geometry is in {@code geometry}, pixels are in {@code image}, the files on disk in {@code layout}.
 */
@NullMarked
package gsi.dataset;

import org.jspecify.annotations.NullMarked;
