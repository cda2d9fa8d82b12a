package gsi.annotation;

import gsi.dataset.SampleKey;
import org.jspecify.annotations.Nullable;

/**
 * What one journal entry did to one sample.
 *
 * @param key the sample, to jump to
 * @param before the decision that counted before; null for none
 * @param after the decision that counts now; null for none. The same as {@code before} where an older decision was taken back
 *     while somebody's newer one stays in force
 */
public record Change(
        SampleKey key, @Nullable Decision before, @Nullable Decision after) {}
