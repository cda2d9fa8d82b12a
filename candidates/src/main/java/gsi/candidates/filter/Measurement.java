package gsi.candidates.filter;

import org.jspecify.annotations.Nullable;

/**
 * What a filter found out about a candidate.
 *
 * @param value in the filter's unit; NaN unless measured
 * @param about words of the data that belong to the value, such as the label of the other object; null for none
 * @param missing why there is no value; null where there is one, or where none is needed
 */
public record Measurement(double value, @Nullable String about, @Nullable Missing missing) {

    private static final Measurement NOT_APPLICABLE = new Measurement(Double.NaN, null, null);

    /** @throws IllegalArgumentException for NaN, which is no value */
    public static Measurement of(double value) {
        return of(value, null);
    }

    /** A value that has to do with another object. @throws IllegalArgumentException for NaN, which is no value */
    public static Measurement of(double value, @Nullable String about) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("a measured value is not NaN");
        }
        return new Measurement(value, about, null);
    }

    public static Measurement missing(Missing why) {
        return new Measurement(Double.NaN, null, why);
    }

    /** The question does not arise: what is removed has no target to fall off. */
    public static Measurement notApplicable() {
        return NOT_APPLICABLE;
    }

    public boolean isMeasured() {
        return !Double.isNaN(value);
    }

    public boolean isApplicable() {
        return isMeasured() || missing != null;
    }
}
