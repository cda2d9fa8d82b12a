package gsi.scorer.locality;

import gsi.scorer.score.Gate;
import gsi.scorer.score.Gate.State;
import gsi.scorer.score.Measured;
import java.util.Locale;

/** Decides whether enough of the background was left alone (protocol.md §6). */
public final class LocalityGate {

    /** Short name of the GSI-Real set, which is judged more mildly. */
    public static final String REAL_SET = "fine";

    /** SSIM must exceed this. */
    public static final double LEAST_SSIM = 0.6;
    /** LPIPS must stay below this. */
    public static final double GREATEST_LPIPS = 0.3;

    private LocalityGate() {}

    /**
     * GSI-Real passes if SSIM &gt; 0.6 or LPIPS &lt; 0.3, every other set needs both; NaN fulfils neither.
     *
     * @param set the set's short name
     * @param lpips may be missing: the gate is then undetermined unless SSIM alone decides
     */
    public static Gate decide(String set, double ssim, Measured lpips) {
        boolean alike = ssim > LEAST_SSIM;
        boolean real = set.equals(REAL_SET);
        if (alike == real) {
            return new Gate(alike ? State.OPEN : State.CLOSED, compared("SSIM", ssim, alike ? ">" : "≤", LEAST_SSIM));
        }
        if (lpips instanceof Measured.Value v) {
            boolean close = v.number() < GREATEST_LPIPS;
            return new Gate(
                    close ? State.OPEN : State.CLOSED,
                    compared("LPIPS", v.number(), close ? "<" : "≥", GREATEST_LPIPS));
        }
        String ssimSays = compared("SSIM", ssim, alike ? ">" : "≤", LEAST_SSIM);
        return new Gate(State.UNDETERMINED, ssimSays + ", so LPIPS decides, and it is not available");
    }

    private static String compared(String name, double value, String sign, double bound) {
        return Double.isNaN(value)
                ? name + " is NaN"
                : String.format(Locale.ROOT, "%s %.4f %s %.1f", name, value, sign, bound);
    }
}
