package gsi.candidates.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question.
 *
 * @param candidate its id
 * @param model as the endpoint was asked for it
 * @param prompt version of the text, see {@link GatePrompts#version}
 * @param subject a hash of what the model was told of the candidate, picture included: another subject is another question
 * @param at when the answer came
 * @param outcome what it says
 * @param reason the model's, or why there is no answer; may be empty
 * @param text the better label or the rewritten instruction; null where there is none
 * @param tokens that question and answer took, all tries together
 */
public record GateAnswer(
        String candidate,
        GateQuestion question,
        String model,
        String prompt,
        String subject,
        Instant at,
        Outcome outcome,
        String reason,
        @Nullable String text,
        long tokens) {

    /** What an answer says. */
    public enum Outcome {
        /** Plausible; the label fits; a sentence that says the same. */
        YES,
        /** Implausible; the label does not fit. */
        NO,
        /** The model answered, every time, what makes no sense or does not say the same. */
        UNUSABLE,
        /** The endpoint gave no answer. Asked again in the next run. */
        FAILED
    }

    /** Whether it need not be asked again. */
    public boolean isFinal() {
        return outcome != Outcome.FAILED;
    }
}
