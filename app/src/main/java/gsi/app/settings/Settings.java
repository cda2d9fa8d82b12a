package gsi.app.settings;

import gsi.annotation.DefaultReason;
import gsi.gpu.ScorerDevice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the program remembers between starts.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param annotator the name written to decisions
 * @param recent data folders, the latest first
 * @param window position and size of the window, screen pixels: x, y, width, height; empty before the first close
 * @param dividers positions of the split panes, 0–1, in the order of the window; empty before the first close
 * @param review how reviewing goes
 * @param reasons why a sample can be rejected, in the order of the number keys
 * @param keys keys that a person chose, by command name; the others have those that they came with
 * @param hintsSeen names of the first-run hints that are over
 * @param scorer what computes the pixel metrics
 */
public record Settings(
        String theme,
        String annotator,
        List<String> recent,
        List<Double> window,
        List<Double> dividers,
        ReviewSettings review,
        List<Reason> reasons,
        Map<String, List<String>> keys,
        Set<String> hintsSeen,
        ScorerDevice scorer) {

    /** The choices of a look. */
    public static final List<String> THEMES = List.of("system", "light", "dark");

    /** Most reasons that a list can have. */
    public static final int MOST_REASONS = 12;

    private static final int RECENT = 10;

    public Settings {
        recent = List.copyOf(recent);
        window = List.copyOf(window);
        dividers = List.copyOf(dividers);
        reasons = List.copyOf(reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)));
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
        hintsSeen = Collections.unmodifiableSet(new TreeSet<>(hintsSeen));
    }

    /** What holds before anything was chosen. */
    public static Settings initial() {
        return new Settings(
                "system",
                System.getProperty("user.name", "annotator"),
                List.of(),
                List.of(),
                List.of(),
                ReviewSettings.INITIAL,
                initialReasons(),
                Map.of(),
                Set.of(),
                ScorerDevice.AUTO);
    }

    /** The reasons that the program comes with. */
    public static List<Reason> initialReasons() {
        return Arrays.stream(DefaultReason.values())
                .map(r -> new Reason(r.code(), ""))
                .toList();
    }

    public Settings withTheme(String t) {
        return new Settings(t, annotator, recent, window, dividers, review, reasons, keys, hintsSeen, scorer);
    }

    public Settings withAnnotator(String a) {
        return new Settings(theme, a, recent, window, dividers, review, reasons, keys, hintsSeen, scorer);
    }

    public Settings withLayout(List<Double> newWindow, List<Double> newDividers) {
        return new Settings(theme, annotator, recent, newWindow, newDividers, review, reasons, keys, hintsSeen, scorer);
    }

    /** The folder first, older ones after it, each once. */
    public Settings withRecent(String folder) {
        List<String> out = new ArrayList<>(recent);
        out.remove(folder);
        out.addFirst(folder);
        List<String> latest = out.subList(0, Math.min(out.size(), RECENT));
        return new Settings(theme, annotator, latest, window, dividers, review, reasons, keys, hintsSeen, scorer);
    }

    public Settings withReview(ReviewSettings r) {
        return new Settings(theme, annotator, recent, window, dividers, r, reasons, keys, hintsSeen, scorer);
    }

    public Settings withReasons(List<Reason> r) {
        return new Settings(theme, annotator, recent, window, dividers, review, r, keys, hintsSeen, scorer);
    }

    public Settings withKeys(Map<String, List<String>> k) {
        return new Settings(theme, annotator, recent, window, dividers, review, reasons, k, hintsSeen, scorer);
    }

    public Settings withHintsSeen(Set<String> names) {
        return new Settings(theme, annotator, recent, window, dividers, review, reasons, keys, names, scorer);
    }

    public Settings withScorer(ScorerDevice device) {
        return new Settings(theme, annotator, recent, window, dividers, review, reasons, keys, hintsSeen, device);
    }
}
