package gsi.gpu;

import gsi.dataset.image.Raster;
import gsi.gpu.device.GpuException;
import gsi.gpu.engine.DevicePhoto;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.MapResult;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.map.PixelMap;
import gsi.scorer.pixels.ProcessedSize;
import org.jspecify.annotations.Nullable;

/** Maps made on the device, and in its place on the processor. */
final class GpuPhotoMaps implements PhotoMaps {

    private final StrictMaps device;
    private final PhotoMaps processor;
    private final MapTest test;
    private final Faults faults;

    GpuPhotoMaps(StrictMaps device, PhotoMaps processor, MapTest test, Faults faults) {
        this.device = device;
        this.processor = processor;
        this.test = test;
        this.faults = faults;
    }

    @Override
    public Prepared prepare(Raster photo) {
        ProcessedSize size = ProcessedSize.of(photo.width(), photo.height());
        return device.isUsable() && device.takes(size, MapKind.MSE)
                ? new OnDevice(photo, size)
                : processor.prepare(photo);
    }

    private final class OnDevice implements Prepared {
        private final Raster photo;
        private final ProcessedSize size;
        private @Nullable DevicePhoto onDevice;
        private @Nullable Prepared onProcessor;

        OnDevice(Raster photo, ProcessedSize size) {
            this.photo = photo;
            this.size = size;
        }

        @Override
        public ProcessedSize size() {
            return size;
        }

        @Override
        public MapResult map(Raster edited, MapKind kind) {
            if (device.isUsable() && device.takes(size, kind)) {
                try {
                    test.require(kind);
                    return new MapResult.Made(new PixelMap(kind, size, device.map(photo(kind), edited, kind)));
                } catch (GpuException e) {
                    faults.happened(e);
                }
            }
            return onProcessor().map(edited, kind);
        }

        /** With features from the first map on that needs them: they are four fifths of the work and of the memory. */
        private synchronized DevicePhoto photo(MapKind kind) {
            DevicePhoto known = onDevice;
            if (known == null || (kind == MapKind.LPIPS && !known.network())) {
                known = device.photo(photo, kind == MapKind.LPIPS);
                onDevice = known;
            }
            return known;
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
        public synchronized long weight() {
            Prepared ready = onProcessor;
            return photo.weight() + 64 + (ready == null ? 0 : ready.weight());
        }
    }
}
