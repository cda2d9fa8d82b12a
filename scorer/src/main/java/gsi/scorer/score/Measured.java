package gsi.scorer.score;

import gsi.scorer.score.Absence.Cause;
import java.util.OptionalDouble;

/** A number, or the reason why there is none. The number may be NaN where the evaluator's own is (everything masked). */
public sealed interface Measured {

    /** A number. */
    record Value(double number) implements Measured {}

    /** No number. */
    record Missing(Absence why) implements Measured {}

    static Measured of(double number) {
        return new Value(number);
    }

    static Measured missing(Absence why) {
        return new Missing(why);
    }

    static Measured missing(Cause cause, String detail) {
        return new Missing(new Absence(cause, detail));
    }

    /** The number, if there is one. */
    default OptionalDouble value() {
        return this instanceof Value v ? OptionalDouble.of(v.number) : OptionalDouble.empty();
    }

    default boolean isPresent() {
        return this instanceof Value;
    }

    /** The number. @throws IllegalStateException with the reason where there is none */
    default double get() {
        return switch (this) {
            case Value v -> v.number;
            case Missing m -> throw new IllegalStateException(m.why.detail());
        };
    }
}
