package gsi.viewer3d.preview;

/**
 * The photo as the edit would leave it, as far as the photo can tell.
 *
 * @param width pixels
 * @param height pixels
 * @param argb opaque, {@code 0xFFRRGGBB}, rows from the top; shared, not copied
 * @param kind what the object was drawn from
 * @param hidden the part of the object, of what is inside the photo, that something nearer hides at its new place, 0–1; 0 where
 *     there is no new place
 * @param outside the part of the object's points, or of its box's area, that is not inside the photo at its new place, 0–1
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; pictures are never compared
public record GhostPicture(int width, int height, int[] argb, Kind kind, double hidden, double outside) {

    /** What the object was drawn from. */
    public enum Kind {
        /** Its points, as the cloud has them. */
        POINTS,
        /** Its box, for there is no cloud, or the cloud has no points in the box. */
        BOX
    }
}
