package gsi.app.scores;

import gsi.app.tasks.TaskRunner;
import gsi.dataset.Problem;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What scoring threads bring until somebody takes it. It is announced on the FX thread in batches: as much as has come since
 * that thread last had time.
 */
final class ScoreArrivals {

    private final TaskRunner runner;
    private final Runnable announce;
    private final List<Problem> newProblems = new ArrayList<>();
    private final ConcurrentLinkedQueue<Problem> arrived = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<SampleKey> scored = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();

    /** @param announce called on the FX thread when something has come */
    ScoreArrivals(TaskRunner runner, Runnable announce) {
        this.runner = runner;
        this.announce = announce;
    }

    /**
     * A score has come. On a scorer's thread.
     *
     * @param problem met while scoring; null for none
     * @param stopped whether nobody wants to hear of it any more
     */
    void scored(SampleKey key, @Nullable Problem problem, AtomicBoolean stopped) {
        scored.add(key);
        if (!stopped.get()) {
            if (problem != null) {
                arrived.add(problem);
            }
            announceSoon();
        }
    }

    /** Problems, or nothing but that there is something to see. On a scorer's thread. */
    void problems(List<Problem> problems, AtomicBoolean stopped) {
        arrived.addAll(problems);
        if (!stopped.get()) {
            announceSoon();
        }
    }

    private void announceSoon() {
        if (announced.compareAndSet(false, true)) {
            runner.onFxThread(this::take);
        }
    }

    /** A problem that is announced with whatever comes next. FX thread. */
    void add(Problem problem) {
        newProblems.add(problem);
    }

    /** Announces what has come. FX thread. */
    void take() {
        announced.set(false);
        for (Problem p = arrived.poll(); p != null; p = arrived.poll()) {
            newProblems.add(p);
        }
        announce.run();
    }

    /** Samples of which a score has come since this was last asked. */
    Set<SampleKey> takeScored() {
        Set<SampleKey> out = new HashSet<>();
        for (SampleKey key = scored.poll(); key != null; key = scored.poll()) {
            out.add(key);
        }
        return out;
    }

    /** Problems that have come since this was last asked. FX thread. */
    List<Problem> takeProblems() {
        List<Problem> out = List.copyOf(newProblems);
        newProblems.clear();
        return out;
    }
}
