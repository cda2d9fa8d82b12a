package gsi.candidates.out;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.Edit;
import gsi.candidates.model.Language;
import gsi.candidates.model.ReferringExpression;
import gsi.candidates.model.ReferringExpression.Superlative;
import gsi.candidates.model.SceneObject;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.layout.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code candidates.jsonl}: one candidate a line, whole, so that it can be measured again without the run that made it. */
public final class CandidateLines {

    private CandidateLines() {}

    /** The line's object; others may add fields of their own. */
    public static ObjectNode json(Candidate c) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", c.id());
        out.put("scene", c.scene());
        out.put("query", c.queryId());
        out.put("operation", c.operation().word());
        out.set("edit", EditJson.of(c.edit()));
        out.set("object", BoxJson.object(c.object()));
        if (c.target() != null) {
            out.set("target", BoxJson.box(c.target()));
        }
        SceneObject reference = c.reference();
        if (reference != null) {
            out.set("reference", BoxJson.object(reference));
        }
        if (c.referencePoint() != null) {
            out.set("reference_point", BoxJson.point(c.referencePoint()));
        }
        ObjectNode called = out.putObject("called");
        called.put("label", c.expression().label());
        Superlative superlative = c.expression().superlative();
        if (superlative != null) {
            called.put("superlative", superlative.name().toLowerCase(Locale.ROOT));
            called.put("margin", c.expression().margin());
        }
        ObjectNode said = out.putObject("prompts");
        c.wording().forEach((language, sentence) -> said.put(language.code(), sentence));
        out.put("seed", Long.toHexString(c.seed()));
        return out;
    }

    /** @throws IllegalArgumentException naming what is missing or wrong */
    public static Candidate parse(JsonNode n) {
        JsonNode called = n.path("called");
        JsonNode target = n.path("target");
        JsonNode reference = n.path("reference");
        Map<Language, String> said = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            JsonNode sentence = n.path("prompts").path(language.code());
            if (sentence.isString()) {
                said.put(language, sentence.stringValue());
            }
        }
        OrientedBox box = target.isObject() ? BoxJson.box(target) : null;
        return new Candidate(
                BoxJson.text(n, "id"),
                BoxJson.text(n, "scene"),
                BoxJson.text(n, "query"),
                EditJson.parse(n.path("edit")),
                BoxJson.object(n.path("object")),
                box,
                reference.isObject() ? BoxJson.object(reference) : null,
                BoxJson.pointOrNull(n.path("reference_point")),
                new ReferringExpression(
                        BoxJson.text(called, "label"),
                        called.has("superlative")
                                ? EditJson.constant(Superlative.class, BoxJson.text(called, "superlative"))
                                : null,
                        called.path("margin").asDouble(Double.POSITIVE_INFINITY)),
                said,
                Long.parseUnsignedLong(BoxJson.text(n, "seed"), 16));
    }

    /** Takes a line. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * A candidate and the whole line's object.
         *
         * @throws DataException ends the reading
         */
        void line(Candidate candidate, JsonNode line) throws DataException;
    }

    /**
     * Reads a file line by line; one that is no candidate is a problem and the rest goes on.
     *
     * @throws DataException if the file cannot be read, or the visitor says so
     */
    public static void read(Path file, Visitor visitor, Consumer<Problem> problems) throws DataException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(file, number, line, visitor, problems);
                }
            }
        } catch (DataException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static void line(Path file, int number, String line, Visitor visitor, Consumer<Problem> problems)
            throws DataException {
        JsonNode json;
        Candidate candidate;
        try {
            json = Json.MAPPER.readTree(line);
            candidate = parse(json);
        } catch (JacksonException e) {
            problems.accept(new Problem(file, "line " + number + " is not valid JSON: " + e.getOriginalMessage(), null));
            return;
        } catch (IllegalArgumentException e) {
            problems.accept(new Problem(file, "line " + number + " is no candidate: " + e.getMessage(), null));
            return;
        }
        visitor.line(candidate, json);
    }
}
