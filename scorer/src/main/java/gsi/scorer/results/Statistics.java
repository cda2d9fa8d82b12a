package gsi.scorer.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statistics file of a mode: rates, counts and means per operation and over all. NaN spreads, as in the evaluator. */
final class Statistics {

    private Statistics() {}

    /** As in the file; operations in the order of their first row. */
    static Map<String, Object> of(Mode mode, List<ResultRow> rows) {
        return switch (mode) {
            case INSTRUCTION_COMPLIANCE -> compliance(rows);
            case SPATIAL_ACCURACY -> accuracy(rows);
            case EDIT_LOCALITY -> locality(rows);
        };
    }

    private static Map<String, Object> compliance(List<ResultRow> rows) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("operation_success_rate", perOperation(rows, of -> {
            Map<String, Object> rate = new LinkedHashMap<>();
            rate.put("rate", mean("compliance", of));
            rate.put("count", of.size());
            return rate;
        }));
        out.put("overall_success_rate", mean("compliance", rows));
        out.put("overall_total_count", rows.size());
        return out;
    }

    private static Map<String, Object> accuracy(List<ResultRow> rows) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("operation_mean_score", perOperation(rows, of -> mean("edit_score", of)));
        out.put("overall_mean_score", mean("edit_score", rows));
        return out;
    }

    /** Means of LPIPS are over the rows that have one, and left out where none has. */
    private static Map<String, Object> locality(List<ResultRow> rows) {
        List<ResultRow> withLpips =
                rows.stream().filter(r -> r.values().containsKey("lpips")).toList();
        boolean lpips = rows.isEmpty() || !withLpips.isEmpty();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("operation_mean_ssim", perOperation(rows, of -> mean("ssim", of)));
        if (lpips) {
            out.put("operation_mean_lpips", perOperation(withLpips, of -> mean("lpips", of)));
        }
        out.put("overall_mean_ssim", mean("ssim", rows));
        if (lpips) {
            out.put("overall_mean_lpips", mean("lpips", withLpips));
        }
        return out;
    }

    private static Map<String, Object> perOperation(List<ResultRow> rows, Function<List<ResultRow>, Object> value) {
        Map<String, Object> out = new LinkedHashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(ResultRow::operation, LinkedHashMap::new, Collectors.toList()))
                .forEach((operation, of) -> out.put(operation, value.apply(of)));
        return out;
    }

    /** 0 over nothing, as in the evaluator. */
    private static double mean(String value, List<ResultRow> rows) {
        double sum = 0;
        for (ResultRow row : rows) {
            sum += row.values().getOrDefault(value, Double.NaN);
        }
        return rows.isEmpty() ? 0 : sum / rows.size();
    }
}
