package gsi.gpu.kernel;

import gsi.gpu.device.Binding;

/** A part of a buffer that is planned before the buffer is there; bytes. */
public record Region(long offset, long length) {

    public Binding on(int buffer) {
        return new Binding(buffer, offset, length);
    }
}
