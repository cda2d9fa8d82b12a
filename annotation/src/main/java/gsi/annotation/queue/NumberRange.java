package gsi.annotation.queue;

/**
 * Which numbers pass.
 *
 * @param from least that passes; −∞ for no bound
 * @param to greatest that passes; +∞ for no bound
 * @param unknown whether rows pass where the number is not known
 */
public record NumberRange(double from, double to, boolean unknown) {

    /** @throws IllegalArgumentException if a bound is NaN or they are the wrong way round */
    public NumberRange {
        if (!(from <= to)) {
            throw new IllegalArgumentException("a range from " + from + " to " + to);
        }
    }

    boolean admits(float value) {
        return Float.isNaN(value) ? unknown : value >= (float) from && value <= (float) to;
    }
}
