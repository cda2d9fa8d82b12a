package gsi.scorer.viewpoint;

import gsi.dataset.image.Raster;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.viewpoint.ImageFeatures.Match;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Estimates from the images alone by how much the camera turned between them, as the evaluator does (protocol.md §7). */
public final class CameraTurnEstimate {

    private CameraTurnEstimate() {}

    /**
     * Of the second image against the first.
     *
     * @return empty where the images have too little to see and the evaluator stops: no features, no pose
     */
    public static Optional<CameraTurn> between(Raster source, Raster edited) {
        return between(ImageFeatures.of(source), ImageFeatures.of(edited));
    }

    /** The same where the features are found already. */
    public static Optional<CameraTurn> between(ImageFeatures source, ImageFeatures edited) {
        if (source.count() == 0 || edited.count() < 2) {
            return Optional.empty();
        }
        List<Match> matches = source.in(edited);
        if (matches.size() < CameraTurn.FEWEST_MATCHES) {
            return Optional.of(CameraTurn.tooFewMatches(matches.size()));
        }
        OptionalDouble degrees = EssentialRotation.degrees(matches, source.width(), source.height());
        return degrees.isPresent()
                ? Optional.of(CameraTurn.measured(matches.size(), degrees.getAsDouble()))
                : Optional.empty();
    }
}
