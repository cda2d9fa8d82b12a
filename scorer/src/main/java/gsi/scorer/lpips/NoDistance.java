package gsi.scorer.lpips;

import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Measured;

/** An image that has no distance to any other, always for the same reason; over no pixels it is 0 nevertheless. */
record NoDistance(Absence why) implements PerceptualDistance.Prepared {

    @Override
    public Measured to(PlanarImage edited, KeepMask kept) {
        return kept.isEmpty() ? Measured.of(0) : Measured.missing(why);
    }

    @Override
    public DistanceMap map(PlanarImage edited) {
        return new DistanceMap.Missing(why);
    }
}
