package gsi.app.bench;

import gsi.annotation.Decision;
import gsi.annotation.Verdict;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision as a person keyed it.
 *
 * @param sample that was on screen
 * @param verdict of the key
 */
record KeyedDecision(SampleKey sample, Verdict verdict) {

    /**
     * Compares what was keyed with what a project says, decision by decision.
     *
     * @param keyed in the order of the keys; the last about a sample counts
     * @param kept the decisions that count in the project
     * @return what is missing, other than keyed, or was keyed by nobody, in words; empty where all is as it was keyed
     */
    static List<String> differences(List<KeyedDecision> keyed, Map<SampleKey, Decision> kept) {
        Map<SampleKey, Verdict> wanted = new LinkedHashMap<>();
        keyed.forEach(k -> wanted.put(k.sample, k.verdict));
        List<String> out = new ArrayList<>();
        wanted.forEach((sample, verdict) -> {
            Decision decision = kept.get(sample);
            if (decision == null) {
                out.add(sample + ": " + verdict + " was keyed and is lost");
            } else if (decision.verdict() != verdict) {
                out.add(sample + ": " + verdict + " was keyed and " + decision.verdict() + " is kept");
            }
        });
        kept.forEach((sample, decision) -> {
            if (!wanted.containsKey(sample)) {
                out.add(sample + ": " + decision.verdict() + " is kept and was not keyed");
            }
        });
        return out;
    }
}
