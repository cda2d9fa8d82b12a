package gsi.scorer.explain;

import static gsi.scorer.explain.Argument.amount;
import static gsi.scorer.explain.Argument.count;
import static gsi.scorer.explain.Argument.words;

import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import java.util.ArrayList;
import java.util.List;

/** Physical errors as sentences. */
public final class PhysicalWords {

    private PhysicalWords() {}

    /** One for everything that was measured; one with the reason where nothing was. */
    public static List<Sentence> of(PhysicalErrors errors) {
        if (errors.displacementCm() instanceof Measured.Missing m) {
            return List.of(Sentence.of("physical.none", words(m.why().detail())));
        }
        List<Sentence> out = new ArrayList<>();
        out.add(Sentence.of(
                "physical.displacement",
                amount(errors.displacementCm().get(), Unit.CENTIMETRES),
                count(errors.detection().orElse(-1))));
        errors.directionDegrees()
                .value()
                .ifPresent(v -> out.add(Sentence.of("physical.direction", amount(v, Unit.DEGREES))));
        errors.rotationDegrees()
                .value()
                .ifPresent(v -> out.add(Sentence.of("physical.rotation", amount(v, Unit.DEGREES))));
        errors.sizeRatio()
                .value()
                .ifPresent(v -> out.add(Sentence.of(
                        "physical.size",
                        amount(v, Unit.TIMES),
                        amount(errors.widthRatio().value().orElse(Double.NaN), Unit.TIMES),
                        amount(errors.heightRatio().value().orElse(Double.NaN), Unit.TIMES),
                        amount(errors.lengthRatio().value().orElse(Double.NaN), Unit.TIMES))));
        return out;
    }
}
