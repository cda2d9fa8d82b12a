package gsi.app.scene;

import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.geometry.Point3;
import gsi.dataset.image.DepthMap;
import gsi.viewer3d.cloud.Pinhole;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * Which pixel of a photo shows a point, and which point a pixel shows.
 *
 * @param k of the photo; null where there is no photo
 * @param camera the same as a camera; null where K or photo cannot be used
 * @param depth of the photo, of any size; null where there is none
 */
record PhotoLink(
        @Nullable Intrinsics k,
        @Nullable Pinhole camera,
        @Nullable DepthMap depth) {

    static final PhotoLink NONE = new PhotoLink(null, null, null);

    /** Where the photo shows a point of its camera's frame; null where it does not. */
    @Nullable
    Pixel pixelOf(Vector3dc point) {
        return k == null || !k.isUsable() || !(point.z() > 0)
                ? null
                : k.project(new Point3(point.x(), point.y(), point.z()));
    }

    /** What a pixel of the photo shows, camera frame, metres; null where nothing was measured. */
    @Nullable
    Vector3d pointAt(Pixel pixel) {
        if (depth == null || camera == null) {
            return null;
        }
        int x = (int) Math.floor((pixel.u() + 0.5) * depth.width() / camera.width());
        int y = (int) Math.floor((pixel.v() + 0.5) * depth.height() / camera.height());
        if (x < 0 || y < 0 || x >= depth.width() || y >= depth.height()) {
            return null;
        }
        double metres = depth.metres(x, y);
        return metres > 0 ? camera.unproject(pixel.u(), pixel.v(), metres) : null;
    }
}
