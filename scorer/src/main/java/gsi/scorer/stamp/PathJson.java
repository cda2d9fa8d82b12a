package gsi.scorer.stamp;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Paths as they are written, relative ones too. */
final class PathJson {

    private PathJson() {}

    static final class Writer extends ValueSerializer<Path> {
        @Override
        public void serialize(Path value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    static final class Reader extends ValueDeserializer<Path> {
        @Override
        public Path deserialize(JsonParser in, DeserializationContext context) {
            try {
                return Path.of(in.getValueAsString(""));
            } catch (InvalidPathException e) {
                return context.reportInputMismatch(Path.class, "no path");
            }
        }
    }
}
