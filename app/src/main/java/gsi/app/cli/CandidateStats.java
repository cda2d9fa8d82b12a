package gsi.app.cli;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.Edit;
import gsi.candidates.model.Language;
import gsi.candidates.out.CandidateFolder;
import gsi.candidates.out.CandidateLines;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a folder of candidates holds, counted: a table per aspect. */
final class CandidateStats {

    private final Map<String, Map<String, Integer>> tables = new LinkedHashMap<>();
    private int candidates;

    private CandidateStats() {
        for (String name : List.of("operation", "edit", "parameter", "named by", "object", "sentences", "candidates a photo")) {
            tables.put(name, new TreeMap<>());
        }
    }

    /** @throws DataException where the folder holds no candidates.jsonl that can be read */
    static CandidateStats read(Path folder, Consumer<Problem> problems) throws DataException {
        CandidateStats out = new CandidateStats();
        Map<String, Integer> perScene = new TreeMap<>();
        CandidateLines.read(
                folder.resolve(CandidateFolder.CANDIDATES),
                (candidate, line) -> {
                    out.add(candidate);
                    perScene.merge(candidate.scene(), 1, Integer::sum);
                },
                problems);
        perScene.values().forEach(n -> out.count("candidates a photo", "%3d".formatted(n)));
        return out;
    }

    private void add(Candidate c) {
        candidates++;
        count("operation", c.operation().word());
        count("edit", kind(c.edit()));
        count("parameter", parameter(c.edit()));
        count("named by", c.expression().superlative() == null ? "label" : word(c.expression().superlative()));
        count("object", c.object().label());
        for (Language language : c.wording().keySet()) {
            count("sentences", word(language));
        }
    }

    private void count(String table, String value) {
        if (!value.isEmpty()) {
            tables.computeIfAbsent(table, t -> new TreeMap<>()).merge(value, 1, Integer::sum);
        }
    }

    private static String kind(Edit edit) {
        return switch (edit) {
            case Edit.Move m -> m.axes() == Edit.Axes.CAMERA ? "move" : "move along another object";
            case Edit.Place p -> "place " + word(p.place()).replace('_', ' ');
            case Edit.Rotate r -> "rotate " + word(r.turn());
            case Edit.Remove r -> "remove";
            case Edit.Scale s -> s.factor() > 1 ? "scale up" : "scale down";
        };
    }

    private static String parameter(Edit edit) {
        return switch (edit) {
            case Edit.Move m -> String.format(Locale.ROOT, "%5.0f cm %s", m.centimetres(), m.direction().word());
            case Edit.Rotate r -> String.format(Locale.ROOT, "%5.0f degrees", r.degrees());
            case Edit.Scale s -> String.format(Locale.ROOT, "%5.2f times", s.factor());
            case Edit.Place p -> "";
            case Edit.Remove r -> "";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void print(PrintWriter out) {
        out.printf("%,d candidates%n", candidates);
        tables.forEach((name, counts) -> {
            out.printf("%n%s%n", name);
            counts.forEach((value, n) ->
                    out.printf(Locale.ROOT, "%,8d  %5.1f%%  %s%n", n, 100.0 * n / Math.max(1, total(counts)), value));
        });
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
