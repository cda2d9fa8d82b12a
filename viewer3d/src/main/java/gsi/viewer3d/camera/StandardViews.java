package gsi.viewer3d.camera;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.Pinhole;
import java.util.Optional;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * The views that a scene offers. All but the photo's own show the focus in the middle with some of what is around it.
 *
 * @param axes which way is up
 * @param focus what to show; may be empty
 * @param photo the camera that took the photo, at the world's origin; null where there is none
 */
public record StandardViews(
        SceneAxes axes, Bounds focus, @Nullable Pinhole photo) {

    private static final double FIELD_OF_VIEW = Math.toRadians(45);
    /** Surroundings that are shown around the focus, in parts of its radius and of its distance from the photo's camera. */
    private static final double ROOM = 0.1;
    /** How much higher than the photo's camera the opening view stands. */
    private static final double ABOVE = Math.toRadians(14);

    private static final double STEEPEST = Math.toRadians(75);
    private static final double SMALLEST = 0.02;

    /** The opening view: from the side that the photo saw, slightly above its camera. */
    public ViewCamera reset() {
        Vector3d sight = focus.centre();
        Turn photoTurn = sight.length() > SMALLEST ? Turn.towards(sight, axes) : new Turn(0, 0, 0);
        double elevation = Math.max(photoTurn.elevation() - ABOVE, -STEEPEST);
        return framed(new Turn(photoTurn.azimuth(), Math.min(elevation, photoTurn.elevation()), 0));
    }

    /** Straight down, with what is far in the photo at the top. */
    public ViewCamera top() {
        return framed(new Turn(0, -Math.PI / 2, 0));
    }

    /** Level, the way the photo looked. */
    public ViewCamera front() {
        return framed(new Turn(0, 0, 0));
    }

    /** Level, from the photo's left side to its right. */
    public ViewCamera left() {
        return framed(new Turn(Math.PI / 2, 0, 0));
    }

    /** Exactly the photo's view; empty where its camera is not known. */
    public Optional<ViewCamera> fromCamera() {
        return Optional.ofNullable(photo).map(p -> ViewCamera.ofPhoto(p, axes, focus.centre()));
    }

    /** As near as all corners of the focus, and some surroundings, fit into the smaller side of the picture. */
    private ViewCamera framed(Turn turn) {
        Vector3d centre = focus.centre();
        double radius = focus.isEmpty() ? 1 : Math.max(focus.radius(), SMALLEST);
        double room = ROOM * (radius + centre.length());
        double distance = radius;
        for (int i = 0; i < 8 && !focus.isEmpty(); i++) {
            Vector3d corner = new Vector3d(
                            (i & 1) == 0 ? focus.minX() : focus.maxX(),
                            (i & 2) == 0 ? focus.minY() : focus.maxY(),
                            (i & 4) == 0 ? focus.minZ() : focus.maxZ())
                    .sub(centre);
            double aside = Math.max(Math.abs(corner.dot(turn.right(axes))), Math.abs(corner.dot(turn.down(axes))));
            distance =
                    Math.max(distance, (aside + room) / Math.tan(FIELD_OF_VIEW / 2) - corner.dot(turn.forward(axes)));
        }
        return ViewCamera.lookingAt(centre, distance, axes, turn, ViewCamera.lens(FIELD_OF_VIEW));
    }
}
