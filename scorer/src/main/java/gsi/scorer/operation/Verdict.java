package gsi.scorer.operation;

import gsi.scorer.score.Derivation;

/**
 * What a rule says of an edit whose gate is open.
 *
 * @param ic 0 or 1
 * @param sa 0 to 1, or NaN where negative sizes lead there
 */
record Verdict(double ic, double sa, Derivation derivation) {

    Verdict(boolean complies, double sa, Derivation derivation) {
        this(complies ? 1 : 0, sa, derivation);
    }
}
