package gsi.scorer.results;

import java.util.List;

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

    /** Names of the values in its results, in file order. */
    List<String> fields() {
        return switch (this) {
            case INSTRUCTION_COMPLIANCE -> List.of("compliance");
            case SPATIAL_ACCURACY -> List.of("edit_score");
            case EDIT_LOCALITY -> List.of("ssim", "lpips", "mse");
        };
    }

    /** Name of the file with its results, one per sample. */
    public String resultsFile() {
        return word + "_eval_results.json";
    }

    String statisticsFile() {
        return word + "_eval_stats.json";
    }
}
