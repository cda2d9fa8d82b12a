package gsi.app.bench;

import gsi.candidates.CandidateRun;
import gsi.candidates.RunProgress;
import gsi.candidates.RunResults;
import gsi.candidates.RunSettings;
import gsi.candidates.filter.Filters;
import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.MeasureSettings;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.frames.FrameReport;
import gsi.candidates.funnel.Funnel;
import gsi.candidates.funnel.FunnelTable;
import gsi.candidates.input.SceneFile;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneEvidence;
import gsi.candidates.out.CandidateLines;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Candidates on made-up tables: generating and filtering, with boxes only and with points, and thresholds changed. */
public final class CandidateBench {

    private static final int CLOUD_POINTS = 300_000;
    private static final int CLOUD_SCENES = 20;

    private final int photos;
    private final int runs;

    /** @param runs that count, of each figure */
    public CandidateBench(int photos, int runs) {
        this.photos = photos;
        this.runs = runs;
    }

    /**
     * What a number of threads made: of every candidate and every measure.
     *
     * @param digest SHA-256, hexadecimal
     */
    public record Sum(int threads, int candidates, String digest) {}

    /** @throws DataException never: nothing is read or written */
    public void run(Consumer<Figure> into, Consumer<Sum> sums) throws DataException {
        List<SceneFile> scenes = IntStream.range(0, photos)
                .mapToObj(i -> SceneFile.of(MadeUpTable.scene(i)))
                .toList();
        for (int threads : new int[] {1, 2, 8}) {
            double[] seconds = new double[runs];
            for (int i = 0; i < runs; i++) {
                Kept kept = new Kept(false);
                long begin = System.nanoTime();
                run(scenes, threads, kept);
                seconds[i] = (System.nanoTime() - begin) / 1e9;
            }
            into.accept(Figure.of(photos + " photos, boxes only, " + threads + " threads", "s", seconds));
            Kept kept = new Kept(true);
            run(scenes, threads, kept);
            sums.accept(new Sum(threads, kept.table.build().size(), kept.digest()));
        }
        into.accept(Figure.of(CLOUD_POINTS + " points, a candidate", "ms", withPoints()));
        thresholds(scenes, into);
    }

    private static void run(List<SceneFile> scenes, int threads, Kept kept) throws DataException {
        RunSettings settings = RunSettings.STANDARD.withThreads(threads).withEvidence(false);
        new CandidateRun(settings)
                .run(
                        scenes,
                        (evidence, made) -> Filters.measure(made, evidence, MeasureSettings.USUAL),
                        kept,
                        RunProgress.SILENT);
    }

    /** Milliseconds a candidate, generated and measured, one thread. */
    private double[] withPoints() throws DataException {
        double[] millis = new double[CLOUD_SCENES * runs];
        for (int i = 0; i < millis.length; i++) {
            Scene scene = MadeUpTable.scene(i % CLOUD_SCENES);
            SceneEvidence evidence = new SceneEvidence(scene, null, MadeUpTable.points(scene, CLOUD_POINTS));
            int[] made = new int[1];
            long begin = System.nanoTime();
            new CandidateRun(RunSettings.STANDARD.withThreads(1).withEvidence(false))
                    .run(
                            List.of(SceneFile.of(scene)),
                            (boxes, candidates) -> {
                                made[0] = candidates.size();
                                return Filters.measure(candidates, evidence, MeasureSettings.USUAL);
                            },
                            new Kept(false),
                            RunProgress.SILENT);
            millis[i] = (System.nanoTime() - begin) / 1e6 / Math.max(1, made[0]);
        }
        return millis;
    }

    /** One threshold changed over 100 000 candidates. */
    private void thresholds(List<SceneFile> scenes, Consumer<Figure> into) throws DataException {
        Kept kept = new Kept(false);
        while (kept.count < 100_000) {
            run(scenes, 2, kept);
        }
        FunnelTable table = kept.table.build();
        int[] turn = new int[1];
        double[] millis = new Repetition(Math.max(11, runs)).millis(() -> {
            Thresholds changed = Thresholds.USUAL.with(FilterId.TARGET_IN_FRAME, 0.5 + 0.01 * (turn[0]++ % 50));
            if (Funnel.run(table, changed).survivors().total() < 0) {
                throw new IllegalStateException();
            }
        });
        into.accept(Figure.of(table.size() + " candidates, another threshold", "ms", millis));
    }

    /** Keeps measures, and a sum over everything where asked. */
    private static final class Kept implements RunResults<List<Measures>> {

        private final FunnelTable.Builder table = new FunnelTable.Builder();
        private final boolean summed;
        private final MessageDigest sum = sha256();
        private int count;

        Kept(boolean summed) {
            this.summed = summed;
        }

        @Override
        public void frame(FrameReport report) {}

        @Override
        public void scene(Scene scene, List<Candidate> candidates, List<Measures> measured) {
            count += candidates.size();
            for (int i = 0; i < candidates.size(); i++) {
                table.add(candidates.get(i), measured.get(i));
                if (summed) {
                    sum.update(CandidateLines.json(candidates.get(i)).toString().getBytes(StandardCharsets.UTF_8));
                    sum.update(measured.get(i).toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException(problem.toString());
        }

        String digest() {
            return HexFormat.of().formatHex(sum.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
