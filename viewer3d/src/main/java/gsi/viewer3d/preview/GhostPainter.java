package gsi.viewer3d.preview;

import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.cloud.RgbImage;
import gsi.viewer3d.edit.EditableBox;
import org.jspecify.annotations.Nullable;

/** Paints the hole that an object leaves and the object at its new place over a photo. */
final class GhostPainter {

    /** A scene point hides the ghost if it is nearer by this much, metres and part of its depth: the noise of depth. */
    private static final double NEARER = 0.006;

    private static final double NEARER_PART = 0.006;

    /** Points of the ghost are this much wider than their spacing, so that a turned surface stays closed. */
    private static final double GROW = 1.35;

    /** Okabe–Ito blue and vermilion: the target's colour and, for the hole, neither of a box's. */
    private static final int TARGET = 0x0072B2;

    private static final int HATCH_DARK = 0x202428;
    private static final int HATCH_LIGHT = 0xF4F4F4;

    private static final double GHOST_OPACITY = 0.94;
    private static final double BOX_OPACITY = 0.45;
    private static final double HATCH_OPACITY = 0.82;

    private final RgbImage photo;
    private final Pinhole camera;
    private final int width;
    private final int height;
    /** Widths of rims and hatches follow the picture's size, for it is shown in a pane of about the same size always. */
    private final int unit;

    private final int[] argb;

    GhostPainter(RgbImage photo, Pinhole camera) {
        this.photo = photo;
        this.camera = camera;
        this.width = camera.width();
        this.height = camera.height();
        this.unit = Math.max(1, Math.round(Math.max(width, height) / 640f));
        this.argb = new int[width * height];
    }

    GhostPicture points(CutCloud cut, @Nullable PointCloud moved) {
        copyPhoto();
        SplatBuffer scene = new SplatBuffer(camera);
        scene.draw(cut.rest(), 1);
        SplatBuffer before = new SplatBuffer(camera);
        before.draw(cut.object(), 1);
        // Sensors measure nothing at an object's rim, and the photo shows it there all the same.
        PixelMask hole = seen(before, scene).closed(3 * unit).grown(2 * unit);
        double hidden = 0;
        double outside = 0;
        if (moved != null) {
            SplatBuffer after = new SplatBuffer(camera);
            after.draw(moved, GROW);
            PixelMask all = seen(after, null);
            PixelMask ghost = seen(after, scene);
            hidden = all.count() == 0 ? 0 : 1 - (double) ghost.count() / all.count();
            outside = moved.count() == 0 ? 0 : (double) after.outside() / moved.count();
            hatch(hole.without(ghost));
            for (int i = 0; i < argb.length; i++) {
                if (ghost.get(i)) {
                    argb[i] = mix(argb[i], after.rgb(i), GHOST_OPACITY);
                }
            }
            paint(ghost.rim(unit), TARGET, GHOST_OPACITY);
        } else {
            hatch(hole);
        }
        return new GhostPicture(width, height, argb, GhostPicture.Kind.POINTS, hidden, outside);
    }

    GhostPicture boxes(EditableBox original, @Nullable EditableBox target) {
        copyPhoto();
        PixelMask hole = BoxSilhouette.of(original, camera);
        double outside = 0;
        if (target != null) {
            PixelMask ghost = BoxSilhouette.of(target, camera);
            outside = BoxSilhouette.outside(target, camera);
            hatch(hole.without(ghost));
            paint(ghost, TARGET, BOX_OPACITY);
            paint(ghost.rim(unit), TARGET, GHOST_OPACITY);
        } else {
            hatch(hole);
        }
        return new GhostPicture(width, height, argb, GhostPicture.Kind.BOX, 0, outside);
    }

    /** Where a buffer has something that nothing of the other hides. */
    private PixelMask seen(SplatBuffer buffer, @Nullable SplatBuffer before) {
        PixelMask mask = new PixelMask(width, height);
        for (int i = 0; i < argb.length; i++) {
            float z = buffer.depth(i);
            if (buffer.isThere(i) && (before == null || z < before.depth(i) * (1 + NEARER_PART) + NEARER)) {
                mask.set(i);
            }
        }
        return mask;
    }

    private void copyPhoto() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = 0xFF000000 | photo.at((x + 0.5) / width, (y + 0.5) / height);
            }
        }
    }

    /** Stripes in two colours, so that they can be told from the photo whatever it shows. */
    private void hatch(PixelMask hole) {
        int period = 8 * unit;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (hole.get(i)) {
                    int stripe = (x + y) % period < period / 2 ? HATCH_DARK : HATCH_LIGHT;
                    argb[i] = mix(argb[i], stripe, HATCH_OPACITY);
                }
            }
        }
        paint(hole.rim(unit), HATCH_DARK, 1);
    }

    private void paint(PixelMask mask, int colour, double opacity) {
        for (int i = 0; i < argb.length; i++) {
            if (mask.get(i)) {
                argb[i] = mix(argb[i], colour, opacity);
            }
        }
    }

    private static int mix(int below, int above, double opacity) {
        int r = channel(below >> 16, above >> 16, opacity);
        int g = channel(below >> 8, above >> 8, opacity);
        int b = channel(below, above, opacity);
        return 0xFF000000 | r << 16 | g << 8 | b;
    }

    private static int channel(int below, int above, double opacity) {
        return (int) Math.round((below & 0xFF) * (1 - opacity) + (above & 0xFF) * opacity);
    }
}
