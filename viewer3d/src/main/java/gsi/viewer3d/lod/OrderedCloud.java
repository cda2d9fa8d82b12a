package gsi.viewer3d.lod;

import gsi.viewer3d.cloud.PointCloud;

/**
 * A cloud whose points were put into an order that is good to draw: neighbours in space are neighbours in the arrays, and
 * the first points of each block are an even selection of it.
 *
 * @param points the cloud; its indices are not those of the cloud that it was made from
 * @param index its blocks, nested
 */
public record OrderedCloud(PointCloud points, BlockIndex index) {

    /** @throws IllegalArgumentException where the index is another cloud's */
    public OrderedCloud {
        if (index.points() != points.count()) {
            throw new IllegalArgumentException(
                    "an index of %d points for a cloud of %d".formatted(index.points(), points.count()));
        }
    }
}
