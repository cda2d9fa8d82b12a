package gsi.gpu.device;

/**
 * A part of a buffer, as a program sees it.
 *
 * @param buffer the device's number for it
 * @param offset bytes, a multiple of the device's alignment
 * @param length bytes, a multiple of 4
 */
public record Binding(int buffer, long offset, long length) {}
