package gsi.gpu;

import gsi.dataset.image.Raster;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.engine.DevicePhoto;
import gsi.gpu.engine.Engine;
import gsi.gpu.kernel.ImageInput;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.map.MapKind;
import gsi.scorer.pixels.ProcessedSize;
import java.util.List;

/** The maps on the device alone: what it does not do is an exception. */
final class StrictMaps {

    private final Engine engine;
    private final boolean network;

    /**
     * Of a device.
     *
     * @param network whether it has the network's weights
     */
    StrictMaps(Engine engine, boolean network) {
        this.engine = engine;
        this.network = network;
    }

    /** What one is compared with. */
    DevicePhoto photo(Raster photo, boolean features) {
        return new DevicePhoto(ImageInput.photo(photo), features);
    }

    /** Whether a map of a photo's edits can be made here: the odd ones are the processor's, which says why there is none. */
    boolean takes(ProcessedSize size, MapKind kind) {
        int side = Math.min(size.width(), size.height());
        boolean shown = size.contentWidth() > 0 && size.contentHeight() > 0;
        return switch (kind) {
            case MSE, FLIP -> shown;
            case SSIM -> shown && side >= StrictMetrics.LEAST_SIDE;
            case LPIPS -> shown && network && side >= LpipsNetwork.LEAST_SIDE;
        };
    }

    /** One number per pixel of the processed image, rows from the top. */
    float[] map(DevicePhoto photo, Raster edited, MapKind kind) throws GpuException {
        float[] values;
        try {
            values = engine.map(photo, ImageInput.edited(edited, photo.input(), List.of()), kind);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GpuException(Fault.UNSUITABLE, "interrupted while waiting for the device", e);
        }
        for (float value : values) {
            if (Float.isNaN(value)) {
                // SSIM of an edited image of one level alone; what comes of it is the processor's to say.
                throw new GpuException(Fault.UNSUITABLE, "the " + kind + " map has a NaN");
            }
        }
        return values;
    }

    boolean isUsable() {
        return engine.failure() == null;
    }
}
