package gsi.app.cli;

import gsi.app.bench.StartBench;
import gsi.app.window.Display;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gsi bench …}: measurements, a JSON object per line. */
@Command(
        name = "bench",
        description = "Measures the program; prints one JSON line per figure.",
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = false)
final class BenchCommand implements Runnable {

    @Override
    public void run() {
        System.out.println("Choose what to measure: gsi bench start");
    }

    @Command(
            name = "start",
            description = "From the launcher to the first window, with the sample data. Needs a display.",
            mixinStandardHelpOptions = true)
    int start(
            @Option(names = "--runs", defaultValue = "7", description = "How often. Default: ${DEFAULT-VALUE}.")
                    int runs)
            throws Exception {
        var missing = Display.whyMissing();
        if (missing.isPresent()) {
            throw new CommandFailure("a start to the first window needs a display: " + missing.get());
        }
        List<Double> millis = new StartBench(Path.of(System.getProperty("gsi.home", "."))).run(Math.max(1, runs));
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
}
