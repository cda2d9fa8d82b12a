package gsi.app.cli;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.filter.Thresholds.Unmeasured;
import gsi.candidates.funnel.PresetFile;
import gsi.dataset.DataException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which filters drop what, as options. */
final class ThresholdOptions {

    @Option(names = "--preset", paramLabel = "FILE", description = "Thresholds as the program saves them.")
    private @Nullable Path preset;

    @Option(
            names = "--threshold",
            paramLabel = "FILTER=VALUE",
            split = ",",
            description = "One filter's threshold, in its unit; shares from 0 to 1. Filters: ${COMPLETION-CANDIDATES}.")
    private Map<FilterId, Double> bounds = Map.of();

    @Option(names = "--off", paramLabel = "FILTER", split = ",", description = "Filters that drop nothing.")
    private List<FilterId> off = List.of();

    @Option(names = "--drop-unmeasured", description = "Drop what a filter could not measure.")
    private boolean dropUnmeasured;

    /** @throws DataException where the preset cannot be read */
    Thresholds thresholds() throws DataException {
        Thresholds out =
                preset == null ? Thresholds.USUAL : PresetFile.read(preset).preset().thresholds();
        for (Map.Entry<FilterId, Double> bound : bounds.entrySet()) {
            out = out.with(bound.getKey(), bound.getValue());
        }
        for (FilterId id : off) {
            out = out.with(id, false);
        }
        return dropUnmeasured ? out.with(Unmeasured.DROP) : out;
    }
}
