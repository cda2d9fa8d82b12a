package gsi.app.cli;

import gsi.app.bench.GpuBench;
import gsi.dataset.DataSet;
import gsi.gpu.DeviceFailure;
import gsi.gpu.GpuScorer;
import gsi.gpu.ScorerDevice;
import gsi.gpu.device.DeviceInfo;
import gsi.gpu.device.Devices;
import gsi.gpu.device.Devices.Wish;
import gsi.gpu.engine.EngineOptions;
import gsi.gpu.kernel.ConvTile;
import gsi.gpu.kernel.Tiles;
import gsi.scorer.lpips.LpipsModels;
import gsi.scorer.lpips.LpipsNetwork;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gsi gpu}: which graphics processors there are, which one scores, and whether its numbers are right. */
@Command(
        name = "gpu",
        description = "Lists the graphics processors, says which one would score, and tests it.",
        mixinStandardHelpOptions = true)
final class GpuCommand implements Callable<Integer> {

    @Option(
            names = "--lpips",
            paramLabel = "FILE",
            description = "The LPIPS model to test with. Default: $$GSI_LPIPS, then the models folder; see gsi models.")
    private @Nullable Path lpips;

    @Override
    public Integer call() throws Exception {
        List<Devices.Seen> seen = Devices.list();
        for (Devices.Seen device : seen) {
            System.out.println(
                    (device.usable() ? "usable    " : "unusable  ") + device.name() + ": " + device.outcome());
        }
        if (seen.isEmpty()) {
            throw new CommandFailure("no graphics processor was found");
        }
        Optional<LpipsModels.Found> model = ModelsCommand.ofUser().find(lpips);
        long begin = System.nanoTime();
        try (LpipsNetwork network =
                        model.isPresent() ? LpipsNetwork.load(model.get().file()) : null;
                GpuScorer gpu = GpuScorer.open(ScorerDevice.GPU, network, GpuCommand::tell)) {
            DeviceInfo d = gpu.device();
            System.out.println("chosen    " + d.name() + " (" + d.vendor() + "), OpenGL " + d.version());
            System.out.println("          "
                    + (d.software() ? "software: only with --scorer gpu" : "hardware: --scorer auto takes it"));
            System.out.printf(
                    Locale.ROOT,
                    "limits    %d MB in a block, %d KB shared by a group of at most %d, %d groups, offsets of %d bytes%n",
                    d.largestBlock() >> 20,
                    d.groupMemory() >> 10,
                    d.groupSize(),
                    d.groups(),
                    d.alignment());
            System.out.println(
                    "          persistent mapping: " + d.persistentMapping() + ", reset status: " + d.resetStatus());
            System.out.printf(
                    Locale.ROOT,
                    "self-test passed: SSIM, MSE%s are the processor's (%.1f s)%n",
                    network == null ? "" : ", LPIPS",
                    (System.nanoTime() - begin) / 1e9);
        }
        return 0;
    }

    private static void tell(DeviceFailure failure) {
        System.err.println(failure);
    }

    /** The bench of a GPU; says so where {@code auto} finds none. */
    static void bench(
            DataSet data,
            ScorerDevice device,
            @Nullable LpipsNetwork network,
            @Nullable List<String> tiles,
            int runs,
            int cpuThreads)
            throws Exception {
        Tiles chosen = tiles == null ? null : tiles(tiles);
        try (GpuScorer gpu = GpuScorer.open(
                Devices.best(device == ScorerDevice.GPU ? Wish.ANY : Wish.HARDWARE),
                network,
                GpuCommand::tell,
                info -> {
                    EngineOptions options = EngineOptions.of(info.software());
                    return chosen == null ? options : options.withTiles(chosen);
                })) {
            new GpuBench(data, gpu, network, runs, cpuThreads).run(System.out::println);
        }
    }

    private static Tiles tiles(List<String> texts) throws CommandFailure {
        try {
            List<ConvTile> tiles = texts.stream().map(ConvTile::parse).toList();
            if (tiles.size() == 1) {
                return Tiles.all(tiles.getFirst());
            }
            if (tiles.size() == 5) {
                return new Tiles(tiles);
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        throw new CommandFailure("--tiles takes one tile, or five");
    }
}
