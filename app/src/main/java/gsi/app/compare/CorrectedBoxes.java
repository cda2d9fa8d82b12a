package gsi.app.compare;

import gsi.annotation.CorrectionField;
import gsi.app.text.Texts;
import java.util.Set;

/**
 * Which of a sample's boxes are an annotator's, for the names over pictures.
 *
 * @param original whether the original box is
 * @param target whether the target box is
 */
public record CorrectedBoxes(boolean original, boolean target) {

    /** Both as filed. */
    public static final CorrectedBoxes NONE = new CorrectedBoxes(false, false);

    /** By the fields that are corrected. */
    public static CorrectedBoxes of(Set<CorrectionField> fields) {
        return new CorrectedBoxes(
                fields.contains(CorrectionField.ORIGINAL_BOX), fields.contains(CorrectionField.TARGET_BOX));
    }

    /** What to write on a box of this kind. */
    public String name(BoxKind kind, Texts texts) {
        boolean corrected = switch (kind) {
            case ORIGINAL -> original;
            case TARGET -> target;
            case DETECTED, REFERENCE, POINTED -> false;
        };
        String name = texts.get(kind.textKey());
        return corrected ? texts.get("box.corrected", name) : name;
    }
}
