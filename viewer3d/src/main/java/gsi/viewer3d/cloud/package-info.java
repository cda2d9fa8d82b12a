/** Point clouds and where they come from: depth images, photos and the pinhole camera that took them. */
@NullMarked
package gsi.viewer3d.cloud;

import org.jspecify.annotations.NullMarked;
