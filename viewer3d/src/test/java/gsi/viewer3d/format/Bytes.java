package gsi.viewer3d.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts files together for tests. */
final class Bytes {

    private final ByteBuffer buffer;

    private Bytes(ByteOrder order) {
        buffer = ByteBuffer.allocate(1 << 18).order(order);
    }

    static Bytes little() {
        return new Bytes(ByteOrder.LITTLE_ENDIAN);
    }

    static Bytes big() {
        return new Bytes(ByteOrder.BIG_ENDIAN);
    }

    Bytes text(String s) {
        buffer.put(s.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Bytes f32(double... values) {
        for (double v : values) {
            buffer.putFloat((float) v);
        }
        return this;
    }

    Bytes f64(double... values) {
        for (double v : values) {
            buffer.putDouble(v);
        }
        return this;
    }

    Bytes u8(int... values) {
        for (int v : values) {
            buffer.put((byte) v);
        }
        return this;
    }

    Bytes u16(int... values) {
        for (int v : values) {
            buffer.putShort((short) v);
        }
        return this;
    }

    Bytes i32(long... values) {
        for (long v : values) {
            buffer.putInt((int) v);
        }
        return this;
    }

    Bytes i64(long... values) {
        for (long v : values) {
            buffer.putLong(v);
        }
        return this;
    }

    Bytes bytes(byte[] b, int n) {
        buffer.put(b, 0, n);
        return this;
    }

    byte[] array() {
        byte[] b = new byte[buffer.position()];
        buffer.get(0, b);
        return b;
    }

    Path file(Path folder, String name) {
        return file(folder, name, array());
    }

    static Path file(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String name, String content) {
        return file(folder, name, content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
