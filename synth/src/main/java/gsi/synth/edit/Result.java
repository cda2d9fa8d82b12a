package gsi.synth.edit;

import gsi.dataset.Operation;
import java.util.List;
import java.util.Locale;

/** What a model made of an order: right, or wrong in one of the ways that models go wrong. */
public enum Result {
    /** As asked, but for a small inaccuracy. */
    GOOD,
    /** Right, but not far enough. */
    HALF,
    /** Right, but too far. */
    OVERSHOOT,
    /** The other way. */
    OPPOSITE,
    /** Done to another prop. */
    WRONG_OBJECT,
    /** Done, but the prop also stayed where it was. */
    DUPLICATE,
    /** The prop is gone. */
    VANISHED,
    /** Nothing happened; the photo came back. */
    UNCHANGED,
    /** As asked, but in another light. */
    RELIT,
    /** As asked, but on another table. */
    BACKGROUND;

    /** Its name in kinds.json. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How models go wrong with an operation. */
    static List<Result> of(Operation operation) {
        return switch (operation) {
            case MOVE -> List.of(values());
            case ROTATE -> List.of(GOOD, HALF, OVERSHOOT, OPPOSITE, WRONG_OBJECT, UNCHANGED, RELIT, BACKGROUND);
            case SCALE ->
                List.of(GOOD, HALF, OVERSHOOT, OPPOSITE, WRONG_OBJECT, VANISHED, UNCHANGED, RELIT, BACKGROUND);
            case REMOVE -> List.of(GOOD, WRONG_OBJECT, UNCHANGED, RELIT, BACKGROUND);
            case VIEW, UNKNOWN -> List.of();
        };
    }
}
