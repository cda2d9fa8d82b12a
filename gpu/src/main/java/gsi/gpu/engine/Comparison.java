package gsi.gpu.engine;

import gsi.gpu.device.Staging;
import gsi.gpu.kernel.ImageInput;
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
        CompletableFuture<PairSums> result) {}
