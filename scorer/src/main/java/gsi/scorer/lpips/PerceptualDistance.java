package gsi.scorer.lpips;

import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Measured;

/** How different two images look to a network: LPIPS (protocol.md §6). Safe for many threads. */
@FunctionalInterface
public interface PerceptualDistance {

    /** There is no model: every distance is missing, and says so. */
    PerceptualDistance NOT_AVAILABLE = source -> new NoDistance(Absence.lpips());

    /**
     * Does what can be done with one image alone; worth keeping while several images are compared with it.
     *
     * @param source planes in any order, as long as every image compared with it has the same; not kept
     */
    Prepared prepare(PlanarImage source);

    /** An image, ready to be compared with. Safe for many threads. */
    @FunctionalInterface
    interface Prepared {

        /**
         * The mean of the distance map over what is kept, 0 = identical; 0 where nothing is kept. Levels are divided by 255
         * only in an image whose greatest level exceeds 1, as in the evaluator.
         *
         * @param edited of the source's size
         * @param kept of the same size
         * @return missing where there is no model, or where the images are too small or too large for it
         */
        Measured to(PlanarImage edited, KeepMask kept);

        /**
         * The distance map itself, of which {@link #to} gives means.
         *
         * @param edited of the source's size
         * @return missing for the reasons of {@link #to}, and where means are all that there is
         */
        default DistanceMap map(PlanarImage edited) {
            return new DistanceMap.Missing(
                    new Absence(Absence.Cause.NOT_APPLICABLE, "this distance has means only, no map"));
        }

        /** Bytes of memory held, for caches that weigh what they keep. */
        default long weight() {
            return 0;
        }
    }
}
