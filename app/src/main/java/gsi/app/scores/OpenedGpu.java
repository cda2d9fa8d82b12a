package gsi.app.scores;

import gsi.dataset.DataException;
import gsi.gpu.DeviceFailure;
import gsi.gpu.GpuScorer;
import gsi.gpu.ScorerDevice;
import gsi.gpu.device.GpuException;
import gsi.scorer.lpips.LpipsNetwork;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The GPU that a person's choice stands for, or none.
 *
 * @param gpu null for the processor
 * @param instead why it is the processor though a GPU was looked for; empty where that is not so
 */
public record OpenedGpu(@Nullable GpuScorer gpu, String instead) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedGpu.class);

    /**
     * Opens the GPU to score with; none for the processor, which is also where {@code auto} finds nothing to use.
     *
     * @param told is told once if the processor has to take over later
     * @throws GpuException if one was asked for and cannot be used
     * @throws DataException if one was asked for and the network's file is not what it knows
     */
    public static OpenedGpu of(ScorerDevice choice, @Nullable LpipsNetwork network, Consumer<DeviceFailure> told)
            throws GpuException, DataException {
        if (choice == ScorerDevice.CPU) {
            return new OpenedGpu(null, "");
        }
        try {
            return new OpenedGpu(GpuScorer.open(choice, network, told), "");
        } catch (GpuException | DataException e) {
            if (choice == ScorerDevice.GPU) {
                throw e;
            }
            LOG.info("scoring on the processor: {}", e.getMessage());
            return new OpenedGpu(null, String.valueOf(e.getMessage()));
        }
    }
}
