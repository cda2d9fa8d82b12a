package gsi.viewer3d.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The number types of binary files. */
enum Scalar {
    INT8(1),
    UINT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    UINT32(4),
    INT64(8),
    UINT64(8),
    FLOAT16(2),
    FLOAT32(4),
    FLOAT64(8);

    private static final VarHandle SHORT_LE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BE = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BE = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_LE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BE = view(long[].class, ByteOrder.BIG_ENDIAN);

    private final int bytes;

    Scalar(int bytes) {
        this.bytes = bytes;
    }

    private static VarHandle view(Class<?> array, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(array, order);
    }

    /** Bytes of one number. */
    int bytes() {
        return bytes;
    }

    boolean isFloating() {
        return this == FLOAT16 || this == FLOAT32 || this == FLOAT64;
    }

    /** The value of the greatest whole number of this type; 1 for floats: what full colour is in glTF. */
    double full() {
        return switch (this) {
            case INT8 -> Byte.MAX_VALUE;
            case UINT8 -> 0xFF;
            case INT16 -> Short.MAX_VALUE;
            case UINT16 -> 0xFFFF;
            case INT32 -> Integer.MAX_VALUE;
            case UINT32 -> 0xFFFF_FFFFL;
            case INT64, UINT64 -> Long.MAX_VALUE;
            case FLOAT16, FLOAT32, FLOAT64 -> 1;
        };
    }

    static short int16(byte[] b, int at, boolean big) {
        return (short) (big ? SHORT_BE : SHORT_LE).get(b, at);
    }

    static int int32(byte[] b, int at, boolean big) {
        return big ? (int) INT_BE.get(b, at) : (int) INT_LE.get(b, at);
    }

    static long int64(byte[] b, int at, boolean big) {
        return big ? (long) LONG_BE.get(b, at) : (long) LONG_LE.get(b, at);
    }

    static void putInt32(byte[] b, int at, int v) {
        INT_LE.set(b, at, v);
    }

    static void putInt64(byte[] b, int at, long v) {
        LONG_LE.set(b, at, v);
    }

    /** One number. */
    double get(byte[] b, int at, boolean big) {
        return switch (this) {
            case INT8 -> b[at];
            case UINT8 -> b[at] & 0xFF;
            case INT16 -> int16(b, at, big);
            case UINT16 -> int16(b, at, big) & 0xFFFF;
            case INT32 -> int32(b, at, big);
            case UINT32 -> int32(b, at, big) & 0xFFFF_FFFFL;
            case INT64 -> int64(b, at, big);
            case UINT64 -> unsigned(int64(b, at, big));
            case FLOAT16 -> Float.float16ToFloat(int16(b, at, big));
            case FLOAT32 -> Float.intBitsToFloat(int32(b, at, big));
            case FLOAT64 -> Double.longBitsToDouble(int64(b, at, big));
        };
    }

    private static double unsigned(long v) {
        return v >= 0 ? v : (v >>> 1) * 2.0;
    }

    /** Every {@code stride}-th number from {@code at} on, {@code n} of them. */
    void decode(byte[] b, int at, int stride, boolean big, int n, double[] out) {
        // A loop for each type that is common; the switch within the loop would cost more than the numbers.
        switch (this) {
            case FLOAT32 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Float.intBitsToFloat(int32(b, at + i * stride, big));
                }
            }
            case FLOAT64 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Double.longBitsToDouble(int64(b, at + i * stride, big));
                }
            }
            case INT32 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = int32(b, at + i * stride, big);
                }
            }
            case UINT16 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = int16(b, at + i * stride, big) & 0xFFFF;
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = get(b, at + i * stride, big);
                }
            }
        }
    }
}
