package gsi.annotation;

import static gsi.annotation.SampleKeys.key;

import gsi.dataset.SampleKey;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A program of its own that does at random, by a seed, whatever can be done, and tells each entry's id after it. Killed by tests. */
final class ScriptedRun {

    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final int SAMPLES = 400;

    private final Random random;
    private final PrintStream out;

    private ScriptedRun(long seed, PrintStream out) {
        this.random = new Random(seed);
        this.out = out;
    }

    /**
     * Goes on for ever.
     *
     * @param args project file, seed
     */
    public static void main(String... args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("opening");
        try (ReviewProject project = ReviewProject.open(Path.of(args[0]), "0.2.0")) {
            ScriptedRun run = new ScriptedRun(Long.parseLong(args[1]), out);
            while (true) {
                run.step(project);
            }
        }
    }

    private void step(ReviewProject p) throws ProjectException {
        String who = random.nextBoolean() ? "ann" : "ben";
        SampleKey sample = key(random.nextInt(SAMPLES));
        Judgement judgement = Judgement.of(VERDICTS.get(random.nextInt(VERDICTS.size())));
        switch (random.nextInt(10)) {
            case 0 -> {
                List<SampleKey> many = IntStream.range(0, 1 + random.nextInt(60))
                        .mapToObj(i -> key(random.nextInt(SAMPLES)))
                        .toList();
                tell(p, p.decideAll(who, many, judgement, k -> Seen.NOTHING));
            }
            case 1, 2 -> tell(p, p.undo(who));
            case 3 -> tell(p, p.redo(who));
            case 4, 5 ->
                out.println(p.correct(who, sample, CorrectionField.LABEL, "\"" + random.nextInt() + "\"")
                        .stamp()
                        .id());
            default -> tell(p, List.of(p.decide(who, sample, judgement)));
        }
    }

    private void tell(ReviewProject p, Collection<Change> changes) {
        StringBuilder ids = new StringBuilder();
        for (Change c : changes) {
            ids.append(p.history(c.key()).getLast().stamp().id()).append(System.lineSeparator());
        }
        // At once: an act counts as a whole.
        out.print(ids);
    }
}
