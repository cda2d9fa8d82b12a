package gsi.app.cli;

import gsi.dataset.DataException;
import gsi.gpu.GpuScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.map.CpuPhotoMaps;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.pixels.Parallelism;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code gsi score} for maps of where edited images differ from their photos. */
final class MapOptions {

    @Option(
            names = "--maps",
            paramLabel = "FOLDER",
            description = "Writes where each edited image differs, as pictures FOLDER/<model>/<set>/<edit>_<kind>.png"
                    + " and a list with means and greatest errors, FOLDER/" + MapWriter.LIST + ".")
    private @Nullable Path folder;

    @Option(
            names = "--map",
            paramLabel = "KIND",
            split = ",",
            description = "Which maps: mse, ssim, lpips, flip; several with commas. Default: all that can be made.")
    private @Nullable List<MapKind> kinds;

    /** @throws CommandFailure if the options contradict each other */
    void check() throws CommandFailure {
        if (folder == null && kinds != null) {
            throw new CommandFailure("--map says which maps are written; where to is missing: --maps FOLDER");
        }
    }

    /**
     * Writes the maps if they are asked for, and says what came of it.
     *
     * @param gpu makes them; null for the processor
     * @throws DataException if a file cannot be written
     */
    void write(List<Job> jobs, @Nullable LpipsNetwork network, @Nullable GpuScorer gpu) throws DataException {
        Path into = folder;
        if (into == null) {
            return;
        }
        PerceptualDistance distance = network == null ? PerceptualDistance.NOT_AVAILABLE : network;
        PhotoMaps maps = gpu == null ? new CpuPhotoMaps(distance, Parallelism.ONE_THREAD) : gpu.maps();
        ProgressLine progress = new ProgressLine(jobs.size());
        MapWriter.Report report = new MapWriter(into, chosen(), maps)
                .write(jobs, Runtime.getRuntime().availableProcessors(), progress::step);
        progress.close();
        System.out.println(
                report.written() + " maps written to " + into + ", listed in " + into.resolve(MapWriter.LIST));
        report.left()
                .forEach((what, left) -> System.err.println(
                        "gsi: " + left.count() + " maps not written (" + what + "): " + left.example()));
    }

    private Set<MapKind> chosen() {
        return kinds == null ? EnumSet.allOf(MapKind.class) : EnumSet.copyOf(kinds);
    }
}
