package gsi.scorer.stamp;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import gsi.scorer.stamp.FileHashes.FileState;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Scores with their stamps as JSON, one object each. A missing value is an object with its cause and detail, NaN and
 * infinities are strings. Safe for many threads.
 */
public final class ScoreJson {

    private static final Logger LOG = LoggerFactory.getLogger(ScoreJson.class);

    private static final JsonSetter.Value NEVER_NULL = JsonSetter.Value.forValueNulls(Nulls.FAIL);

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule("scores")
                    .addSerializer(Measured.class, new MeasuredJson.Writer())
                    .addDeserializer(Measured.class, new MeasuredJson.Reader())
                    .addSerializer(Path.class, new PathJson.Writer())
                    .addDeserializer(Path.class, new PathJson.Reader())
                    .addSerializer(FileTime.class, new FileTimeJson.Writer())
                    .addDeserializer(FileTime.class, new FileTimeJson.Reader()))
            .withConfigOverride(FileState.class, o -> o.setNullHandling(NEVER_NULL))
            .withConfigOverride(ScoreStamp.class, o -> o.setNullHandling(NEVER_NULL))
            .withConfigOverride(SampleScore.class, o -> o.setNullHandling(NEVER_NULL))
            .withConfigOverride(PaperScore.class, o -> o.setNullHandling(NEVER_NULL))
            .withConfigOverride(Measured.class, o -> o.setNullHandling(NEVER_NULL))
            .build();

    /** One line of JSON. */
    public String write(Stamped<?> score) {
        return mapper.writeValueAsString(score);
    }

    /** A score by the evaluator's rules; empty where the text is none that this version wrote, so it is scored again. */
    public Optional<Stamped<SampleScore>> readUpstream(String json) {
        return read(json, new TypeReference<>() {});
    }

    /** A score by the paper's rules; empty where the text is none that this version wrote, so it is scored again. */
    public Optional<Stamped<PaperScore>> readPaper(String json) {
        return read(json, new TypeReference<>() {});
    }

    private <S> Optional<Stamped<S>> read(String json, TypeReference<Stamped<S>> type) {
        try {
            return Optional.ofNullable(mapper.readValue(json, type));
        } catch (JacksonException e) {
            LOG.debug("a kept score cannot be read and is made again", e);
            return Optional.empty();
        }
    }
}
