package gsi.annotation;

import java.util.Locale;
import java.util.Optional;

/** What of a sample an annotator can correct. */
public enum CorrectionField {
    /** Where the object is before the edit; its value is a box as in {@link BoxJson}. */
    ORIGINAL_BOX,
    /** Where it should be afterwards; its value is a box as in {@link BoxJson}. */
    TARGET_BOX,
    /** The sentence that the model is told; its value is JSON text {@code "…"}. */
    INSTRUCTION,
    /** The object's label; its value is JSON text {@code "…"}. */
    LABEL;

    /** The word in project files and exports: {@code original_box}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CorrectionField> of(String word) {
        for (CorrectionField f : values()) {
            if (f.word().equals(word)) {
                return Optional.of(f);
            }
        }
        return Optional.empty();
    }
}
