package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.beside;
import static gsi.scorer.explain.Argument.count;
import static gsi.scorer.explain.Argument.words;

import gsi.dataset.Detection;
import gsi.scorer.explain.Reading.Sense;
import gsi.scorer.geometry.BoxOverlap;
import gsi.scorer.geometry.OriginBox;
import gsi.scorer.geometry.Sameness;
import gsi.scorer.operation.Limits;
import java.util.List;
import java.util.stream.IntStream;

/** What the detector found where: in the edited image at all, the object in the photo, something left in its place. */
final class FoundSteps {

    private FoundSteps() {}

    static ExplainedStep detected(UpstreamCase of) {
        int n = of.found().edited().size();
        return ExplainedStep.of(
                StepId.DETECTED,
                n > 0,
                List.of(Reading.of(Measure.DETECTIONS_IN_EDITED_IMAGE, n, Unit.COUNT, Sense.AT_LEAST, 1)),
                Sentence.of(
                        n > 0 ? "detected.passed" : "detected.failed",
                        count(n),
                        words(of.edit().target())));
    }

    static ExplainedStep origin(UpstreamCase of) {
        List<Detection> origin = of.found().origin();
        double bound = Math.sqrt(Sameness.BOX_3D);
        boolean passed = OriginBox.find(origin, of.edit().original()).isPresent();
        double least = origin.stream()
                .mapToDouble(d -> Sameness.distance(d.cuboid(), of.edit().original()))
                .filter(d -> !Double.isNaN(d))
                .min()
                .orElse(Double.NaN);
        Sentence sentence = passed
                ? Sentence.of("origin.passed", words(of.edit().target()))
                : Double.isNaN(least)
                        ? Sentence.of("origin.failed.none", words(of.edit().target()))
                        : Sentence.of(
                                "origin.failed",
                                words(of.edit().target()),
                                beside(100 * least, 100 * bound, Unit.CENTIMETRES),
                                amount(100 * bound, Unit.CENTIMETRES));
        return ExplainedStep.of(
                StepId.ORIGIN,
                passed,
                List.of(
                        Reading.of(Measure.DETECTIONS_IN_PHOTO, origin.size(), Unit.COUNT),
                        Reading.of(Measure.BOX_DIFFERENCE, 100 * least, Unit.CENTIMETRES, Sense.BELOW, 100 * bound)),
                sentence);
    }

    static ExplainedStep oldPlace(UpstreamCase of) {
        if (of.derivation().matched().isEmpty()) {
            double most = IntStream.range(0, of.found().edited().size())
                    .mapToDouble(i -> overlap(of, i))
                    .max()
                    .orElse(0);
            return ExplainedStep.of(
                    StepId.OLD_PLACE,
                    true,
                    List.of(reading(most)),
                    Sentence.of("oldplace.passed", words(of.edit().target())));
        }
        int left = of.derivation().matched().getAsInt();
        double overlap = overlap(of, left);
        return ExplainedStep.of(StepId.OLD_PLACE, false, List.of(reading(overlap)), left(of, left, overlap));
    }

    private static Sentence left(UpstreamCase of, int left, double overlap) {
        return overlap > Limits.STILL_THERE_OVERLAP
                ? Sentence.of(
                        "oldplace.failed",
                        count(left),
                        words(of.edit().target()),
                        beside(overlap, Limits.STILL_THERE_OVERLAP, Unit.PERCENT),
                        amount(Limits.STILL_THERE_OVERLAP, Unit.PERCENT))
                : Sentence.of(
                        "oldplace.failed.2d",
                        count(left),
                        words(of.edit().target()),
                        amount(Math.sqrt(Sameness.BOX_2D), Unit.PIXELS));
    }

    static double overlap(UpstreamCase of, int detection) {
        return BoxOverlap.iou(
                of.found().edited().get(detection).cuboid(), of.edit().original());
    }

    private static Reading reading(double overlap) {
        return Reading.of(
                Measure.OVERLAP_WITH_OLD_PLACE, overlap, Unit.PERCENT, Sense.AT_MOST, Limits.STILL_THERE_OVERLAP);
    }
}
