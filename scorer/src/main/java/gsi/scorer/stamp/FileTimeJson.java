package gsi.scorer.stamp;

import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Times of change as ISO 8601, to the nanosecond: a rounded one would not be the file's. */
final class FileTimeJson {

    private FileTimeJson() {}

    static final class Writer extends ValueSerializer<FileTime> {
        @Override
        public void serialize(FileTime value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    static final class Reader extends ValueDeserializer<FileTime> {
        @Override
        public FileTime deserialize(JsonParser in, DeserializationContext context) {
            try {
                return FileTime.from(Instant.parse(in.getValueAsString("")));
            } catch (DateTimeException e) {
                return context.reportInputMismatch(FileTime.class, "no time");
            }
        }
    }
}
