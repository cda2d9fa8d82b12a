package gsi.candidates.funnel;

import gsi.candidates.filter.Thresholds;

/**
 * Thresholds with a name.
 *
 * @param name as people call it
 */
public record Preset(String name, Thresholds thresholds) {}
