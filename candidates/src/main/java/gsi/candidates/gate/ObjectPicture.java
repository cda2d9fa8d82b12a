package gsi.candidates.gate;

import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.util.Optional;

/** Cuts an object out of its photo, with a little around it. */
public final class ObjectPicture {

    /** Around the object, as a share of its size. */
    private static final double AROUND = 0.15;

    /** Smaller than this nothing can be told, pixels. */
    private static final int LEAST = 8;

    private static final int LONGEST = 512;
    private static final int QUALITY = 90;

    private ObjectPicture() {}

    /** A JPEG of at most {@value #LONGEST} pixels a side; empty where the object is outside the photo or too small. */
    public static Optional<byte[]> jpeg(Raster photo, Scene scene, SceneObject object) {
        Box2d box = object.box2d() != null ? object.box2d() : object.box().project(scene.intrinsics());
        if (!box.isFinite()) {
            return Optional.empty();
        }
        double dx = AROUND * (box.x2() - box.x1());
        double dy = AROUND * (box.y2() - box.y1());
        int left = (int) Math.clamp(box.x1() - dx, 0, photo.width());
        int right = (int) Math.clamp(box.x2() + dx, 0, photo.width());
        int top = (int) Math.clamp(box.y1() - dy, 0, photo.height());
        int bottom = (int) Math.clamp(box.y2() + dy, 0, photo.height());
        if (right - left < LEAST || bottom - top < LEAST) {
            return Optional.empty();
        }
        byte[] rgb = new byte[3 * (right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(
                    photo.rgb(), 3 * (y * photo.width() + left), rgb, 3 * (y - top) * (right - left), 3 * (right - left));
        }
        Raster cut = new Raster(right - left, bottom - top, rgb).shrunkTo(LONGEST, LONGEST);
        return Optional.of(ImageFiles.encodeJpeg(cut, QUALITY));
    }
}
