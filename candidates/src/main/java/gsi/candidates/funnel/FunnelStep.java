package gsi.candidates.funnel;

import gsi.candidates.filter.FilterId;

/**
 * What one filter did in its place in the order.
 *
 * @param on whether it may drop
 * @param in how many came to it
 * @param dropped how many of them it dropped, those included that it dropped for want of a measure
 * @param notMeasured how many of them it could not measure; they went on or were dropped as the thresholds say
 * @param notApplicable of how many of them the question does not arise
 * @param fails how many candidates in all fail it, whatever the others say; counted while it is off as well
 * @param alone how many candidates it alone drops: what switching it off would bring back
 */
public record FunnelStep(
        FilterId id, boolean on, Counts in, Counts dropped, Counts notMeasured, Counts notApplicable, int fails, int alone) {

    /** How many went on. */
    public Counts out() {
        return in.minus(dropped);
    }

    /** Whether there was anything for it to say. */
    public boolean asks() {
        return in.total() == 0 || notApplicable.total() < in.total();
    }
}
