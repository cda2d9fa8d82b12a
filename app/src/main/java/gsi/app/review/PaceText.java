package gsi.app.review;

import gsi.app.text.Texts;
import java.time.Duration;

/** Pace and progress in words. */
public final class PaceText {

    /** From here on, hours; minutes no longer matter. */
    private static final long MANY_HOURS = 20;

    private PaceText() {}

    /** {@code mine 312 · all 500 of 1,204 · 92/h · 9 h 40 min left}, or as much of it as is known. */
    public static String line(PaceSummary summary, Texts texts) {
        String counts = summary.mine() == summary.all()
                ? texts.get("header.progress", summary.all(), summary.total())
                : texts.get("header.progress.mine", summary.mine(), summary.all(), summary.total());
        String pace = summary.perHour().isPresent()
                ? texts.get("header.pace", Math.round(summary.perHour().getAsDouble()))
                : "";
        return counts
                + pace
                + summary.left()
                        .map(d -> texts.get("header.left", time(d, texts)))
                        .orElse("");
    }

    /** Rounded as a person would say it: {@code 12 min}, {@code 9 h 40 min}, {@code 31 h}. */
    public static String time(Duration time, Texts texts) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        if (minutes < 1) {
            return texts.get("pace.minute");
        }
        if (minutes < 60) {
            return texts.get("pace.minutes", minutes);
        }
        return minutes >= MANY_HOURS * 60
                ? texts.get("pace.hours", Math.round(minutes / 60.0))
                : texts.get("pace.hours.minutes", minutes / 60, minutes % 60);
    }
}
