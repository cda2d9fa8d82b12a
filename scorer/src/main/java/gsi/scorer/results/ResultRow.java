package gsi.scorer.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One sample in a result file.
 *
 * @param key {@code <img_id>_<query_id>}
 * @param operation the evaluator's word
 * @param values {@code compliance}, {@code edit_score}, or {@code ssim}, {@code lpips}, {@code mse}, in file order
 */
record ResultRow(String key, String operation, Map<String, Double> values) {
    ResultRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** As in the file. */
    Map<String, Object> json() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("operation", operation);
        out.putAll(values);
        return out;
    }
}
