package gsi.scorer.totals;

import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The appearance score in a vision-language model's answer, read as the evaluator reads it (protocol.md §8). */
final class AppearanceScore {

    private static final String DELIMITER = "||V^=^V||";

    /** As strict as Python: one value, NaN allowed, the last of equal names counts. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AppearanceScore() {}

    /**
     * The number under {@code score} in the JSON object between the first two delimiters; {@code true} is 1, as in Python.
     * It may be negative, above 10 or NaN.
     *
     * @return empty where there is no such number
     */
    static OptionalDouble in(String answer) {
        int from = answer.indexOf(DELIMITER);
        int to = from < 0 ? -1 : answer.indexOf(DELIMITER, from + DELIMITER.length());
        if (to < 0) {
            return OptionalDouble.empty();
        }
        try {
            JsonNode score = JSON.readTree(answer.substring(from + DELIMITER.length(), to))
                    .path("score");
            if (score.isNumber()) {
                return OptionalDouble.of(score.doubleValue());
            }
            return score.isBoolean() ? OptionalDouble.of(score.booleanValue() ? 1 : 0) : OptionalDouble.empty();
        } catch (JacksonException e) {
            return OptionalDouble.empty(); // such answers are counted and listed where they are read
        }
    }
}
