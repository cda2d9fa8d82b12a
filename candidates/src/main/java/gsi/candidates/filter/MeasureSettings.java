package gsi.candidates.filter;

/**
 * What measuring itself depends on; other settings than thresholds, since a change asks for measuring anew.
 *
 * @param depthSlack how far in front of or behind a box depth still belongs to it, metres: a few times a depth camera's noise
 * @param ownMargin how far outside its box an object's points may lie, metres
 * @param shrink how much of the target box's outside collisions with points may have, metres: what it stands on is no
 *     collision
 * @param fixed labels of what stays where it is
 */
public record MeasureSettings(double depthSlack, double ownMargin, double shrink, FixedLabels fixed) {

    public static final MeasureSettings USUAL = new MeasureSettings(0.03, 0.02, 0.015, FixedLabels.USUAL);
}
