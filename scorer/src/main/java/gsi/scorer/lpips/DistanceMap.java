package gsi.scorer.lpips;

import gsi.scorer.score.Absence;

/** Distances pixel by pixel, or the reason why there are none. */
public sealed interface DistanceMap {

    /**
     * A distance for each pixel.
     *
     * @param values rows from the top, as many as the images have pixels; 0 = alike; the receiver's own
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Made(float[] values) implements DistanceMap {}

    /** No distances. */
    record Missing(Absence why) implements DistanceMap {}
}
