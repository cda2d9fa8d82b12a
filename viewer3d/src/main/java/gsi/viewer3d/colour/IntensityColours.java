package gsi.viewer3d.colour;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Optional;

/**
 * The points' intensity. Clouds without it keep their colours.
 *
 * @param range in the intensity's own unit; given, because clouds disagree about it
 */
public record IntensityColours(Range range, ColourMap map) implements PointColours {

    /** @throws IllegalArgumentException for a range that is not given */
    public IntensityColours {
        if (range.isAutomatic()) {
            throw new IllegalArgumentException("the range of an intensity must be given");
        }
    }

    /** Over a cloud's intensities without the outermost fiftieth at each end, 0 to 1 where it has none. */
    public static IntensityColours of(PointCloud cloud) {
        float[] all = cloud.intensity();
        Range range = new Range(0, 1);
        if (all != null && all.length > 0) {
            int n = Math.min(all.length, 10_000);
            float[] sample = new float[n];
            for (int i = 0; i < n; i++) {
                sample[i] = all[(int) ((long) i * all.length / n)];
            }
            java.util.Arrays.sort(sample);
            range = new Range(sample[n / 50], sample[n - 1 - n / 50]);
        }
        return new IntensityColours(range, ColourMap.VIOLET_TO_YELLOW);
    }

    @Override
    public Painter painter(PointCloud cloud, PointSample seen, Projection projection) {
        float[] intensity = cloud.intensity();
        if (intensity == null) {
            return new PhotoColours().painter(cloud, seen, projection);
        }
        return (i, depth) -> map.rgb(range.place(intensity[i]));
    }

    @Override
    public Optional<Legend> legend(PointSample seen, Projection projection) {
        return Optional.of(new Legend(map, range.min(), range.max(), ""));
    }
}
