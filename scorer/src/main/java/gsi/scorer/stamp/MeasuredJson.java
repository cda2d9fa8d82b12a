package gsi.scorer.stamp;

import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** A number as itself, a missing one as {@code {"missing": cause, "detail": text}}. */
final class MeasuredJson {

    private MeasuredJson() {}

    static final class Writer extends ValueSerializer<Measured> {
        @Override
        public void serialize(Measured value, JsonGenerator out, SerializationContext context) {
            switch (value) {
                case Measured.Value v -> out.writeNumber(v.number());
                case Measured.Missing m -> {
                    out.writeStartObject();
                    out.writeStringProperty("missing", m.why().cause().name());
                    out.writeStringProperty("detail", m.why().detail());
                    out.writeEndObject();
                }
            }
        }
    }

    static final class Reader extends ValueDeserializer<Measured> {
        @Override
        public Measured deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            if (node.isNumber()) {
                return Measured.of(node.doubleValue());
            }
            if (node.isString()) {
                return Measured.of(notFinite(node.stringValue(), context));
            }
            String cause = node.path("missing").asString("");
            for (Cause known : Cause.values()) {
                if (known.name().equals(cause)) {
                    return Measured.missing(
                            new Absence(known, node.path("detail").asString("")));
                }
            }
            return context.reportInputMismatch(Measured.class, "neither a number nor a known reason");
        }

        private static double notFinite(String text, DeserializationContext context) {
            return switch (text) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> context.reportInputMismatch(Measured.class, "no number");
            };
        }
    }
}
