package gsi.app.cli;

import gsi.synth.SampleDataGenerator;
import gsi.synth.SampleDataGenerator.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gsi synth}: a generated data set; with the usual settings the very bytes of the sample data. */
@Command(
        name = "synth",
        description =
                "Generates tabletop scenes with edits and exact labels. Without --seed and --scenes: the sample data.",
        mixinStandardHelpOptions = true)
final class SynthCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write into.")
    private Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", description = "Another seed, other scenes.")
    private long seed = Settings.COMMITTED.seed();

    @Option(names = "--scenes", paramLabel = "N", description = "How many scenes.")
    private int scenes = Settings.COMMITTED.scenes();

    @Option(names = "--threads", paramLabel = "N", description = "Does not change the result. Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws Exception {
        Settings settings;
        try {
            settings = Settings.COMMITTED.withSeed(seed).withScenes(scenes).withThreads(threads);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        new SampleDataGenerator(settings)
                .generate(out, done -> System.out.printf("scene %d of %d%n", done, settings.scenes()));
        return 0;
    }
}
