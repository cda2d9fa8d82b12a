package gsi.app.cli;

import gsi.annotation.CorrectedSample;
import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.scorer.RunScorer.Job;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What annotators corrected of the answers to score, and the answers with it.
 *
 * @param jobs to score
 * @param fields how many values are corrected
 * @param samples of how many samples
 * @param ignored whether the jobs are as the files say all the same
 */
record AppliedCorrections(List<Job> jobs, int fields, int samples, boolean ignored) {

    /** @param asFiled whether to score what the files say */
    static AppliedCorrections of(
            List<Job> filed, Map<SampleKey, Map<CorrectionField, Correction>> corrections, boolean asFiled) {
        Map<SampleKey, Sample> corrected = new HashMap<>();
        int fields = 0;
        for (Job job : filed) {
            SampleKey key = job.sample().key();
            Map<CorrectionField, Correction> own = corrections.getOrDefault(key, Map.of());
            if (!own.isEmpty() && corrected.put(key, CorrectedSample.of(job.sample(), own)) == null) {
                fields += own.size();
            }
        }
        List<Job> jobs = asFiled
                ? filed
                : filed.stream()
                        .map(j -> new Job(corrected.getOrDefault(j.sample().key(), j.sample()), j.edited()))
                        .toList();
        return new AppliedCorrections(jobs, fields, corrected.size(), asFiled);
    }

    /** One line for people; empty where nothing is corrected. */
    String line() {
        if (fields == 0) {
            return "";
        }
        String what = count(fields, "correction") + " of " + count(samples, "sample");
        return ignored ? what + " ignored: scored as filed" : what + " applied (--as-filed scores what the files say)";
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
