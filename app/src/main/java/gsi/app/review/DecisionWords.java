package gsi.app.review;

import gsi.annotation.Decision;
import gsi.annotation.Stamp;
import gsi.app.queue.VerdictLook;
import gsi.app.text.Texts;
import org.jspecify.annotations.Nullable;

/** Decisions in words. */
record DecisionWords(Reasons reasons, Texts texts) {

    /** Verdict and reason, such as {@code Rejected: floating}. */
    String verdict(Decision decision) {
        String reason = decision.reason();
        return texts.get(VerdictLook.textKey(decision)) + (reason == null ? "" : ": " + reasons.words(reason));
    }

    /** Verdict, who and when. */
    String status(Decision decision) {
        return texts.get("decision.by", verdict(decision), decision.annotator(), texts.when(decision.time()));
    }

    /** The same with ratings and note. */
    String sentence(Decision decision) {
        String ratings = RatingsPane.summary(decision.judgement().ratings(), texts);
        String note = decision.note();
        return status(decision) + (ratings.isEmpty() ? "" : " · " + ratings) + (note == null ? "" : "\n“" + note + "”");
    }

    /** Who took back or put back what. */
    String by(String textKey, @Nullable Decision decision, Stamp stamp) {
        return texts.get(
                textKey, decision == null ? "" : verdict(decision), stamp.annotator(), texts.when(stamp.time()));
    }
}
