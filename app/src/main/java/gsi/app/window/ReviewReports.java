package gsi.app.window;

import gsi.annotation.Change;
import gsi.annotation.Decision;
import gsi.app.review.ReviewEvent;
import gsi.app.text.Texts;
import org.jspecify.annotations.Nullable;

/** Puts what happened in the review into a sentence on the status line. */
final class ReviewReports {

    private final Texts texts;
    private final StatusLine status;

    ReviewReports(Texts texts, StatusLine status) {
        this.texts = texts;
        this.status = status;
    }

    void tell(@Nullable ReviewEvent event) {
        switch (event) {
            case null -> {}
            case ReviewEvent.Decided d -> status.tell(decided(d.change()));
            case ReviewEvent.NoteSaved saved -> status.tell(texts.get("status.note"));
            case ReviewEvent.Undone u ->
                status.tell(texts.get("status.undone", u.change().key().key()));
            case ReviewEvent.Redone r ->
                status.tell(texts.get("status.redone", r.change().key().key()));
            case ReviewEvent.AtTheEnd end -> status.tell(texts.get(end.last() ? "status.last" : "status.first"));
            case ReviewEvent.NothingLeft left -> status.tell(texts.get("status.nothingleft"));
            case ReviewEvent.Failed f ->
                status.warn(
                        texts.get("status.notsaved", String.valueOf(f.error().getMessage())));
        }
    }

    private String decided(Change change) {
        Decision after = change.after();
        String key = change.key().key();
        return after == null
                ? key
                : switch (after.verdict()) {
                    case ACCEPT -> texts.get("status.accepted", key);
                    case REJECT -> texts.get("status.rejected", key);
                    case SKIP -> texts.get("status.skipped", key);
                    case FLAG -> texts.get("status.flagged", key);
                };
    }
}
