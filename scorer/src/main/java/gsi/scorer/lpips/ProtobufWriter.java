package gsi.scorer.lpips;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts a Protocol Buffers message together, field by field. */
final class ProtobufWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A field as it was read. */
    ProtobufWriter copy(ProtobufField field) {
        ByteBuffer in = field.whole().duplicate();
        byte[] bytes = new byte[in.remaining()];
        in.get(bytes);
        out.writeBytes(bytes);
        return this;
    }

    ProtobufWriter text(int number, String text) {
        return bytes(number, text.getBytes(StandardCharsets.UTF_8));
    }

    ProtobufWriter message(int number, ProtobufWriter message) {
        return bytes(number, message.toBytes());
    }

    ProtobufWriter number(int number, long value) {
        varint((long) number << 3);
        varint(value);
        return this;
    }

    private ProtobufWriter bytes(int number, byte[] bytes) {
        varint(((long) number << 3) | 2);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
