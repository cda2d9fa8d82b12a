package gsi.app.review;

import gsi.annotation.Change;
import gsi.annotation.Decision;
import gsi.annotation.Judgement;
import gsi.annotation.ReviewProject;
import gsi.annotation.Seen;
import gsi.annotation.Verdict;
import gsi.app.queue.QueueModel;
import gsi.app.queue.QueueRow;
import gsi.dataset.SampleKey;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Decides about samples, takes back and puts back, and tells the queue and the screen what came of it. FX thread. */
final class Deciding {

    private final ReviewProject project;
    private final QueueModel queue;
    private final Walk walk;
    private final Remarks remarks;
    private final DecisionWriter writer;
    private final ObservableValue<String> annotator;
    private final Consumer<ReviewEvent> tell;
    private final SessionDecisions session = new SessionDecisions();
    private final BooleanProperty autoAdvance = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper decided = new ReadOnlyIntegerWrapper();
    private Sight sight = Sight.UNKNOWN;

    Deciding(
            ReviewProject project,
            QueueModel queue,
            Walk walk,
            Remarks remarks,
            DecisionWriter writer,
            ObservableValue<String> annotator,
            Consumer<ReviewEvent> tell) {
        this.project = project;
        this.queue = queue;
        this.walk = walk;
        this.remarks = remarks;
        this.writer = writer;
        this.annotator = annotator;
        this.tell = tell;
        decided.set(queue.decidedCount());
        remarks.onRated(this::saveRemarks);
    }

    /** Another sample is about to be shown. */
    void showing(@Nullable QueueRow row) {
        saveRemarks();
        remarks.show(row);
    }

    /**
     * Decides about the sample that is shown. When the decision is on disk the next undecided pair is shown, if that is
     * wished for. Refused while another decision is on its way and while the pair is not on screen yet, for it would be about
     * a pair that nobody has seen.
     *
     * @param reason code of the reason, or null
     */
    void decide(Verdict verdict, @Nullable String reason) {
        QueueRow row = walk.currentProperty().get();
        if (row == null || writer.savingProperty().get()) {
            return;
        }
        if (!sight.isOnScreen(row, walk.modelProperty().get())) {
            tell.accept(new ReviewEvent.NotOnScreen());
            return;
        }
        SampleKey key = row.sample().key();
        write(Attempt.decision(verdict, key), row, () -> remarks.now().with(verdict, reason), changes -> {
            tell.accept(new ReviewEvent.Decided(changes.getFirst()));
            if (autoAdvance.get() && walk.isShown(key)) {
                walk.nextUndecided();
            }
        });
    }

    /**
     * Saves changed note and ratings of a sample that is decided already, as a new decision with the same verdict. Those of
     * an undecided one wait for the decision.
     */
    void saveRemarks() {
        QueueRow row = walk.currentProperty().get();
        Decision decision = row == null ? null : row.decision();
        if (row == null
                || decision == null
                || project.info().readOnly()
                || writer.savingProperty().get()
                || remarks.now().saysTheSame(Draft.of(decision))) {
            return;
        }
        SampleKey key = row.sample().key();
        write(
                Attempt.remark(key),
                row,
                () -> remarks.now().with(decision.verdict(), decision.reason()),
                changes -> tell.accept(new ReviewEvent.RemarksSaved(key)));
    }

    private interface Judging {
        /** @throws IllegalArgumentException if the note is too long */
        Judgement judgement();
    }

    private void failed(Exception error) {
        tell.accept(new ReviewEvent.Failed(error));
    }

    private void write(Attempt attempt, QueueRow row, Judging what, Consumer<List<Change>> then) {
        SampleKey key = row.sample().key();
        String who = annotator.getValue();
        Seen seen = sight.of(row, walk.modelProperty().get());
        Judgement judgement;
        try {
            judgement = what.judgement();
        } catch (IllegalArgumentException e) {
            writer.fail(attempt, e);
            failed(e);
            return;
        }
        writer.write(
                attempt,
                () -> List.of(project.decide(who, key, judgement, seen)),
                changes -> {
                    remarks.saved(changes);
                    takeOver(changes, true);
                    then.accept(changes);
                    saveRemarks();
                },
                this::failed);
    }

    /**
     * Decides the same about many samples, all or none. The sample that is shown stays.
     *
     * @param onProgress told how many are done so far; off the FX thread
     * @param done told when all are on disk
     */
    void decideAll(List<SampleKey> keys, Judgement judgement, IntConsumer onProgress, Runnable done) {
        QueueRow row = walk.currentProperty().get();
        String who = annotator.getValue();
        SampleKey shown = row == null ? null : row.sample().key();
        Seen seen =
                row == null ? Seen.NOTHING : sight.of(row, walk.modelProperty().get());
        int[] count = new int[1];
        Function<SampleKey, Seen> seenOf = key -> {
            onProgress.accept(++count[0]);
            return key.equals(shown) ? seen : Seen.NOTHING;
        };
        writer.write(
                Attempt.bulk(judgement.verdict(), keys.size()),
                () -> {
                    count[0] = 0;
                    return project.decideAll(who, keys, judgement, seenOf);
                },
                changes -> {
                    takeOver(changes, false);
                    tell.accept(new ReviewEvent.DecidedMany(changes));
                    done.run();
                },
                this::failed);
    }

    /** Takes back the annotator's last decision, or all of the last that were made at once, and shows its sample. */
    void undo() {
        String who = annotator.getValue();
        back(Attempt.Kind.UNDO, () -> project.undo(who), ReviewEvent.Undone::new);
    }

    /** Puts back what was undone last and shows its sample. */
    void redo() {
        String who = annotator.getValue();
        back(Attempt.Kind.REDO, () -> project.redo(who), ReviewEvent.Redone::new);
    }

    private void back(Attempt.Kind kind, Callable<List<Change>> act, Function<List<Change>, ReviewEvent> event) {
        writer.write(
                Attempt.of(kind),
                act,
                changes -> {
                    remarks.back(changes);
                    takeOver(changes, false);
                    // Of many, any will do: the one on screen stays if it is among them.
                    if (changes.stream().noneMatch(c -> walk.isShown(c.key()))) {
                        walk.showKey(changes.getFirst().key());
                    }
                    tell.accept(event.apply(changes));
                },
                this::failed);
    }

    /** Takes over what was decided in other programs. What is being typed stays. */
    void takeOthers(List<Change> changes) {
        show(changes, true);
        tell.accept(new ReviewEvent.ByOthers(changes));
    }

    private void takeOver(List<Change> changes, boolean typing) {
        session.take(changes);
        show(changes, typing);
    }

    /** @param typing whether what was entered meanwhile stays */
    private void show(List<Change> changes, boolean typing) {
        queue.decided(changes.stream().map(Change::key).toList());
        decided.set(queue.decidedCount());
        for (Change change : changes) {
            QueueRow next = walk.isShown(change.key()) ? queue.row(change.key()) : null;
            if (next != null) {
                remarks.decided(next, typing);
                walk.replace(next);
            }
        }
    }

    /** Says what the annotator sees from now on. */
    void setSight(Sight eyes) {
        sight = eyes;
    }

    /** Counts anew where the samples are others. */
    void recount() {
        decided.set(queue.decidedCount());
    }

    /** What was decided since the data was opened. */
    SessionDecisions session() {
        return session;
    }

    BooleanProperty autoAdvanceProperty() {
        return autoAdvance;
    }

    ReadOnlyIntegerProperty decidedProperty() {
        return decided.getReadOnlyProperty();
    }
}
