package gsi.candidates.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Measures come back from JSON to the last digit; what is no measure is none. */
class MeasureJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void comesBackAsItWasWritten() {
        Map<FilterId, Measurement> all = new EnumMap<>(FilterId.class);
        all.put(FilterId.SUNK, Measurement.of(1 / 3.0));
        all.put(FilterId.BOX_COLLISION, Measurement.of(0.25, "bowl “一”"));
        all.put(FilterId.NEAR_DUPLICATE, Measurement.of(Double.POSITIVE_INFINITY));
        all.put(FilterId.AMBIGUOUS_TARGET, Measurement.of(Double.POSITIVE_INFINITY, "mug"));
        for (int i = 0; i < Missing.values().length; i++) {
            all.put(FilterId.values()[i + 3], Measurement.missing(Missing.values()[i]));
        }
        Measures measures = new Measures(all);
        String text = MeasureJson.write(measures).toString();
        assertThat(MeasureJson.read(MAPPER.readTree(text))).isEqualTo(measures);
        assertThat(text).contains("\"box_collision\":{\"value\":0.25,\"about\":\"bowl “一”\"}");
    }

    @Test
    void whatIsNoMeasureIsNotApplicable() {
        Measures odd = MeasureJson.read(MAPPER.readTree(
                "{\"sunk\": \"deep\", \"floating\": {\"missing\": \"mood\"}, \"melts\": 3, \"dead_zone\": [1]}"));
        assertThat(odd.byFilter().values()).allMatch(m -> !m.isApplicable());
        assertThat(MeasureJson.read(MAPPER.readTree("[]")).byFilter()).hasSize(FilterId.values().length);
    }
}
