package gsi.app.review;

import gsi.annotation.Decision;
import gsi.annotation.DefaultReason;
import gsi.annotation.Stamp;
import gsi.app.queue.VerdictLook;
import gsi.app.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Decisions in words. */
record DecisionWords(Texts texts) {

    /** Verdict and reason, such as {@code Rejected: floating}. */
    String verdict(Decision decision) {
        String reason = decision.reason();
        return texts.get(VerdictLook.textKey(decision)) + (reason == null ? "" : ": " + reason(reason));
    }

    /** Verdict, who and when. */
    String status(Decision decision) {
        return texts.get("decision.by", verdict(decision), decision.annotator(), when(decision.time()));
    }

    /** The same with ratings and note. */
    String sentence(Decision decision) {
        String ratings = RatingsPane.summary(decision.judgement().ratings(), texts);
        String note = decision.note();
        return status(decision) + (ratings.isEmpty() ? "" : " · " + ratings) + (note == null ? "" : "\n“" + note + "”");
    }

    /** Who took back or put back what. */
    String by(String textKey, @Nullable Decision decision, Stamp stamp) {
        return texts.get(textKey, decision == null ? "" : verdict(decision), stamp.annotator(), when(stamp.time()));
    }

    String when(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** The words for a reason's code; a code of somebody's own shows as it is. */
    String reason(String code) {
        for (DefaultReason reason : DefaultReason.values()) {
            if (reason.code().equals(code)) {
                return texts.get("reason." + code);
            }
        }
        return code;
    }
}
