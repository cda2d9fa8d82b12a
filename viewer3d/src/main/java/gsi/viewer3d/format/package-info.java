/**
 * Point-cloud files: reading any of {@link gsi.viewer3d.format.CloudFormat} into a
 * {@link gsi.viewer3d.cloud.PointCloud}, and writing PLY and PCD. {@link gsi.viewer3d.format.CloudFiles} is the door.
 */
@NullMarked
package gsi.viewer3d.format;

import org.jspecify.annotations.NullMarked;
