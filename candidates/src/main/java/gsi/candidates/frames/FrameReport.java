package gsi.candidates.frames;

import gsi.candidates.model.FrameMeasures;

/**
 * One listed photo in the count from frames to candidates.
 *
 * @param scene its id
 * @param measures what was measured of it: NaN sharpness where it was not looked at
 * @param verdict what became of it
 */
public record FrameReport(String scene, FrameMeasures measures, FrameVerdict verdict) {}
