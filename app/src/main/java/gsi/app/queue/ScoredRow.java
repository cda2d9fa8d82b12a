package gsi.app.queue;

import gsi.annotation.queue.RowChange;
import gsi.scorer.locality.LocalityGate;
import gsi.scorer.paper.PaperCheck;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the scores of a sample's edited image are in the queue's columns. Any thread. */
final class ScoredRow {

    private ScoredRow() {}

    /** The change of a row whose image has no score, or not yet: everything unknown. */
    static RowChange unscored(int row) {
        Map<String, Float> numbers = new HashMap<>();
        for (QueueNumber n : QueueNumber.values()) {
            numbers.put(n.column(), Float.NaN);
        }
        return new RowChange(row, Map.of(QueueFacet.GATE.column(), List.of()), numbers, null);
    }

    /** The change of a row by its scores; what people say of it stays unknown here. */
    static Map<String, Float> numbers(SampleScore upstream, Optional<PaperScore> paper) {
        Map<QueueNumber, Float> n = new EnumMap<>(QueueNumber.class);
        n.put(QueueNumber.IC, number(upstream.ic()));
        n.put(QueueNumber.SA, number(upstream.sa()));
        n.put(QueueNumber.SSIM, number(upstream.ssim()));
        n.put(QueueNumber.LPIPS, number(upstream.lpips()));
        n.put(QueueNumber.MSE, number(upstream.mse()));
        n.put(QueueNumber.DISPLACEMENT, number(upstream.physical().displacementCm()));
        n.put(QueueNumber.DIRECTION, number(upstream.physical().directionDegrees()));
        n.put(QueueNumber.ROTATION, number(upstream.physical().rotationDegrees()));
        n.put(QueueNumber.SIZE, number(upstream.physical().sizeRatio()));
        n.put(QueueNumber.PAPER_IC, paper.map(p -> number(p.ic())).orElse(Float.NaN));
        n.put(QueueNumber.PAPER_SA, paper.map(p -> number(p.sa())).orElse(Float.NaN));
        n.put(QueueNumber.EL, paper.map(p -> number(p.el())).orElse(Float.NaN));
        n.put(QueueNumber.PROFILES, paper.map(p -> apart(upstream, p)).orElse(Float.NaN));
        n.put(QueueNumber.MARGIN, margin(upstream, paper));
        Map<String, Float> out = new HashMap<>();
        n.forEach((number, value) -> out.put(number.column(), value));
        return out;
    }

    static String gate(SampleScore upstream) {
        return upstream.gate().state().name().toLowerCase(Locale.ROOT);
    }

    private static float number(Measured m) {
        return (float) m.value().orElse(Double.NaN);
    }

    private static float apart(SampleScore upstream, PaperScore paper) {
        float compliance = Math.abs(number(upstream.ic()) - number(paper.ic()));
        float accuracy = Math.abs(number(upstream.sa()) - number(paper.sa()));
        return Float.isNaN(accuracy) ? compliance : Math.max(compliance, accuracy);
    }

    /** Least distance to a limit over the gate's SSIM and the paper's checks, as a share of the limit. */
    private static float margin(SampleScore upstream, Optional<PaperScore> paper) {
        double least = relative(upstream.ssim().value().orElse(Double.NaN), LocalityGate.LEAST_SSIM);
        for (PaperCheck check : paper.map(PaperScore::checks).orElse(List.of())) {
            double value = switch (check.kind()) {
                // The limit is on the distance from 1.
                case WIDTH, HEIGHT, LENGTH -> relative(Math.abs(check.value() - 1), check.limit());
                case OBJECT_FOUND -> Double.NaN;
                default -> relative(check.value(), check.limit());
            };
            least = least <= value || Double.isNaN(value) ? least : value;
        }
        return (float) least;
    }

    private static double relative(double value, double limit) {
        return limit > 0 ? Math.abs(value - limit) / limit : Double.NaN;
    }
}
