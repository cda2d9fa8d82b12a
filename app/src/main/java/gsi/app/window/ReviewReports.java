package gsi.app.window;

import gsi.annotation.Change;
import gsi.annotation.Decision;
import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.review.ReviewEvent;
import gsi.app.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what happened in the review into a sentence on the status line. */
final class ReviewReports {

    private final CommandTable commands;
    private final Texts texts;
    private final StatusLine status;

    ReviewReports(CommandTable commands, Texts texts, StatusLine status) {
        this.commands = commands;
        this.texts = texts;
        this.status = status;
    }

    void tell(@Nullable ReviewEvent event) {
        switch (event) {
            case null -> {}
            case ReviewEvent.Decided d -> status.tell(decided(d.change()));
            case ReviewEvent.DecidedMany d ->
                status.tell(texts.get("status.decided.many", d.changes().size(), commands.way(Command.UNDO)));
            case ReviewEvent.RemarksSaved saved -> status.tell(texts.get("status.remarks"));
            case ReviewEvent.Undone u -> status.tell(back("status.undone", u.changes()));
            case ReviewEvent.Redone r -> status.tell(back("status.redone", r.changes()));
            case ReviewEvent.ByOthers others -> status.tell(byOthers(others.changes()));
            case ReviewEvent.NotOnScreen not -> status.warn(texts.get("status.notonscreen"));
            case ReviewEvent.AtTheEnd end -> status.tell(texts.get(end.last() ? "status.last" : "status.first"));
            case ReviewEvent.NothingLeft left -> status.tell(texts.get("status.nothingleft"));
            case ReviewEvent.Failed f ->
                status.warn(
                        texts.get("status.notsaved", String.valueOf(f.error().getMessage())));
        }
    }

    /** Names them; who has only taken something back has left no name. */
    private String byOthers(List<Change> changes) {
        String who = changes.stream()
                .map(Change::after)
                .filter(Objects::nonNull)
                .map(Decision::annotator)
                .distinct()
                .collect(Collectors.joining(", "));
        return who.isEmpty()
                ? texts.get("status.others.back", changes.size())
                : texts.get("status.others", who, changes.size());
    }

    private String back(String textKey, List<Change> changes) {
        return changes.size() == 1
                ? texts.get(textKey, changes.getFirst().key().key())
                : texts.get(textKey + ".many", changes.size());
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
