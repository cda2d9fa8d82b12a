package gsi.gpu.device;

import java.nio.ByteBuffer;

/**
 * A buffer that the program reads or writes and the device copies from or to.
 *
 * @param buffer the device's number for it
 * @param bytes native order; where the device cannot map it for good, {@link Device#push} and {@link Device#pull} copy
 */
public record Staging(int buffer, ByteBuffer bytes) {}
