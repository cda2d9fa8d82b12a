package gsi.gpu.engine;

import gsi.gpu.device.Staging;
import gsi.gpu.kernel.ImageInput;
import gsi.scorer.map.MapKind;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/**
 * A map of where an edited image differs from its photo.
 *
 * @param upload holds the edited image's input
 * @param values where the map goes, one per pixel; made by who waits, so that a want of memory is that thread's
 */
@SuppressWarnings("ArrayRecordComponent") // filled once, never compared
record MapRequest(
        DevicePhoto photo,
        ImageInput edited,
        Staging upload,
        MapKind kind,
        float[] values,
        CompletableFuture<float[]> result)
        implements Request {

    @Override
    public boolean network() {
        return kind == MapKind.LPIPS;
    }

    @Override
    public int bytes() {
        return 4 * values.length;
    }

    @Override
    public void read(ByteBuffer bytes, int at) {
        bytes.slice(at, bytes()).order(bytes.order()).asFloatBuffer().get(values);
        result.complete(values);
    }
}
