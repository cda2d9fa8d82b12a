package gsi.scorer.map;

import gsi.scorer.score.Absence;

/** A map, or the reason why there is none. */
public sealed interface MapResult {

    /** A map. */
    record Made(PixelMap map) implements MapResult {}

    /** No map: without a model, or of images that the metric cannot take. */
    record Missing(Absence why) implements MapResult {}
}
