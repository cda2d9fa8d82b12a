package gsi.app.candidates;

import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterResult;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.funnel.Agreement;
import gsi.candidates.funnel.Borderline;
import gsi.candidates.funnel.Decided;
import gsi.candidates.funnel.Funnel;
import gsi.candidates.funnel.FunnelStep;
import gsi.candidates.funnel.Histogram;
import gsi.candidates.funnel.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The funnel of a set of candidates: thresholds that can be moved, and what follows from them. Knows no toolkit; what is
 * expensive is done in the background and only the newest counts. FX thread.
 */
public final class FunnelModel {

    /** Bars of a histogram. */
    static final int BINS = 40;

    /** Candidates shown beside a threshold, each side. */
    static final int EXAMPLES = 8;

    /** Steps of a threshold from one end of its slider to the other. */
    private static final int STEPS = 100;

    private final CandidateSet set;
    private final Decided decided;
    private final LatestOnly computing;
    private final ObjectProperty<FilterId> chosen = new SimpleObjectProperty<>(FilterId.OBJECT_FIXED);
    private final ReadOnlyObjectWrapper<View> view;
    private final ReadOnlyObjectWrapper<@Nullable Integer> shown = new ReadOnlyObjectWrapper<>();
    private Thresholds thresholds;

    /**
     * All that is on screen at some thresholds.
     *
     * @param histogram of the chosen filter
     * @param borderline of the chosen filter
     * @param dropped rows that the chosen filter drops in its place, some
     * @param survivors rows, some, spread over all photos
     * @param agreements of every filter with people
     * @param suggestions for those that could do better
     */
    @SuppressWarnings("ArrayRecordComponent") // rows of one run, never compared
    public record View(
            Funnel funnel,
            FilterId chosen,
            FunnelStep step,
            Histogram histogram,
            Borderline borderline,
            int[] dropped,
            int[] survivors,
            List<Agreement> agreements,
            List<Suggestion> suggestions) {

        /** A better threshold for a filter, if there is one. */
        Optional<Suggestion> suggestion(FilterId id) {
            return suggestions.stream().filter(s -> s.id() == id).findFirst();
        }

        /** Of the chosen filter. */
        Agreement agreement() {
            return agreements.stream().filter(a -> a.id() == chosen).findFirst().orElseThrow();
        }
    }

    /** @param accepts what people decided, by candidate id */
    public FunnelModel(CandidateSet set, Map<String, Boolean> accepts, Thresholds start, TaskRunner runner) {
        this.set = set;
        this.decided = Decided.of(set.table(), accepts);
        this.computing = new LatestOnly(runner);
        this.thresholds = start;
        Funnel first = Funnel.run(set.table(), start);
        chosen.set(busiest(first));
        this.view = new ReadOnlyObjectWrapper<>(of(first, chosen.get()));
        chosen.subscribe((before, now) -> compute());
    }

    /** The filter that drops most: what one wants to look at first. */
    private static FilterId busiest(Funnel funnel) {
        FilterId best = funnel.thresholds().order().getFirst();
        int most = -1;
        for (FunnelStep step : funnel.steps()) {
            if (step.dropped().total() > most) {
                most = step.dropped().total();
                best = step.id();
            }
        }
        return best;
    }

    private View of(Funnel funnel, FilterId id) {
        FunnelStep step =
                funnel.steps().stream().filter(s -> s.id() == id).findFirst().orElseThrow();
        return new View(
                funnel,
                id,
                step,
                Histogram.of(funnel, id, BINS),
                Borderline.of(funnel, id, EXAMPLES),
                spread(funnel.droppedRows(id)),
                spread(funnel.survivorRows()),
                Agreement.of(funnel, decided),
                Suggestion.of(funnel, decided));
    }

    /** A few of many, from all over them. */
    private static int[] spread(int[] rows) {
        int n = Math.min(2 * EXAMPLES, rows.length);
        int[] out = new int[n];
        Arrays.setAll(out, i -> rows[(int) ((long) i * rows.length / n)]);
        return out;
    }

    private void compute() {
        Thresholds now = thresholds;
        FilterId id = chosen.get();
        Funnel before = view.get().funnel();
        computing.io(
                () -> of(before.thresholds().equals(now) ? before : Funnel.run(set.table(), now), id),
                view::set,
                error -> {
                    throw new IllegalStateException("the funnel could not be computed", error);
                });
    }

    /** Asks for other thresholds; what is shown follows. */
    public void setThresholds(Thresholds next) {
        if (!next.equals(thresholds)) {
            thresholds = next;
            compute();
        }
    }

    /** What was asked for last; the view may still be on its way there. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** Moves the chosen filter's threshold to a place within its slider. */
    void moveTo(double bound) {
        FilterId id = chosen.get();
        if (!id.isSwitch()) {
            setThresholds(thresholds.with(id, rounded(id, Math.clamp(bound, id.lowest(), id.highest()))));
        }
    }

    /** Moves it by some hundredths of its slider. */
    void move(int steps) {
        FilterId id = chosen.get();
        moveTo(thresholds.bound(id) + steps * (id.highest() - id.lowest()) / STEPS);
    }

    /** A number that a person would write: to a thousandth of the slider's length. */
    private static double rounded(FilterId id, double bound) {
        double step = Math.pow(10, Math.floor(Math.log10((id.highest() - id.lowest()) / 1000)));
        return Math.rint(bound / step) * step;
    }

    void toggle(FilterId id) {
        setThresholds(thresholds.with(id, !thresholds.isOn(id)));
    }

    void choose(FilterId id) {
        chosen.set(id);
    }

    /** Chooses the next or previous filter in the order in which they are asked. */
    void chooseNext(int by) {
        List<FilterId> order = thresholds.order();
        int at = Math.clamp(order.indexOf(chosen.get()) + by, 0, order.size() - 1);
        chosen.set(order.get(at));
    }

    /** Shows why a candidate was dropped or kept; null for none. */
    void show(@Nullable Integer row) {
        shown.set(row);
    }

    /** Goes through the examples as they stand on screen. */
    void showNext(int by) {
        List<Integer> rows = examples();
        if (rows.isEmpty()) {
            return;
        }
        int at = shown.get() == null ? -1 : rows.indexOf(shown.get());
        shown.set(rows.get(at < 0 ? 0 : Math.clamp(at + by, 0, rows.size() - 1)));
    }

    private List<Integer> examples() {
        View v = view.get();
        List<Integer> out = new ArrayList<>();
        for (int[] rows : List.of(v.borderline().passing(), v.borderline().dropped(), v.dropped(), v.survivors())) {
            Arrays.stream(rows).filter(r -> !out.contains(r)).forEach(out::add);
        }
        return out;
    }

    /** What every filter says of a candidate at the thresholds on screen. */
    List<FilterResult> why(int row) {
        return set.table().judge(row, view.get().funnel().thresholds());
    }

    /** What people decided about a candidate; empty where nobody has. */
    Optional<Boolean> decision(int row) {
        return decided.accepted().get(row)
                ? Optional.of(true)
                : decided.rejected().get(row) ? Optional.of(false) : Optional.empty();
    }

    /** How many candidates were decided about. */
    int decisions() {
        return decided.count();
    }

    public CandidateSet set() {
        return set;
    }

    ReadOnlyObjectProperty<FilterId> chosenProperty() {
        return chosen;
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Integer> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Drops what is under way. */
    void deactivate() {
        computing.cancel();
    }
}
