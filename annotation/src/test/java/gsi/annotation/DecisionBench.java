package gsi.annotation;

import static gsi.annotation.SampleKeys.key;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Measures, on the disk of a given folder, how long a decision takes and how long opening many does. */
final class DecisionBench {

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
                p.decide("ann", key(i), new Judgement(Verdict.REJECT, "collision", "the mug cuts the bowl"));
                nanos[i] = System.nanoTime() - start;
            }
            long[] moves = new long[200];
            for (int i = 0; i < moves.length; i++) {
                long start = System.nanoTime();
                p.rememberPosition(new Position(key(i), "model"));
                moves[i] = System.nanoTime() - start;
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
