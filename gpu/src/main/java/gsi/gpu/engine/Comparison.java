package gsi.gpu.engine;

import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.device.Staging;
import gsi.gpu.kernel.ImageInput;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/**
 * An edited image to be compared with its photo.
 *
 * @param upload holds the edited image's input
 * @param pixels whether SSIM and MSE are wanted
 * @param network whether LPIPS is wanted
 */
record Comparison(
        DevicePhoto photo,
        ImageInput edited,
        Staging upload,
        boolean pixels,
        boolean network,
        CompletableFuture<PairSums> result)
        implements Request {

    @Override
    public int bytes() {
        return PairSums.BYTES;
    }

    @Override
    public void read(ByteBuffer bytes, int at) {
        if (PairSums.isFinite(bytes, at)) {
            result.complete(PairSums.read(bytes, at, pixels, network));
        } else {
            result.completeExceptionally(new GpuException(Fault.UNSUITABLE, "an image has a NaN or an infinity"));
        }
    }
}
