package gsi.candidates.filter;

import gsi.candidates.space.ScenePoints;
import java.util.OptionalDouble;

/** How well the faces of the object's box lie at its points. */
final class FitResidual implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.FIT_RESIDUAL;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        ScenePoints points = facts.scene().points();
        if (points == null) {
            return Measurement.missing(Missing.POINTS);
        }
        return facts.ofSource(s -> {
            OptionalDouble residual = facts.object().residual(s, points);
            return residual.isPresent() ? Measurement.of(residual.getAsDouble()) : Measurement.missing(Missing.FEW_POINTS);
        });
    }
}
