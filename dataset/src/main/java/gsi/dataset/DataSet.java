package gsi.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything readable below one folder.
 *
 * @param root the folder that was opened
 * @param samples in the order of their keys
 * @param models names of the models with edited images, sorted
 * @param problems what could not be read, and why
 */
public record DataSet(Path root, List<Sample> samples, List<String> models, List<Problem> problems) {
    public DataSet {
        samples = List.copyOf(samples);
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }

    /** The first sample with this {@code <img_id>_<query_id>}, in the named set or in any. */
    public Optional<Sample> find(String key, @Nullable String set) {
        return samples.stream()
                .filter(s -> s.key().key().equals(key)
                        && (set == null || s.key().set().equals(set)))
                .findFirst();
    }

    /** Short names of the sets, sorted. */
    public List<String> sets() {
        return samples.stream().map(s -> s.key().set()).distinct().sorted().toList();
    }
}
