package gsi.viewer3d.colour;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Optional;

/**
 * A rule that gives each point its colour. Only points that are seen are asked for, once each pixel, on several threads at
 * once; so a rule may compute.
 */
public interface PointColours {

    /** One cloud's colours in one picture. */
    @FunctionalInterface
    interface Painter {
        /**
         * The colour of a point.
         *
         * @param point index in the cloud
         * @param depth metres along the axis of sight
         * @return {@code 0xRRGGBB}
         */
        int rgb(int point, float depth);
    }

    /**
     * A painter of a cloud.
     *
     * @param seen some of the points that are seen; ranges that are not given follow from them
     */
    Painter painter(PointCloud cloud, PointSample seen, Projection projection);

    /** What colours mean; empty where they are the points' own or stand for names. */
    default Optional<Legend> legend(PointSample seen, Projection projection) {
        return Optional.empty();
    }

    /** The points' own colours. */
    static PointColours photo() {
        return new PhotoColours();
    }
}
