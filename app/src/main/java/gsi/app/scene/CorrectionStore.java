package gsi.app.scene;

import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where corrections come from and go to. FX thread. */
public interface CorrectionStore {

    /** Whether corrections can only be read here. */
    boolean readOnly();

    /** A sample as its file says it. */
    Sample filed(SampleKey key);

    /** The corrections that count for a sample. */
    Map<CorrectionField, Correction> of(SampleKey key);

    /** What was begun for a sample and neither saved nor cancelled, as {@link #keepDraft} had it last. */
    Map<CorrectionField, String> drafts(SampleKey key);

    /**
     * Keeps what is begun, also after the program has ended.
     *
     * @param value any text; null where there is nothing to keep any more
     */
    void keepDraft(SampleKey key, CorrectionField field, @Nullable String value);

    /**
     * Writes corrections of a sample.
     *
     * @param values JSON texts, see {@link gsi.annotation.CorrectionValue}; null goes back to what the file says
     * @param saved when all are on disk
     * @param failed what is wrong; of several values, those before it may be saved, and count
     */
    void save(SampleKey key, Map<CorrectionField, @Nullable String> values, Runnable saved, Consumer<Exception> failed);
}
