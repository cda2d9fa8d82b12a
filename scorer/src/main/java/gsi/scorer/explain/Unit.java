package gsi.scorer.explain;

/** What a number in an explanation is counted in. */
public enum Unit {
    CENTIMETRES(1),
    DEGREES(1),
    PIXELS(1),
    /** The value 1 is 100 %. */
    PERCENT(0),
    /** A ratio of sizes: 1.25 is 1.25×. */
    TIMES(2),
    /** A score or another plain number, mostly between 0 and 1. */
    SCORE(2),
    COUNT(0);

    private final int decimals;

    Unit(int decimals) {
        this.decimals = decimals;
    }

    /** Digits behind the point that are usually shown. */
    int decimals() {
        return decimals;
    }

    /** The number that is written before the unit's sign. */
    double shown(double value) {
        return this == PERCENT ? 100 * value : value;
    }
}
