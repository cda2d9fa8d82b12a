package gsi.app.scores;

import gsi.dataset.DataException;
import gsi.gpu.GpuScorer;
import gsi.gpu.ScorerDevice;
import gsi.gpu.device.GpuException;
import gsi.scorer.lpips.LpipsNetwork;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the GPU that a person's choice stands for, or none. */
public final class OpenedGpu {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedGpu.class);

    private OpenedGpu() {}

    /**
     * The GPU to score with; null for the processor, which is also where {@code auto} finds nothing to use.
     *
     * @param told is given one sentence if the processor has to take over later
     * @throws GpuException if one was asked for and cannot be used
     */
    public static @Nullable GpuScorer of(ScorerDevice choice, @Nullable LpipsNetwork network, Consumer<String> told)
            throws GpuException, DataException {
        if (choice == ScorerDevice.CPU) {
            return null;
        }
        try {
            return GpuScorer.open(choice, network, told);
        } catch (GpuException | DataException e) {
            if (choice == ScorerDevice.GPU) {
                throw e;
            }
            LOG.info("scoring on the processor: {}", e.getMessage());
            return null;
        }
    }
}
