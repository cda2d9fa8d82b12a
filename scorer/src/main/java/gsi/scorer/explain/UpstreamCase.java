package gsi.scorer.explain;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.scorer.operation.CandidateReview;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Quantity;
import gsi.scorer.score.SampleScore;
import java.util.List;
import java.util.Optional;

/** One edited image that the evaluator's rules could judge, with what it takes to explain that. */
record UpstreamCase(
        EditSpec edit, DetectionPair found, SampleScore score, Derivation derivation, List<CandidateReview> reviews) {

    static UpstreamCase of(EditSpec edit, DetectionPair found, SampleScore score, Derivation derivation) {
        return new UpstreamCase(edit, found, score, derivation, CandidateReview.of(edit, found));
    }

    /** The detection that counts, if one does. */
    Optional<Detection> matched() {
        return derivation.matched().isPresent()
                ? Optional.of(found.edited().get(derivation.matched().getAsInt()))
                : Optional.empty();
    }

    /** A number of the formula; NaN where the formula did not take it. */
    double term(Quantity quantity) {
        return derivation.terms().stream()
                .filter(t -> t.quantity() == quantity)
                .mapToDouble(Derivation.Term::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
