package gsi.viewer3d.preview;

import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.cloud.RgbImage;
import gsi.viewer3d.edit.EditableBox;
import java.util.concurrent.CancellationException;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * An edit before it is made: the object's points at their new place, and the scene without them. What no camera saw stays
 * unseen: behind the object is a hole, and its far side has no points. Any thread; gives up where that is interrupted.
 */
public final class EditPreview {

    /** Fewer points are strays, not an object. */
    public static final int LEAST_POINTS = 40;

    /** The picture has at most so many pixels along its longer side. */
    private static final int LARGEST = 1600;

    private final EditableBox original;
    private final @Nullable EditableBox target;
    private final CutCloud cut;
    private final @Nullable PointCloud moved;

    private EditPreview(EditableBox original, @Nullable EditableBox target, CutCloud cut, @Nullable PointCloud moved) {
        this.original = original;
        this.target = target;
        this.cut = cut;
        this.moved = moved;
    }

    /**
     * Of an edit.
     *
     * @param cloud of the scene, in the photo's camera frame; empty where there is none
     * @param original where the object is
     * @param target where it goes, and how large and how turned it is there; null where it goes away
     * @param up the vertical, world frame, unit length
     */
    public static EditPreview of(PointCloud cloud, EditableBox original, @Nullable EditableBox target, Vector3dc up) {
        CutCloud cut = CutCloud.of(cloud, original, up);
        goOn();
        return new EditPreview(
                original, target, cut, target == null ? null : new BoxTransfer(original, target).apply(cut.object()));
    }

    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    /** Whether the cloud has enough points in the object's box for something to be seen. */
    public boolean hasPoints() {
        return cut.object().count() >= LEAST_POINTS;
    }

    /** The object's points at their new place; empty where it goes away. */
    public PointCloud moved() {
        return moved == null ? PointCloud.EMPTY : moved;
    }

    /** The scene without the object. */
    public PointCloud rest() {
        return cut.rest();
    }

    /**
     * Into the photo: the hole hatched, the object where nothing nearer hides it. Where there are no points the box stands for
     * the object, and nothing is known to hide it.
     *
     * @param camera that took the photo, in its pixels
     */
    public GhostPicture inPhoto(RgbImage photo, Pinhole camera) {
        goOn();
        GhostPainter painter = new GhostPainter(photo, shrunk(camera));
        return hasPoints() ? painter.points(cut, moved) : painter.boxes(original, target);
    }

    private static Pinhole shrunk(Pinhole c) {
        double s = Math.min(1, (double) LARGEST / Math.max(c.width(), c.height()));
        int width = (int) Math.max(1, Math.round(c.width() * s));
        int height = (int) Math.max(1, Math.round(c.height() * s));
        return s == 1
                ? c
                : new Pinhole(
                        c.fx() * s,
                        c.fy() * s,
                        (c.cx() + 0.5) * s - 0.5,
                        (c.cy() + 0.5) * s - 0.5,
                        c.skew() * s,
                        width,
                        height);
    }
}
