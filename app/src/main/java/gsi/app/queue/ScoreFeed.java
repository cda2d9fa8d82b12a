package gsi.app.queue;

import gsi.annotation.queue.RowChange;
import gsi.app.scores.ScoreModel;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.scorer.score.SampleScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Brings scores into the queue's columns as they come: a few times a second, whatever the rate, and of the model on screen.
 * Another model begins anew. FX thread.
 */
public final class ScoreFeed {

    private static final int BATCH = 4096;

    private final QueueModel queue;
    private final ScoreModel scores;
    private final ObservableValue<String> model;
    private final TaskRunner runner;
    private final LatestOnly all;
    private final PauseTransition pause = new PauseTransition(Duration.millis(300));
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean active;

    public ScoreFeed(QueueModel queue, ScoreModel scores, ObservableValue<String> model, TaskRunner runner) {
        this.queue = queue;
        this.scores = scores;
        this.model = model;
        this.runner = runner;
        this.all = new LatestOnly(runner);
        pause.setOnFinished(e -> takeArrived());
    }

    /** Starts bringing, with what is there already. */
    public void activate() {
        active = true;
        begin();
        subscriptions = Subscription.combine(
                scores.revisionProperty().subscribe((before, now) -> pause.play()),
                model.subscribe((before, now) -> begin()));
    }

    /** Stops. */
    public void deactivate() {
        active = false;
        subscriptions.unsubscribe();
        pause.stop();
        all.cancel();
    }

    private void begin() {
        scores.takeScored();
        List<Sample> samples = queue.samples().snapshot();
        String name = model.getValue();
        if (name == null || samples.isEmpty()) {
            return;
        }
        all.io(
                () -> {
                    for (int i = 0;
                            i < samples.size() && !Thread.currentThread().isInterrupted();
                            i += BATCH) {
                        int first = i;
                        List<Sample> some = samples.subList(i, Math.min(i + BATCH, samples.size()));
                        List<RowChange> changes = new ArrayList<>(some.size());
                        for (int k = 0; k < some.size(); k++) {
                            changes.add(change(first + k, some.get(k), name));
                        }
                        runner.onFxThread(() -> take(name, changes));
                    }
                    return samples.size();
                },
                n -> {},
                error -> {
                    throw new IllegalStateException("scores do not come into the queue", error);
                });
    }

    private void takeArrived() {
        Set<SampleKey> arrived = scores.takeScored();
        String name = model.getValue();
        if (arrived.isEmpty() || name == null) {
            return;
        }
        Map<Integer, Sample> rows = new HashMap<>();
        for (SampleKey key : arrived) {
            QueueRow row = queue.row(key);
            if (row != null) {
                rows.put(queue.samples().number(key), row.sample());
            }
        }
        runner.background(
                () -> {
                    List<RowChange> changes = new ArrayList<>(rows.size());
                    rows.forEach((n, sample) -> changes.add(change(n, sample, name)));
                    return changes;
                },
                changes -> take(name, changes),
                error -> {
                    throw new IllegalStateException("scores do not come into the queue", error);
                });
    }

    /** Any thread. */
    private RowChange change(int row, Sample sample, String name) {
        SampleScore score = scores.known().scoreOf(sample, name).orElse(null);
        if (score == null) {
            return ScoredRow.unscored(row);
        }
        Map<String, Float> numbers = ScoredRow.numbers(score, scores.known().paperScoreOf(sample, name));
        float accuracy = numbers.getOrDefault(QueueNumber.SA.column(), Float.NaN);
        numbers.put(QueueNumber.HUMAN.column(), queue.samples().againstScorer(sample.key(), accuracy));
        return new RowChange(row, Map.of(QueueFacet.GATE.column(), List.of(ScoredRow.gate(score))), numbers, null);
    }

    private void take(String name, List<RowChange> changes) {
        // Scores of a model that is on screen no more would stand beside another's.
        if (active && name.equals(model.getValue())) {
            queue.change(changes);
        }
    }
}
