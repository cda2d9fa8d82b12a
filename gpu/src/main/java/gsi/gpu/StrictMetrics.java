package gsi.gpu;

import gsi.dataset.image.Raster;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.engine.DevicePhoto;
import gsi.gpu.engine.Engine;
import gsi.gpu.engine.PairSums;
import gsi.gpu.kernel.ImageInput;
import gsi.scorer.PhotoMetrics.PairScores;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Measured;

/** The metrics on the device alone: what it does not do is an exception. */
final class StrictMetrics {

    /** The window of SSIM. */
    static final int LEAST_SIDE = 7;

    private final Engine engine;
    private final boolean network;

    /**
     * Of a device.
     *
     * @param network whether it has the network's weights
     */
    StrictMetrics(Engine engine, boolean network) {
        this.engine = engine;
        this.network = network;
    }

    /** Whether the device has the network's weights. */
    boolean network() {
        return network;
    }

    /** What one is compared with. */
    DevicePhoto photo(Raster photo) {
        return new DevicePhoto(ImageInput.photo(photo), network);
    }

    /** What one is compared with, as it is; not copied. */
    DevicePhoto photo(PlanarImage image) {
        return new DevicePhoto(ImageInput.planes(image, java.util.List.of()), network);
    }

    /** Whether a photo's edits can be compared here: the odd ones are the processor's, which says what is wrong with them. */
    boolean takes(ProcessedSize size) {
        int least = network ? LpipsNetwork.LEAST_SIDE : LEAST_SIDE;
        return Math.min(size.width(), size.height()) >= least && size.contentWidth() > 0 && size.contentHeight() > 0;
    }

    boolean takes(PlanarImage image) {
        return network && Math.min(image.width(), image.height()) >= LpipsNetwork.LEAST_SIDE;
    }

    PairScores compare(DevicePhoto photo, Raster edited, KeepMask kept) throws GpuException {
        PairSums sums = sums(photo, ImageInput.edited(edited, photo.input(), kept.blocks()), true);
        double pixels = kept.count();
        return new PairScores(
                Measured.of(sums.similarity() / (3 * pixels)),
                sums.squares() / (3 * pixels),
                network ? Measured.of(sums.distance() / pixels) : Measured.missing(Absence.lpips()));
    }

    double distance(DevicePhoto photo, PlanarImage edited, KeepMask kept) throws GpuException {
        return sums(photo, ImageInput.planes(edited, kept.blocks()), false).distance() / kept.count();
    }

    private PairSums sums(DevicePhoto photo, ImageInput edited, boolean pixels) throws GpuException {
        try {
            return engine.compare(photo, edited, pixels, network);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GpuException(Fault.UNSUITABLE, "interrupted while waiting for the device", e);
        }
    }

    boolean isUsable() {
        return engine.failure() == null;
    }
}
