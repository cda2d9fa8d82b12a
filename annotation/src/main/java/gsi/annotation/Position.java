package gsi.annotation;

import gsi.dataset.SampleKey;
import org.jspecify.annotations.Nullable;

/**
 * Where the review stood.
 *
 * @param key the sample that was shown
 * @param model the model whose edited image was shown; null if none
 */
public record Position(SampleKey key, @Nullable String model) {}
