package gsi.viewer3d.render;

import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;

/** Tells which point a picture shows at a place, by looking at the picture; independent of how large the cloud is. */
public final class Picking {

    private Picking() {}

    /**
     * A point that was found.
     *
     * @param layer index of its cloud among the scene's
     * @param index its own in that cloud
     * @param position world frame, metres
     */
    public record Picked(int layer, int index, Vector3d position) {}

    /**
     * The point shown nearest to a position, at most {@code reach} pixels away.
     *
     * @param x device pixels from the frame's left
     * @param y device pixels from its top
     * @param layers the clouds of the scene that the frame shows
     */
    public static Optional<Picked> at(Frame frame, double x, double y, double reach, List<CloudLayer> layers) {
        int pixel = nearestCovered(frame, x, y, reach);
        if (pixel < 0) {
            return Optional.empty();
        }
        int point = frame.points()[pixel];
        for (int layer = 0; layer < layers.size(); layer++) {
            var cloud = layers.get(layer).cloud();
            if (point < cloud.count()) {
                return Optional.of(new Picked(layer, point, cloud.point(point)));
            }
            point -= cloud.count();
        }
        return Optional.empty();
    }

    /** The pixel with a point nearest to a position, at most {@code reach} away; −1 for none. */
    public static int nearestCovered(Frame frame, double x, double y, double reach) {
        int width = frame.size().width();
        double best = reach * reach;
        int found = -1;
        int bottom = (int) Math.min(frame.size().height() - 1, y + reach);
        int right = (int) Math.min(width - 1, x + reach);
        for (int row = (int) Math.max(0, y - reach); row <= bottom; row++) {
            for (int column = (int) Math.max(0, x - reach); column <= right; column++) {
                double dx = column + 0.5 - x;
                double dy = row + 0.5 - y;
                double squared = dx * dx + dy * dy;
                if (squared <= best && frame.depth()[row * width + column] < Float.POSITIVE_INFINITY) {
                    best = squared;
                    found = row * width + column;
                }
            }
        }
        return found;
    }
}
