package gsi.scorer.explain;

/** What is filled into a sentence. */
public sealed interface Argument {

    /** A measured number; {@code decimals} digits behind the point are shown. */
    record Amount(double value, Unit unit, int decimals) implements Argument {}

    /** A number of things, or an index, on which the wording may depend. */
    record Count(long number) implements Argument {}

    /** Words of the data, such as an object's label. */
    record Words(String text) implements Argument {}

    /** A sentence within a sentence. */
    record Clause(Sentence sentence) implements Argument {}

    static Amount amount(double value, Unit unit) {
        return new Amount(value, unit, unit.decimals());
    }

    /** With as many more digits as it takes, up to three, for the value to look unlike the limit beside it. */
    static Amount beside(double value, double limit, Unit unit) {
        int decimals = unit.decimals();
        while (decimals < unit.decimals() + 3
                && value != limit
                && rounded(value, unit, decimals) == rounded(limit, unit, decimals)) {
            decimals++;
        }
        return new Amount(value, unit, decimals);
    }

    private static long rounded(double value, Unit unit, int decimals) {
        return Math.round(unit.shown(value) * Math.pow(10, decimals));
    }

    static Count count(long number) {
        return new Count(number);
    }

    static Words words(String text) {
        return new Words(text);
    }

    static Clause clause(Sentence sentence) {
        return new Clause(sentence);
    }
}
