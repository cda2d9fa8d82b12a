package gsi.scorer.totals;

import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A vision-language model's answers on appearance consistency, one model's and set's (protocol.md §8).
 *
 * @param scores by the answer's index, 0 to 10 if the model kept to its instructions
 * @param problems answers without a readable score, which count as none
 */
public record AppearanceAnswers(Map<String, Double> scores, List<Problem> problems) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    public AppearanceAnswers {
        scores = Map.copyOf(scores);
        problems = List.copyOf(problems);
    }

    /**
     * Streams a file of answers. Of several with one index the last counts.
     *
     * @throws DataException if the file cannot be read or is not an array; a file that breaks off gives what comes before,
     *     and a problem
     */
    public static AppearanceAnswers read(Path file) throws DataException {
        Map<String, OptionalDouble> answers = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser p = JSON.createParser(in)) {
            if (p.nextToken() != JsonToken.START_ARRAY) {
                throw new DataException(file, "should hold an array of answers");
            }
            for (int n = 1; p.nextToken() != JsonToken.END_ARRAY; n++) {
                if (p.currentToken() == null) {
                    problems.add(new Problem(file, "breaks off after " + (n - 1) + " answers", null));
                    break;
                }
                JsonNode item = p.readValueAsTree();
                JsonNode index = item.path("meta").path("index");
                if (index.isString()) {
                    answers.put(
                            index.stringValue(),
                            AppearanceScore.in(item.path("prediction").asString("")));
                } else {
                    problems.add(new Problem(file, "answer " + n + " has no meta.index", null));
                }
            }
        } catch (DataException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            if (answers.isEmpty()) {
                throw new DataException(file, "is not valid JSON: " + e.getOriginalMessage(), e);
            }
            problems.add(new Problem(file, "breaks off or is not valid JSON: " + e.getOriginalMessage(), null));
        }
        Map<String, Double> scores = new HashMap<>();
        answers.forEach((index, score) -> score.ifPresentOrElse(
                s -> scores.put(index, s),
                () -> problems.add(new Problem(file, "no score can be read from the answer on " + index, null))));
        return new AppearanceAnswers(scores, problems);
    }

    /**
     * The answer on a sample.
     *
     * @param sampleKey {@code <img_id>_<query_id>}
     */
    public OptionalDouble score(String sampleKey) {
        return AnswerKey.candidates(sampleKey).stream()
                .filter(scores::containsKey)
                .mapToDouble(k -> scores.getOrDefault(k, Double.NaN))
                .findFirst();
    }
}
