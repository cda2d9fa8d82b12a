package gsi.app.review;

import gsi.annotation.Change;
import gsi.annotation.Decision;
import gsi.annotation.Ratings;
import gsi.app.queue.QueueRow;
import gsi.dataset.SampleKey;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Note and ratings of the shown sample. What was entered and not yet saved with a decision is there again when the sample is,
 * also after a restart. FX thread.
 */
final class Remarks {

    private static final String SETTING = "note.drafts";

    private final SettingKeeper view;
    private final Drafts drafts;
    private final StringProperty note = new SimpleStringProperty("");
    private final ObjectProperty<Ratings> ratings = new SimpleObjectProperty<>(Ratings.NONE);
    private @Nullable QueueRow shown;
    private Runnable onRated = () -> {};

    /** While what is shown becomes another sample's, or what is saved: not something a person enters. */
    private boolean changing;

    Remarks(SettingKeeper view) {
        this.view = view;
        this.drafts = Drafts.of(view.kept(SETTING).orElse("[]"));
        note.subscribe((before, now) -> keep());
        ratings.subscribe((before, now) -> {
            keep();
            if (!changing) {
                onRated.run();
            }
        });
    }

    /** Tells when a person has rated. */
    void onRated(Runnable action) {
        onRated = action;
    }

    /** Shows those of a sample; null for none. */
    void show(@Nullable QueueRow row) {
        QueueRow before = shown;
        shown = row;
        if (row != null
                && (before == null || !before.sample().key().equals(row.sample().key()))) {
            set(drafts.of(row.sample().key()).orElse(Draft.of(row.decision())));
        }
    }

    /**
     * Takes over what is saved: drafts of these samples are none any more. What was entered about one of many that were decided
     * at once stays, for it is not in that decision.
     */
    void saved(List<Change> changes) {
        forget(changes.stream().filter(c -> !isOfMany(c.after())));
    }

    /**
     * Takes over what was taken back or put back. What was said with a decision that is taken back waits for the next one;
     * not so where the same was said of many samples at once.
     */
    void back(List<Change> changes) {
        forget(changes.stream().filter(c -> !isOfMany(c.before()) && !isOfMany(c.after())));
        for (Change change : changes) {
            Decision before = change.before();
            if (before != null && !isOfMany(before) && change.after() == null) {
                Draft said = Draft.of(before);
                if (!said.equals(Draft.NOTHING)) {
                    drafts.put(change.key(), said);
                    view.keep(SETTING, drafts.text());
                }
            }
        }
    }

    private void forget(Stream<Change> changes) {
        List<SampleKey> gone = changes.map(Change::key).filter(drafts::remove).toList();
        if (!gone.isEmpty()) {
            view.keep(SETTING, drafts.text());
        }
    }

    private static boolean isOfMany(@Nullable Decision decision) {
        return decision != null && decision.group() != null;
    }

    /**
     * Takes over the shown sample's decision.
     *
     * @param typing whether what is entered stays where it says something else than the decision: it came later
     */
    void decided(QueueRow row, boolean typing) {
        shown = row;
        Draft said = Draft.of(row.decision());
        if (!typing || now().saysTheSame(said)) {
            set(drafts.of(row.sample().key()).orElse(said));
        } else {
            keep();
        }
    }

    private void set(Draft draft) {
        changing = true;
        note.set(draft.note());
        ratings.set(draft.ratings());
        changing = false;
    }

    private void keep() {
        QueueRow row = shown;
        if (row == null || changing) {
            return;
        }
        Draft saved = Draft.of(row.decision());
        if (now().note().equals(saved.note()) && now().ratings().equals(saved.ratings())) {
            drafts.remove(row.sample().key());
        } else {
            drafts.put(row.sample().key(), now());
        }
        view.keep(SETTING, drafts.text());
    }

    /** What is entered. */
    Draft now() {
        return new Draft(note.get(), ratings.get());
    }

    StringProperty noteProperty() {
        return note;
    }

    ObjectProperty<Ratings> ratingsProperty() {
        return ratings;
    }
}
