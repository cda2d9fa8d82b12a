package gsi.app.scores;

import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.scorer.RunScorer.Scoring;
import gsi.scorer.stamp.ScoreStamp;
import gsi.scorer.stamp.Stamped;
import gsi.scorer.stamp.Stamper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores by one profile that a project keeps: a score whose stamp still holds is taken from there, any other is made and
 * kept. So a run that was killed goes on where it was, and only what changed is scored again. Safe for many threads.
 *
 * @param <S> what a score is
 */
public final class KeptScores<S> implements Scoring<S> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptScores.class);

    /** Scores that a kill may lose at most, each a fraction of a second's work. */
    private static final int BATCH = 32;

    private final ReviewProject project;
    private final String slot;
    private final Stamper stamper;
    private final Form<S> form;
    private final Scoring<S> fresh;
    private final Map<String, Map<SampleKey, String>> before = new ConcurrentHashMap<>();
    private final Map<String, Map<SampleKey, String>> unsaved = new HashMap<>();
    private int unsavedCount;
    private @Nullable ProjectException failure;
    private boolean closed;

    /**
     * How scores are written, and which.
     *
     * @param write one line
     * @param read empty where the line is none of this version's
     * @param keeps whether a score is worth keeping: one with a problem is made again, the problem may be gone
     */
    public record Form<S>(
            Function<Stamped<S>, String> write, Function<String, Optional<Stamped<S>>> read, Predicate<S> keeps) {}

    /**
     * On top of a way to score.
     *
     * @param slot names profile and what else tells kinds of scores apart, so that one kind does not replace another
     */
    public KeptScores(ReviewProject project, String slot, Stamper stamper, Form<S> form, Scoring<S> fresh) {
        this.project = project;
        this.slot = slot;
        this.stamper = stamper;
        this.form = form;
        this.fresh = fresh;
    }

    @Override
    public S score(Sample sample, EditedImage edited) {
        String line = of(edited.model()).remove(sample.key());
        Stamped<S> kept = line == null ? null : form.read.apply(line).orElse(null);
        ScoreStamp now = kept == null ? stamper.stamp(sample, edited) : stamper.stamp(sample, edited, kept);
        if (kept != null && now.equals(kept.stamp())) {
            return kept.score();
        }
        S score = fresh.score(sample, edited);
        if (form.keeps.test(score)) {
            keep(sample.key(), edited.model(), form.write.apply(stamper.stamped(now, sample, edited, score)));
        }
        return score;
    }

    /** What was kept of a model before, read once. */
    private Map<SampleKey, String> of(String model) {
        return before.computeIfAbsent(model, m -> {
            Map<SampleKey, String> lines = new ConcurrentHashMap<>();
            try {
                project.readComputed(slot + m, lines::put);
            } catch (ProjectException e) {
                fail(e);
            }
            return lines;
        });
    }

    private synchronized void keep(SampleKey key, String model, String line) {
        if (failure != null || closed) {
            return;
        }
        unsaved.computeIfAbsent(model, m -> new HashMap<>()).put(key, line);
        if (++unsavedCount >= BATCH) {
            save();
        }
    }

    private synchronized void save() {
        if (unsavedCount == 0 || closed) {
            return;
        }
        try {
            for (var lines : unsaved.entrySet()) {
                project.keepComputed(slot + lines.getKey(), lines.getValue());
            }
        } catch (ProjectException e) {
            fail(e);
        }
        unsaved.clear();
        unsavedCount = 0;
    }

    /** Scores go on without being kept: they can be made again. */
    private synchronized void fail(ProjectException e) {
        if (failure == null && !closed) {
            LOG.warn("Scores are not kept: {}", e.getMessage());
            failure = e;
        }
    }

    /** Why scores are not kept, if they are not. */
    public synchronized Optional<ProjectException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Writes what is not written yet. */
    public void flush() {
        save();
    }

    /** Writes what is not written yet; what is scored from now on is not kept. Before the project is closed. */
    public synchronized void close() {
        save();
        closed = true;
    }
}
