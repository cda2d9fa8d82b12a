package gsi.app.queue;

import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A data set as the queue holds it, made before it is handed over: for a hundred thousand samples the FX thread would be held up
 * for a tenth of a second. Whoever takes it over goes on writing to it; it is handed over once.
 *
 * @param data what was read
 * @param samples by number, as their files say them; of those with one key the last
 * @param numbers by key
 * @param problems how many of the data set's problems are about a sample
 */
public record NumberedSamples(
        DataSet data, List<Sample> samples, Map<SampleKey, Integer> numbers, Map<SampleKey, Integer> problems) {

    /** Any thread. */
    public static NumberedSamples of(DataSet data) {
        List<Sample> samples = new ArrayList<>(data.samples().size());
        Map<SampleKey, Integer> numbers = HashMap.newHashMap(data.samples().size());
        for (Sample sample : data.samples()) {
            Integer known = numbers.putIfAbsent(sample.key(), samples.size());
            if (known == null) {
                samples.add(sample);
            } else {
                samples.set(known, sample);
            }
        }
        return new NumberedSamples(data, samples, numbers, counted(data.problems()));
    }

    static Map<SampleKey, Integer> counted(List<Problem> known) {
        Map<SampleKey, Integer> problems = new HashMap<>();
        for (Problem p : known) {
            if (p.sample() != null) {
                problems.merge(p.sample(), 1, Integer::sum);
            }
        }
        return problems;
    }
}
