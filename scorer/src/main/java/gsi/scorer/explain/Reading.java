package gsi.scorer.explain;

import org.jspecify.annotations.Nullable;

/**
 * A number that a step looked at.
 *
 * @param measure what it is
 * @param value in the unit; may be NaN
 * @param unit what it is counted in
 * @param threshold what it is compared with; null where the step only uses it
 */
public record Reading(
        Measure measure, double value, Unit unit, @Nullable Threshold threshold) {

    /** What the value must be to pass. */
    public record Threshold(Sense sense, double limit) {}

    /** Which side of the limit passes. */
    public enum Sense {
        ABOVE(">"),
        AT_LEAST("≥"),
        BELOW("<"),
        AT_MOST("≤");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }

        /** As a mathematician writes it. */
        public String sign() {
            return sign;
        }
    }

    static Reading of(Measure measure, double value, Unit unit) {
        return new Reading(measure, value, unit, null);
    }

    static Reading of(Measure measure, double value, Unit unit, Sense sense, double limit) {
        return new Reading(measure, value, unit, new Threshold(sense, limit));
    }
}
