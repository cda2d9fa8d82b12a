package gsi.app.bench;

import gsi.annotation.Verdict;
import gsi.app.bench.DeskWindow.Seen;
import gsi.app.review.ReviewModel;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;

/** A person who decides as fast as the program lets them, thousands of times. */
final class DeskDecisions {

    /** Which key comes how often: of ten decisions six accept. */
    private static final List<Verdict> TURNS = List.of(
            Verdict.ACCEPT,
            Verdict.ACCEPT,
            Verdict.REJECT,
            Verdict.ACCEPT,
            Verdict.FLAG,
            Verdict.ACCEPT,
            Verdict.REJECT,
            Verdict.ACCEPT,
            Verdict.SKIP,
            Verdict.ACCEPT);

    private static final Map<Verdict, KeyCode> KEYS = Map.of(
            Verdict.ACCEPT, KeyCode.A,
            Verdict.REJECT, KeyCode.X,
            Verdict.FLAG, KeyCode.F,
            Verdict.SKIP, KeyCode.SPACE);

    /** Decisions from one measurement of the disk to the next. */
    private static final int BETWEEN = 5;

    private final DeskWindow desk;
    private final int count;
    private final List<KeyedDecision> keyed = new ArrayList<>();
    private final List<DeskMark> marks = new ArrayList<>();
    private final double[] onDisk;
    private final double[] told;
    private long pressed;
    private int done;

    DeskDecisions(DeskWindow desk, int count) {
        this.desk = desk;
        this.count = count;
        this.onDisk = new double[count];
        this.told = new double[count];
    }

    /** What was keyed, in that order. */
    List<KeyedDecision> keyed() {
        return keyed;
    }

    /** What the window kept after a tenth, half and all of the decisions. */
    List<DeskMark> marks() {
        return marks;
    }

    /** @param disk measured between decisions, when nothing else is under way */
    void run(BareSync disk, Consumer<Figure> figures) throws Exception {
        ReviewModel review = desk.review();
        List<Seen> shown = new ArrayList<>();
        long begin = System.nanoTime();
        Subscription writing = DeskWindow.onFx(
                () -> review.savingProperty().subscribe((before, now) -> noteWritten(review, before, now)));
        for (int i = 0; i < count; i++) {
            shown.add(decide(review, TURNS.get(i % TURNS.size())));
            int made = i + 1;
            if (made % BETWEEN == 0) {
                desk.settle();
                disk.measure();
            }
            if (made == tenth() || made == count / 2 || made == count) {
                marks.add(DeskMark.of(desk, made));
            }
        }
        DeskWindow.onFx(() -> {
            writing.unsubscribe();
            return true;
        });
        figures.accept(Figure.of("decision, from the journal's call to its return, on disk", "ms", onDisk));
        figures.accept(Figure.of("two pages synced to the same disk between decisions", "ms", disk.millis()));
        figures.accept(Figure.of("decision, from the key until the window knows it is on disk", "ms", told));
        figures.accept(Figure.of(
                "decision, from the key until the next pair is in the scene",
                "ms",
                DeskKeys.values(shown, Seen::inScene)));
        figures.accept(Figure.of(
                "decision, from the key until the next pair is shown", "ms", DeskKeys.values(shown, Seen::shown)));
        figures.accept(Figure.once(count + " decisions, collections included", "s", (System.nanoTime() - begin) / 1e9));
        DeskMark first = marks.getFirst();
        DeskMark last = marks.getLast();
        String over = " over " + (last.decisions() - first.decisions()) + " decisions";
        figures.accept(Figure.once(
                "growth of the objects on the heap" + over,
                "MB",
                last.heap().megabytes() - first.heap().megabytes()));
        figures.accept(Figure.once("growth beyond the caches" + over, "MB", last.beyondCachesSince(first) / 1e6));
    }

    private int tenth() {
        return Math.max(1, count / 10);
    }

    private Seen decide(ReviewModel review, Verdict verdict) throws Exception {
        SampleKey[] about = new SampleKey[1];
        return desk.time(
                () -> {
                    about[0] = desk.shown();
                    keyed.add(new KeyedDecision(about[0], verdict));
                    pressed = System.nanoTime();
                    desk.press(Objects.requireNonNull(KEYS.get(verdict)));
                },
                () -> done == keyed.size()
                        && !review.savingProperty().get()
                        && (isLast() || !desk.shown().equals(about[0]))
                        && desk.isPairShown());
    }

    /** After the last undecided sample no other comes. */
    private boolean isLast() {
        return keyed.size() == count;
    }

    private void noteWritten(ReviewModel review, boolean before, boolean now) {
        if (before && !now && done < count) {
            told[done] = (System.nanoTime() - pressed) / 1e6;
            onDisk[done] = review.saveNanosProperty().get() / 1e6;
            done++;
        }
    }
}
