package gsi.app.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The numbers that the queue can be narrowed and sorted by: those of the shown model's edited image. */
public enum QueueNumber {
    IC("scores.ic", true, ""),
    SA("scores.sa", true, ""),
    PAPER_IC("queue.number.paper_ic", true, ""),
    PAPER_SA("queue.number.paper_sa", true, ""),
    EL("scores.el", true, ""),
    SSIM("scores.ssim", true, ""),
    LPIPS("scores.lpips", false, ""),
    MSE("scores.mse", false, ""),
    DISPLACEMENT("scores.displacement", false, "cm"),
    DIRECTION("scores.direction", false, "°"),
    ROTATION("scores.rotation", false, "°"),
    SIZE("scores.size", false, ""),
    /** How far the two profiles are apart: the greater of the differences in compliance and accuracy, 0–1. */
    PROFILES("queue.number.profiles", true, ""),
    /** How far the verdict (1 accepted, 0 rejected) and the accuracy by the evaluator's rules are apart, 0–1. */
    HUMAN("queue.number.human", true, ""),
    /** Least distance of what decides from its limit, as a share of the limit: small where a little more would tip it. */
    MARGIN("queue.number.margin", false, "");

    private final String textKey;
    private final boolean greatestFirst;
    private final String unit;

    QueueNumber(String textKey, boolean greatestFirst, String unit) {
        this.textKey = textKey;
        this.unit = unit;
        this.greatestFirst = greatestFirst;
    }

    /** What queries and saved views call it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the bundle. */
    String textKey() {
        return textKey;
    }

    /** Which end people want to see first. */
    boolean greatestFirst() {
        return greatestFirst;
    }

    /** Sign of its unit, the same in every language; empty for none. */
    String unit() {
        return unit;
    }

    static Optional<QueueNumber> of(String column) {
        return Arrays.stream(values()).filter(n -> n.column().equals(column)).findFirst();
    }
}
