package gsi.gpu;

import gsi.dataset.image.Raster;
import gsi.gpu.device.GpuException;
import gsi.gpu.engine.DevicePhoto;
import gsi.scorer.PhotoMetrics;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;
import org.jspecify.annotations.Nullable;

/** SSIM, MSE and LPIPS on the device, and in its place on the processor. */
final class GpuPhotoMetrics implements PhotoMetrics {

    private final StrictMetrics device;
    private final PhotoMetrics processor;
    private final Faults faults;

    GpuPhotoMetrics(StrictMetrics device, PhotoMetrics processor, Faults faults) {
        this.device = device;
        this.processor = processor;
        this.faults = faults;
    }

    @Override
    public Prepared prepare(Raster photo) {
        ProcessedSize size = ProcessedSize.of(photo.width(), photo.height());
        return device.isUsable() && device.takes(size) ? new OnDevice(photo, size) : processor.prepare(photo);
    }

    private final class OnDevice implements Prepared {
        private final Raster photo;
        private final ProcessedSize size;
        private final DevicePhoto onDevice;
        private @Nullable Prepared onProcessor;

        OnDevice(Raster photo, ProcessedSize size) {
            this.photo = photo;
            this.size = size;
            this.onDevice = device.photo(photo);
        }

        @Override
        public ProcessedSize size() {
            return size;
        }

        @Override
        public PairScores compare(Raster edited, KeepMask kept) {
            if (device.isUsable()
                    && !kept.isEmpty()
                    && kept.width() == size.width()
                    && kept.height() == size.height()) {
                try {
                    return device.compare(onDevice, edited, kept);
                } catch (GpuException e) {
                    faults.happened(e);
                }
            }
            return onProcessor().compare(edited, kept);
        }

        private synchronized Prepared onProcessor() {
            Prepared ready = onProcessor;
            if (ready == null) {
                ready = processor.prepare(photo);
                onProcessor = ready;
            }
            return ready;
        }

        @Override
        public long weight() {
            return photo.weight() + 64;
        }
    }
}
