package gsi.scorer.results;

/** The evaluator's modes; each has a file of results and one of statistics. */
public enum Mode {
    INSTRUCTION_COMPLIANCE("instruction-compliance"),
    SPATIAL_ACCURACY("spatial-accuracy"),
    EDIT_LOCALITY("edit-locality");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /** {@code instruction-compliance}, … */
    public String word() {
        return word;
    }

    String resultsFile() {
        return word + "_eval_results.json";
    }

    String statisticsFile() {
        return word + "_eval_stats.json";
    }
}
