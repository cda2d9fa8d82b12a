package gsi.scorer.totals;

import gsi.scorer.results.SampleValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The benchmark's scores of one model on one set, each 0 to 100 (protocol.md §8). NaN where the evaluator's is.
 *
 * @param compliance IC
 * @param accuracy SA
 * @param localitySsim EL by SSIM
 * @param localityLpips EL by LPIPS
 * @param appearance AC
 * @param samples how many samples the means are over
 * @param leftOut keys of samples that are not in them, for want of IC, SA or LPIPS; the evaluator would stop at these
 */
public record Totals(
        double compliance,
        double accuracy,
        double localitySsim,
        double localityLpips,
        double appearance,
        int samples,
        List<String> leftOut) {
    public Totals {
        leftOut = List.copyOf(leftOut);
    }

    /** The mean of IC, SA, EL by LPIPS and AC. */
    public double average() {
        return (compliance + accuracy + localityLpips + appearance) / 4;
    }

    /**
     * IC and SA count for every sample, EL and AC only for compliant ones; a compliant sample whose answer on appearance is 0
     * or missing counts as 0 in everything. Over no samples all is 0.
     */
    public static Totals of(Collection<SampleValues> samples, AppearanceAnswers answers) {
        double[] sums = new double[5];
        int counted = 0;
        List<String> leftOut = new ArrayList<>();
        for (SampleValues s : samples) {
            // Without any locality it counts as 0; a locality that lacks LPIPS is no evaluator's.
            boolean measured = s.ssim().isEmpty() == s.lpips().isEmpty();
            if (s.compliance().isEmpty() || s.accuracy().isEmpty() || !measured) {
                leftOut.add(s.key());
                continue;
            }
            counted++;
            add(sums, s, answers.score(s.key()).orElse(0));
        }
        int n = Math.max(1, counted);
        return new Totals(sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n, sums[4] / n, counted, leftOut);
    }

    private static void add(double[] sums, SampleValues s, double appearance) {
        double compliance = s.compliance().getAsDouble();
        boolean compliant = compliance > 0;
        if (compliant && appearance == 0) {
            return;
        }
        sums[0] += 100 * compliance;
        sums[1] += 100 * s.accuracy().getAsDouble();
        if (compliant) {
            sums[2] += 100 * s.ssim().orElse(0);
            sums[3] += 100 - 100 * s.lpips().orElse(1);
            sums[4] += 10 * appearance;
        }
    }
}
