package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;
import gsi.candidates.funnel.FunnelPicture.Anchor;
import gsi.candidates.funnel.FunnelPicture.Band;
import gsi.candidates.funnel.FunnelPicture.Caption;
import gsi.candidates.funnel.FunnelPicture.Role;
import gsi.candidates.funnel.FunnelPicture.Style;
import gsi.dataset.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays the funnel out: filters from top to bottom, the stream of candidates narrowing beside their names, and what each
 * filter drops leaving to the right with its number. All widths are to one scale, so the picture can be measured.
 */
public final class FunnelLayout {

    private static final double MARGIN = 16;
    private static final double TITLES = 320;
    /** Height of a filter's row where there is room. */
    private static final double ROW = 28;
    /** And where there is little: captions still do not touch. */
    private static final double LEAST_ROW = 22;

    private static final double LEAVING = 30;
    private static final double NUMBERS = 210;
    private static final double TEXT = 13;
    private static final int CURVE = 12;
    /** What is there is seen, however little it is, pixels. */
    private static final double LEAST = 1;

    private final Funnel funnel;
    private final FunnelWords words;
    private final List<Operation> operations;
    private final double width;
    private final double row;
    private final double stream;
    private final double scale;
    private final List<Band> bands = new ArrayList<>();
    private final List<Caption> captions = new ArrayList<>();
    private double y = MARGIN;

    private FunnelLayout(Funnel funnel, FunnelWords words, double width, double row) {
        this.funnel = funnel;
        this.words = words;
        this.width = Math.max(width, 760);
        this.row = row;
        this.operations = funnel.table().operations();
        this.stream = (this.width - 2 * MARGIN - TITLES - LEAVING - NUMBERS) / 2;
        this.scale = stream / Math.max(1, funnel.all().total());
    }

    /**
     * Lays out.
     *
     * @param photos how the photos came down to those with candidates; may be empty
     * @param width of the whole, pixels; the height follows
     */
    public static FunnelPicture of(Funnel funnel, List<FrameStep> photos, FunnelWords words, double width) {
        return of(funnel, photos, words, width, ROW);
    }

    /**
     * Lays out for a window: rows become lower, to a limit, so that all of it can be seen at once.
     *
     * @param photos how the photos came down to those with candidates; may be empty
     * @param width of the window, pixels; the picture may be wider
     * @param height of the window, pixels; the picture may be higher
     */
    public static FunnelPicture within(
            Funnel funnel, List<FrameStep> photos, FunnelWords words, double width, double height) {
        FunnelPicture roomy = of(funnel, photos, words, width, ROW);
        long rows = 2 + funnel.steps().stream().filter(s -> s.on() && s.asks()).count();
        double row = Math.clamp(ROW - (roomy.height() - height) / rows, LEAST_ROW, ROW);
        return row == ROW ? roomy : of(funnel, photos, words, width, Math.floor(row));
    }

    private static FunnelPicture of(
            Funnel funnel, List<FrameStep> photos, FunnelWords words, double width, double row) {
        FunnelLayout layout = new FunnelLayout(funnel, words, width, row);
        layout.heading();
        layout.photos(photos);
        layout.stream();
        layout.off();
        return new FunnelPicture(layout.width, layout.y + MARGIN, layout.bands, layout.captions);
    }

    private double left() {
        return MARGIN + TITLES;
    }

    private void heading() {
        caption(
                MARGIN,
                y + TEXT,
                Anchor.LEFT,
                Style.HEADING,
                null,
                words.say(
                        "picture.heading",
                        funnel.all().total(),
                        funnel.survivors().total()));
        y += ROW;
        double x = MARGIN;
        for (Operation o : operations) {
            String text = words.say(
                    "picture.legend",
                    words.operation(o),
                    funnel.all().of(o),
                    funnel.survivors().of(o));
            double w = 18 + 7.5 * text.length() + 20;
            if (x > MARGIN && x + w > width) {
                x = MARGIN;
                y += ROW;
            }
            bands.add(new Band(Role.SWATCH, o, null, funnel.all().of(o), box(x, y + 3, 12, 12)));
            caption(x + 18, y + TEXT, Anchor.LEFT, Style.TITLE, null, text);
            x += w;
        }
        y += ROW;
    }

    private void photos(List<FrameStep> steps) {
        int most = steps.stream().mapToInt(FrameStep::photos).max().orElse(0);
        for (FrameStep step : steps) {
            caption(left() - 12, y + TEXT, Anchor.RIGHT, Style.TITLE, null, step.what());
            double w = most == 0 ? 0 : stream * step.photos() / most;
            bands.add(
                    new Band(Role.PHOTOS, null, null, step.photos(), box(left(), y, seen(w, step.photos()), ROW - 10)));
            caption(
                    left() + seen(w, step.photos()) + 8,
                    y + TEXT,
                    Anchor.LEFT,
                    Style.NUMBER,
                    null,
                    words.say("number", step.photos()));
            y += ROW;
        }
        if (!steps.isEmpty()) {
            y += ROW / 2;
        }
    }

    /** Of a caption in the middle of a row. */
    private double baseline() {
        return y + row / 2 + 4;
    }

    /** From a row's edge to its bar. */
    private double bar() {
        return row / 4;
    }

    private void stream() {
        caption(left() - 12, baseline(), Anchor.RIGHT, Style.TITLE, null, words.say("picture.candidates"));
        straight(funnel.all(), null);
        for (FunnelStep step : funnel.steps()) {
            if (step.on() && step.asks()) {
                row(step);
            }
        }
        caption(left() - 12, baseline(), Anchor.RIGHT, Style.TITLE, null, words.say("picture.left"));
        double end = left() + scale * funnel.survivors().total();
        caption(
                end + 8,
                baseline(),
                Anchor.LEFT,
                Style.NUMBER,
                null,
                words.say("number", funnel.survivors().total()));
        straight(funnel.survivors(), null);
    }

    /** The stream as it is, on its way past no filter. */
    private void straight(Counts counts, @Nullable FilterId filter) {
        double x = left();
        for (Operation o : operations) {
            double w = seen(scale * counts.of(o), counts.of(o));
            if (w > 0) {
                bands.add(new Band(Role.FLOW, o, filter, counts.of(o), box(x, y, w, row)));
            }
            x += w;
        }
        y += row;
    }

    private void row(FunnelStep step) {
        FilterId id = step.id();
        double xIn = left();
        double xOut = left();
        for (Operation o : operations) {
            double in = seen(scale * step.in().of(o), step.in().of(o));
            double out = seen(scale * step.out().of(o), step.out().of(o));
            if (in > 0) {
                bands.add(new Band(Role.FLOW, o, id, step.in().of(o), between(xIn, xIn + in, xOut, xOut + out)));
            }
            xIn += in;
            xOut += out;
        }
        double x = left() + stream + LEAVING;
        int all = step.dropped().total();
        if (all > 0) {
            bands.add(new Band(Role.LEAVING, null, id, all, leaving(xIn - seen(scale * all, all), xIn, x)));
        }
        for (Operation o : operations) {
            int dropped = step.dropped().of(o);
            double w = seen(scale * dropped, dropped);
            if (w > 0) {
                bands.add(new Band(Role.DROPPED, o, id, dropped, box(x, y + bar(), w, row - 2 * bar())));
            }
            x += w;
        }
        captions(step, x);
        y += row;
    }

    private void captions(FunnelStep step, double endOfBar) {
        FilterId id = step.id();
        double threshold = funnel.thresholds().bound(id);
        caption(MARGIN, baseline(), Anchor.LEFT, Style.TITLE, id, words.title(id));
        if (!id.isSwitch()) {
            String key = id.bound() == FilterId.Bound.AT_LEAST ? "picture.threshold" : "picture.threshold.most";
            caption(
                    left() - 12,
                    baseline(),
                    Anchor.RIGHT,
                    Style.FAINT,
                    id,
                    words.say(key, words.amount(id, threshold)));
        }
        int missing = step.notMeasured().total();
        int dropped = step.dropped().total();
        caption(
                endOfBar + 8,
                baseline(),
                Anchor.LEFT,
                dropped == 0 ? Style.FAINT : Style.NUMBER,
                id,
                missing == 0
                        ? words.say("picture.dropped", dropped)
                        : words.say("picture.unmeasured", dropped, missing));
    }

    private void off() {
        List<FunnelStep> off = funnel.steps().stream().filter(s -> !s.on()).toList();
        if (!off.isEmpty()) {
            y += ROW / 2;
            String names = off.stream().map(s -> words.title(s.id())).collect(Collectors.joining(", "));
            caption(MARGIN, y + TEXT, Anchor.LEFT, Style.FAINT, null, words.say("picture.off", off.size(), names));
            y += ROW;
        }
    }

    private static double seen(double w, int count) {
        return count > 0 ? Math.max(LEAST, w) : 0;
    }

    private static double[] box(double x, double y, double w, double h) {
        return new double[] {x, y, x + w, y, x + w, y + h, x, y + h};
    }

    /** A band that goes over from one stretch at the top of the row to another at its bottom. */
    private double[] between(double left0, double right0, double left1, double right1) {
        double[] out = new double[4 * (CURVE + 1)];
        for (int i = 0; i <= CURVE; i++) {
            double t = i / (double) CURVE;
            double s = t * t * (3 - 2 * t);
            out[2 * i] = left0 + s * (left1 - left0);
            out[2 * i + 1] = y + t * row;
            int back = out.length - 2 * (i + 1);
            out[back] = right0 + s * (right1 - right0);
            out[back + 1] = y + t * row;
        }
        return out;
    }

    /** From a stretch at the top of the row to the height of a bar that begins at an x. */
    private double[] leaving(double from, double to, double end) {
        double[] out = new double[4 * (CURVE + 1)];
        for (int i = 0; i <= CURVE; i++) {
            double t = i / (double) CURVE;
            double s = t * (2 - t);
            out[2 * i] = to + t * (end - to);
            out[2 * i + 1] = y + s * bar();
            int back = out.length - 2 * (i + 1);
            out[back] = from + t * (end - from);
            out[back + 1] = y + s * (row - bar());
        }
        return out;
    }

    private void caption(double x, double at, Anchor anchor, Style style, @Nullable FilterId filter, String text) {
        captions.add(new Caption(x, at, anchor, style, filter, text));
    }
}
