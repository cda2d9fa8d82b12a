package gsi.app.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * What the program remembers between starts.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param annotator the name written to decisions
 * @param recent data folders, the latest first
 * @param window position and size of the window, screen pixels: x, y, width, height; empty before the first close
 * @param dividers positions of the split panes, 0–1, in the order of the window; empty before the first close
 */
public record Settings(
        String theme, String annotator, List<String> recent, List<Double> window, List<Double> dividers) {

    private static final int RECENT = 10;

    public Settings {
        recent = List.copyOf(recent);
        window = List.copyOf(window);
        dividers = List.copyOf(dividers);
    }

    /** What holds before anything was chosen. */
    public static Settings initial() {
        return new Settings("system", System.getProperty("user.name", "annotator"), List.of(), List.of(), List.of());
    }

    public Settings withTheme(String t) {
        return new Settings(t, annotator, recent, window, dividers);
    }

    public Settings withAnnotator(String a) {
        return new Settings(theme, a, recent, window, dividers);
    }

    public Settings withLayout(List<Double> newWindow, List<Double> newDividers) {
        return new Settings(theme, annotator, recent, newWindow, newDividers);
    }

    /** The folder first, older ones after it, each once. */
    public Settings withRecent(String folder) {
        List<String> out = new ArrayList<>(recent);
        out.remove(folder);
        out.addFirst(folder);
        return new Settings(theme, annotator, out.subList(0, Math.min(out.size(), RECENT)), window, dividers);
    }
}
