package gsi.candidates.filter;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What every filter measured of one candidate.
 *
 * @param byFilter one for each {@link FilterId}; a filter that older files do not have is not applicable
 */
public record Measures(Map<FilterId, Measurement> byFilter) {
    public Measures {
        Map<FilterId, Measurement> all = new EnumMap<>(FilterId.class);
        for (FilterId id : FilterId.values()) {
            all.put(id, byFilter.getOrDefault(id, Measurement.notApplicable()));
        }
        byFilter = Collections.unmodifiableMap(all);
    }

    public Measurement of(FilterId id) {
        return byFilter.getOrDefault(id, Measurement.notApplicable());
    }
}
