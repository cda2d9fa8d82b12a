package gsi.candidates.filter;

/** What a filter says of a candidate at a threshold. */
public enum Verdict {
    PASS,
    DROP,
    /** There is nothing to measure it by; what then happens is a setting of its own. */
    NOT_MEASURED,
    /** The question does not arise for this operation. */
    NOT_APPLICABLE
}
