package gsi.app.review;

import gsi.annotation.Decision;
import gsi.annotation.ReviewProject;
import gsi.annotation.Seen;
import gsi.app.queue.QueueRow;
import gsi.app.scores.ScoreModel;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The pair that is painted, and the scores beside it. FX thread. */
final class PairInView implements Sight {

    /** @param editedSha256 of the edited image as it was decoded; null where none is shown */
    private record Pair(
            SampleKey key, @Nullable String model, @Nullable String editedSha256) {

        boolean is(QueueRow row, @Nullable String name) {
            return key.equals(row.sample().key()) && Objects.equals(model, name);
        }
    }

    private final ScoreModel scores;
    private final HiddenScores hidden;
    private final ReviewProject project;
    private final ObservableValue<String> annotator;
    private final NextFrame nextFrame = new NextFrame();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();

    /** Of undecided samples that were shown with their scores; hiding those afterwards does not make them unseen. */
    private final Set<SampleKey> revealed = new HashSet<>();

    private @Nullable Pair painted;

    PairInView(ScoreModel scores, HiddenScores hidden, ReviewProject project, ObservableValue<String> annotator) {
        this.scores = scores;
        this.hidden = hidden;
        this.project = project;
        this.annotator = annotator;
    }

    /** The pair, or why there is none, is in the scene and will be seen with the next frame. */
    void show(Sample sample, @Nullable String model, @Nullable String editedSha256) {
        waiting.set(true);
        nextFrame.run(() -> {
            painted = new Pair(sample.key(), model, editedSha256);
            waiting.set(false);
        });
    }

    /** Notes that the scores of the sample on screen can be read now, where that is so. */
    void look(QueueRow row, @Nullable String model) {
        if (!hidden.of(row)
                && row.decision() == null
                && scores.known().scoreOf(row.sample(), model).isPresent()) {
            revealed.add(row.sample().key());
        }
    }

    @Override
    public boolean isOnScreen(QueueRow row, @Nullable String model) {
        Pair pair = painted;
        return pair != null && pair.is(row, model);
    }

    @Override
    public Seen of(QueueRow row, @Nullable String model) {
        Pair pair = painted;
        String sha = pair != null && pair.is(row, model) ? pair.editedSha256 : null;
        boolean kept = hidden.of(row) && !isKnown(row.sample().key());
        SortedMap<String, Double> inView = kept || model == null
                ? Collections.emptySortedMap()
                : scores.known().numbersOf(row.sample(), model);
        return new Seen(model, sha, kept, inView);
    }

    /** Whether this annotator has seen the scores before: as they were not hidden, or after an earlier decision. */
    private boolean isKnown(SampleKey key) {
        return revealed.contains(key)
                || project.history(key).stream()
                        .anyMatch(e -> e instanceof Decision d && d.annotator().equals(annotator.getValue()));
    }

    /** Whether a pair is in the scene that is not painted yet. */
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    void deactivate() {
        nextFrame.stop();
    }
}
