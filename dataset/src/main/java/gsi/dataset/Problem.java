package gsi.dataset;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something in the data that could not be used; the rest went on.
 *
 * @param file the file at fault
 * @param reason what is wrong with it, for people
 * @param sample the sample it belongs to, where known
 */
public record Problem(Path file, String reason, @Nullable SampleKey sample) {
    @Override
    public String toString() {
        return file + ": " + reason;
    }
}
