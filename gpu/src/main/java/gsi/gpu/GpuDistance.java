package gsi.gpu;

import gsi.gpu.device.GpuException;
import gsi.gpu.engine.DevicePhoto;
import gsi.scorer.lpips.DistanceMap;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Measured;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** LPIPS on the device, and in its place on the processor. */
final class GpuDistance implements PerceptualDistance {

    private final StrictMetrics device;
    private final PerceptualDistance processor;
    private final Faults faults;

    GpuDistance(StrictMetrics device, PerceptualDistance processor, Faults faults) {
        this.device = device;
        this.processor = processor;
        this.faults = faults;
    }

    @Override
    public Prepared prepare(PlanarImage source) {
        if (!device.isUsable() || !device.takes(source)) {
            return processor.prepare(source);
        }
        PlanarImage copy =
                new PlanarImage(source.width(), source.height(), Arrays.copyOf(source.planes(), source.length()));
        return new OnDevice(copy);
    }

    private final class OnDevice implements Prepared {
        private final PlanarImage source;
        private final DevicePhoto photo;
        private @Nullable Prepared onProcessor;

        OnDevice(PlanarImage source) {
            this.source = source;
            this.photo = device.photo(source);
        }

        @Override
        public Measured to(PlanarImage edited, KeepMask kept) {
            if (device.isUsable()
                    && !kept.isEmpty()
                    && edited.width() == source.width()
                    && edited.height() == source.height()
                    && kept.width() == source.width()
                    && kept.height() == source.height()) {
                try {
                    return Measured.of(device.distance(photo, edited, kept));
                } catch (GpuException e) {
                    faults.happened(e);
                }
            }
            return onProcessor().to(edited, kept);
        }

        @Override
        public DistanceMap map(PlanarImage edited) {
            return onProcessor().map(edited);
        }

        private synchronized Prepared onProcessor() {
            Prepared ready = onProcessor;
            if (ready == null) {
                ready = processor.prepare(source);
                onProcessor = ready;
            }
            return ready;
        }

        @Override
        public long weight() {
            return 4L * source.length() + 64;
        }
    }
}
