package gsi.app.cli;

import gsi.app.bench.CandidateBench;
import gsi.app.bench.CloudBench;
import gsi.app.bench.DeskBench;
import gsi.app.bench.DeskTraining;
import gsi.app.bench.HostOnlyBench;
import gsi.app.bench.MapBench;
import gsi.app.bench.QueueBench;
import gsi.app.bench.ScorerBench;
import gsi.app.bench.StartBench;
import gsi.app.bench.ViewerBench;
import gsi.app.scores.OpenedGpu;
import gsi.app.settings.ScratchFolder;
import gsi.app.window.Display;
import gsi.dataset.DataSet;
import gsi.dataset.layout.DataSetReader;
import gsi.gpu.GpuScorer;
import gsi.gpu.ScorerDevice;
import gsi.scorer.lpips.LpipsNetwork;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.map.CpuPhotoMaps;
import gsi.scorer.map.PhotoMaps;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gsi bench …}: measurements, a JSON object per line. */
@Command(
        name = "bench",
        description = "Measures the program; prints one JSON line per figure.",
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = false)
final class BenchCommand implements Runnable {

    @Override
    public void run() {
        System.out.println(
                "Choose what to measure: gsi bench start, scorer, maps, viewer, cloud, queue, candidates or desk");
    }

    @Command(
            name = "start",
            description = "From the launcher to the first window, with the sample data. Needs a display.",
            mixinStandardHelpOptions = true)
    int start(@Mixin Runs runs) throws Exception {
        var missing = Display.whyMissing();
        if (missing.isPresent()) {
            throw new CommandFailure("a start to the first window needs a display: " + missing.get());
        }
        List<Double> millis = new StartBench(Path.of(System.getProperty("gsi.home", "."))).run(runs.or(7));
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"start\",\"unit\":\"ms\",\"runs\":%d,\"median\":%.0f,\"min\":%.0f,\"max\":%.0f}%n",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
        return 0;
    }

    @Command(
            name = "scorer",
            description = "Pixel metrics of one pair, boxes, LPIPS if a model is given, and the samples of DATA.",
            mixinStandardHelpOptions = true)
    int scorer(
            @Parameters(paramLabel = "DATA", arity = "0..1", description = "The data folder. Default: the sample data.")
                    @Nullable
                    Path folder,
            @Mixin Runs runs,
            @Option(names = "--lpips", paramLabel = "FILE", description = "The LPIPS model. Default: without LPIPS.")
                    @Nullable
                    Path lpips,
            @Option(
                            names = "--scorer",
                            paramLabel = "S",
                            defaultValue = "cpu",
                            description =
                                    "cpu (default), or gpu or auto: the GPU beside the processor, in the same run.")
                    ScorerDevice device,
            @Option(
                            names = "--cpu-threads",
                            paramLabel = "N",
                            defaultValue = "2",
                            description = "The processor's threads beside a GPU. Default: ${DEFAULT-VALUE}.")
                    int cpuThreads,
            @Option(
                            names = "--tiles",
                            paramLabel = "T",
                            split = ",",
                            description = "Tiles of the GPU's convolutions, one for all or one each: 64x64x16/8x8.")
                    @Nullable
                    List<String> tiles,
            @Option(names = "--kernels-only", description = "Only the pair on the GPU and its programs.")
                    boolean kernelsOnly,
            @Option(
                            names = "--host-only",
                            description = "Only what a run on a GPU does on the host, with a device that computes"
                                    + " nothing, beside decoding alone. Needs no GPU.")
                    boolean hostOnly)
            throws Exception {
        DataSet data = new DataSetReader()
                .read(folder == null ? Path.of(System.getProperty("gsi.home", "."), "sample-data") : folder);
        try (LpipsNetwork network = lpips == null ? null : LpipsNetwork.load(lpips)) {
            if (hostOnly) {
                new HostOnlyBench(data, network, runs.or(9), 0).run(System.out::println);
                return 0;
            }
            if (device != ScorerDevice.CPU) {
                GpuCommand.bench(data, device, network, tiles, runs.or(41), kernelsOnly ? 0 : Math.max(1, cpuThreads));
                return 0;
            }
            new ScorerBench(data, runs.or(41), network).run(figure -> System.out.println(figure.json("scorer")));
        }
        return 0;
    }

    @Command(
            name = "maps",
            description = "Maps of where an edit differs from its photo, one of each kind, of made-up pairs.",
            mixinStandardHelpOptions = true)
    int maps(
            @Parameters(
                            paramLabel = "DATA",
                            arity = "0..1",
                            description = "A data folder, whose first edited image is measured as well.")
                    @Nullable
                    Path folder,
            @Mixin Runs runs,
            @Option(names = "--lpips", paramLabel = "FILE", description = "The LPIPS model. Default: without LPIPS.")
                    @Nullable
                    Path lpips,
            @Option(
                            names = "--scorer",
                            paramLabel = "S",
                            defaultValue = "cpu",
                            description = "cpu (default), gpu, or auto: a hardware GPU where there is one.")
                    ScorerDevice device)
            throws Exception {
        DataSet data = folder == null ? null : new DataSetReader().read(folder);
        try (LpipsNetwork network = lpips == null ? null : LpipsNetwork.load(lpips);
                GpuScorer gpu = OpenedGpu.of(device, network, failure -> System.err.println("gsi: " + failure))
                        .gpu()) {
            PerceptualDistance distance = network == null ? PerceptualDistance.NOT_AVAILABLE : network;
            PhotoMaps maps = gpu == null ? new CpuPhotoMaps(distance) : gpu.maps();
            String where = gpu == null ? "maps" : "maps, " + gpu.device().name();
            new MapBench(data, runs.or(21), maps).run(figure -> System.out.println(figure.json(where)));
        }
        return 0;
    }

    @Command(
            name = "viewer",
            description =
                    "The 3D view at 1280x800, off-screen: frames, level of detail, picking, memory; Open3D's frames where it is installed.",
            mixinStandardHelpOptions = true)
    int viewer(
            @Mixin Runs runs,
            @Option(
                            names = "--points",
                            split = ",",
                            defaultValue = "300000,2000000,10000000",
                            paramLabel = "N",
                            description = "How many points the clouds have. Default: ${DEFAULT-VALUE}.")
                    int[] points)
            throws Exception {
        new ViewerBench(runs.or(41), points)
                .run(
                        figure -> System.out.println(figure.json("viewer")),
                        other -> System.out.println(other.json("viewer")));
        return 0;
    }

    @Command(
            name = "queue",
            description = "The review queue's filters, orders, counts and memory on made-up rows.",
            mixinStandardHelpOptions = true)
    int queue(
            @Mixin Runs runs,
            @Option(
                            names = "--rows",
                            split = ",",
                            defaultValue = "100000,1000000",
                            paramLabel = "N",
                            description = "How many rows. Default: ${DEFAULT-VALUE}.")
                    int[] rows) {
        for (int n : rows) {
            new QueueBench(Math.max(1, n), runs.or(11)).run(figure -> System.out.println(figure.json("queue")));
        }
        return 0;
    }

    @Command(
            name = "cloud",
            description =
                    "Loading point clouds: 10 million points as PLY and PCD, a million as text; beside PCL, CloudCompare and Open3D where they are installed.",
            mixinStandardHelpOptions = true)
    int cloud(
            @Mixin Runs runs,
            @Option(
                            names = "--folder",
                            paramLabel = "FOLDER",
                            description = "Keeps the files. Default: a temporary one.")
                    @Nullable
                    Path folder)
            throws Exception {
        if (folder != null) {
            cloud(folder, runs);
        } else {
            try (ScratchFolder scratch = ScratchFolder.make("gsi-bench")) {
                cloud(scratch.path(), runs);
            }
        }
        return 0;
    }

    private static void cloud(Path files, Runs runs) throws Exception {
        new CloudBench(files, runs.or(11))
                .run(
                        figure -> System.out.println(figure.json("cloud")),
                        other -> System.out.println(other.json("cloud")));
    }

    @Command(
            name = "candidates",
            description =
                    "Making and filtering edit candidates of made-up photos, and whether the number of threads matters.",
            mixinStandardHelpOptions = true)
    int candidates(
            @Option(names = "--photos", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}.") int photos,
            @Option(names = "--runs", defaultValue = "3", description = "How often. Default: ${DEFAULT-VALUE}.")
                    int runs)
            throws Exception {
        new CandidateBench(Math.max(1, photos), Math.max(1, runs))
                .run(
                        figure -> System.out.println(figure.json("candidates")),
                        sum -> System.out.printf(
                                Locale.ROOT,
                                "{\"bench\":\"candidates\",\"threads\":%d,\"candidates\":%d,\"sha256\":\"%s\"}%n",
                                sum.threads(),
                                sum.candidates(),
                                sum.digest()));
        return 0;
    }

    @Command(
            name = "desk",
            description = "Opening, going to the next pair, deciding and memory with a made-up data set; fails where a"
                    + " decision is not kept as it was keyed or a cache is over its limit.",
            mixinStandardHelpOptions = true)
    int desk(
            @Option(names = "--samples", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}.")
                    int samples,
            @Option(
                            names = "--dir",
                            required = true,
                            paramLabel = "DIR",
                            description = "Where the data set lies; it is made where it is absent.")
                    Path folder,
            @Option(
                            names = "--runs",
                            defaultValue = "101",
                            description = "Keys of each kind. Default: ${DEFAULT-VALUE}.")
                    int runs,
            @Option(names = "--decisions", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}.")
                    int decisions,
            @Option(names = "--heap-only", description = "Only reads the data set and says what it holds on the heap.")
                    boolean heapOnly)
            throws Exception {
        DeskBench bench = new DeskBench(folder, Math.max(1, samples), Math.max(1, runs), Math.max(10, decisions));
        if (heapOnly) {
            bench.heap(figure -> System.out.println(figure.json("desk")));
        } else {
            List<String> wrong = bench.run(figure -> System.out.println(figure.json("desk")), System.out::println);
            if (!wrong.isEmpty()) {
                throw new CommandFailure(
                        wrong.size() + " things are not as they must be, the first: " + wrong.getFirst());
            }
        }
        return 0;
    }

    @Command(
            name = "training",
            hidden = true,
            description =
                    "Reviews the sample data and a made-up data set off-screen; the launcher's JVM learns from it.",
            mixinStandardHelpOptions = true)
    int training() throws Exception {
        new DeskTraining(GsiCommand.sampleData()).run();
        return 0;
    }
}
