package gsi.annotation;

import static gsi.annotation.SampleKeys.key;

import gsi.dataset.SampleKey;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Measures, on the disk of a given folder, how long a decision takes and how long opening many does. */
final class DecisionBench {

    private static final Judgement JUDGEMENT =
            new Judgement(Verdict.REJECT, "collision", "the mug cuts the bowl", new Ratings(4, 3, 5, 2));
    private static final Seen SEEN = new Seen(
            "model",
            "0123456789abcdef".repeat(4),
            false,
            new TreeMap<>(Map.of(
                    "upstream.ic",
                    1.0,
                    "upstream.sa",
                    0.731,
                    "upstream.el",
                    0.88,
                    "upstream.ac",
                    0.64,
                    "paper.ic",
                    1.0,
                    "paper.sa",
                    0.702,
                    "paper.el",
                    0.81,
                    "paper.ac",
                    0.59)));
    private static final int GROUP = 10_000;

    private DecisionBench() {}

    /**
     * Measures and prints.
     *
     * @param args folder to measure in, number of decisions
     */
    public static void main(String... args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory(Path.of(args[0]), "bench");
        Path file = folder.resolve("review.gsi");
        long[] nanos = new long[Integer.parseInt(args[1])];
        try (ReviewProject p = ReviewProject.openOrCreate(file, folder, "bench")) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                p.decide("ann", key(i), JUDGEMENT, SEEN);
                nanos[i] = System.nanoTime() - start;
            }
            long[] moves = new long[200];
            for (int i = 0; i < moves.length; i++) {
                long start = System.nanoTime();
                p.rememberPosition(new Position(key(i), "model"));
                moves[i] = System.nanoTime() - start;
            }
            List<SampleKey> group =
                    IntStream.range(0, GROUP).mapToObj(SampleKeys::key).toList();
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                p.decideAll("ann", group, JUDGEMENT, k -> SEEN);
                long decided = System.nanoTime();
                p.undo("ann");
                out.printf(
                        "decideAll of %d: %.0f ms, undo %.0f ms%n",
                        GROUP, (decided - start) / 1e6, (System.nanoTime() - decided) / 1e6);
            }
            report(out, "decide", nanos);
            report(out, "rememberPosition", moves);
        }
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            try (ReviewProject p = ReviewProject.open(file, "bench")) {
                out.printf("open with %d decisions: %.0f ms%n", p.current().size(), (System.nanoTime() - start) / 1e6);
            }
        }
        out.printf("%d bytes in %s%n", Files.size(file), folder);
    }

    private static void report(PrintStream out, String what, long[] nanos) {
        Arrays.sort(nanos);
        out.printf(
                "%s: median %.2f ms, 99 %% %.2f ms, longest %.2f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
