package gsi.app.compare;

import gsi.scorer.map.MapKind;

/**
 * Which heat map is wanted, and how it is to be painted.
 *
 * @param onlyCounts whether what does not count for edit locality stays without colour
 */
record HeatWish(PairPixels pair, MapKind kind, double gain, boolean onlyCounts) {}
