package gsi.annotation.export;

import gsi.dataset.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What an export wrote.
 *
 * @param folder the finished folder
 * @param samples samples in it
 * @param files files in it, manifest included
 * @param bytes their size
 * @param problems what could not be exported, and why; the rest is there
 */
public record ExportResult(Path folder, int samples, int files, long bytes, List<Problem> problems) {
    public ExportResult {
        problems = List.copyOf(problems);
    }
}
