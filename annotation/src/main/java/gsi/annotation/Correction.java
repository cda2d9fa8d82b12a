package gsi.annotation;

import gsi.dataset.SampleKey;
import org.jspecify.annotations.Nullable;

/**
 * An annotator's other value for one field of a sample. Entries are never changed or removed; the newest of a field counts,
 * whoever made it. The data's own file keeps what it says.
 *
 * @param stamp who, when, with what, and the place among the corrections of this project (counted apart from decisions)
 * @param key the sample
 * @param field what of it
 * @param value JSON text as {@link CorrectionField} says; null goes back to what the file says
 */
public record Correction(
        Stamp stamp,
        SampleKey key,
        CorrectionField field,
        @Nullable String value) {}
