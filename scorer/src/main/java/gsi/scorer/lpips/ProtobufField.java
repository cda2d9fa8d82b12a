package gsi.scorer.lpips;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One field of a Protocol Buffers message, as much of the wire format as cutting an ONNX file in pieces needs.
 *
 * @param number of the field
 * @param whole tag, length and content, to be written again as they are
 * @param content of a field with a length: a message, text or bytes; empty for numbers
 */
record ProtobufField(int number, ByteBuffer whole, ByteBuffer content) {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;

    /** The fields of a message in file order. @throws IOException if it is no such message */
    static List<ProtobufField> of(ByteBuffer message) throws IOException {
        ByteBuffer in = message.duplicate();
        List<ProtobufField> fields = new ArrayList<>();
        try {
            while (in.hasRemaining()) {
                int start = in.position();
                long tag = varint(in);
                ByteBuffer content = content(in, (int) (tag & 7));
                ByteBuffer whole = in.duplicate().position(start).limit(in.position());
                fields.add(new ProtobufField(Math.toIntExact(tag >>> 3), whole.slice(), content));
            }
        } catch (BufferUnderflowException | ArithmeticException | IllegalArgumentException e) {
            throw new IOException("the data is cut off or no Protocol Buffers message", e);
        }
        return fields;
    }

    private static ByteBuffer content(ByteBuffer in, int wireType) throws IOException {
        int length = switch (wireType) {
            case VARINT -> {
                varint(in);
                yield 0;
            }
            case FIXED_64 -> {
                in.getLong();
                yield 0;
            }
            case FIXED_32 -> {
                in.getInt();
                yield 0;
            }
            case LENGTH -> Math.toIntExact(varint(in));
            default -> throw new IOException("wire type " + wireType + " is not known");
        };
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer content = in.slice(in.position(), length);
        in.position(in.position() + length);
        return content;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }

    /** The value of a varint field. @throws IOException if it is of another kind */
    long value() throws IOException {
        ByteBuffer in = whole.duplicate();
        try {
            if ((varint(in) & 7) != VARINT) {
                throw new IOException("field " + number + " is no number");
            }
            return varint(in);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("the data is cut off", e);
        }
    }

    /** Whether the field has a length: a message, text, bytes or packed numbers. */
    boolean hasLength() {
        return (whole.get(0) & 7) == LENGTH;
    }

    /** The numbers of a repeated varint field: one, or many packed together. @throws IOException if it is of another kind */
    List<Long> values() throws IOException {
        if (!hasLength()) {
            return List.of(value());
        }
        ByteBuffer in = content.duplicate();
        List<Long> values = new ArrayList<>();
        try {
            while (in.hasRemaining()) {
                values.add(varint(in));
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("the data is cut off", e);
        }
        return values;
    }

    /** The content as text. */
    String text() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    /** The content as a message. @throws IOException if it is none */
    List<ProtobufField> message() throws IOException {
        return of(content);
    }
}
