package gsi.candidates.filter;

/**
 * What measuring itself depends on; other settings than thresholds, since a change asks for measuring anew.
 *
 * @param depthSlack how far in front of or behind a box depth still belongs to it, metres: a few times a depth camera's noise
 * @param ownMargin how far outside its box an object's points may lie, metres
 * @param shrink this near to a target box's faces points only touch it, metres: a box is no better known
 * @param clearance this far above a target box's bottom points are what it stands on, metres
 * @param fixed labels of what stays where it is
 */
public record MeasureSettings(double depthSlack, double ownMargin, double shrink, double clearance, FixedLabels fixed) {

    public static final MeasureSettings USUAL = new MeasureSettings(0.03, 0.02, 0.005, 0.02, FixedLabels.USUAL);
}
