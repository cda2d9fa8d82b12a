package gsi.candidates;

import gsi.candidates.frames.FrameReport;
import gsi.candidates.frames.FrameSelection;
import gsi.candidates.frames.FrameVerdict;
import gsi.candidates.generate.SceneGenerator;
import gsi.candidates.input.EvidenceReader;
import gsi.candidates.input.SceneFile;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.FrameMeasures;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneEvidence;
import gsi.candidates.wording.Wording;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * From photos to measured candidates: reads each photo's camera and boxes, selects, generates, reads depth and points, has the
 * candidates measured, and hands all of it on. Few photos are under way at a time, so a folder of any size takes little
 * memory. The results and their order depend on the photos, settings and seed alone.
 */
public final class CandidateRun {

    /** Photos under way per thread: enough that no thread waits for a slow photo before it. */
    private static final int AHEAD = 3;

    private final RunSettings settings;
    private final FrameSelection selection;
    private final SceneGenerator generator;
    private final EvidenceReader evidence;

    public CandidateRun(RunSettings settings) {
        this.settings = settings;
        this.selection = new FrameSelection(settings.frames());
        this.generator =
                new SceneGenerator(settings.generation(), new Wording(settings.languages()), settings.seed());
        this.evidence = new EvidenceReader(settings.seed());
    }

    /** What came of one photo. */
    private record Outcome<T>(
            FrameReport report,
            @Nullable Scene scene,
            List<Candidate> candidates,
            @Nullable T measured,
            List<Problem> problems) {}

    /**
     * Runs over photos as {@link gsi.candidates.input.InputFolder} lists them; returns when the last is done.
     *
     * @param measurement called for every kept photo, on the run's threads
     * @param results takes everything, in order
     * @throws DataException that {@code results} threw
     * @throws CancellationException where {@code progress} said so, or the thread was interrupted
     */
    public <T> void run(
            List<SceneFile> photos, SceneMeasurement<T> measurement, RunResults<T> results, RunProgress progress)
            throws DataException {
        ExecutorService threads = Executors.newFixedThreadPool(
                settings.threads(),
                Thread.ofPlatform().daemon().name("candidates-", 0).factory());
        try {
            Deque<Future<Outcome<T>>> underWay = new ArrayDeque<>();
            int next = 0;
            for (int done = 0; done < photos.size(); done++) {
                while (next < photos.size() && underWay.size() < AHEAD * settings.threads()) {
                    SceneFile photo = photos.get(next);
                    int index = next++;
                    underWay.add(threads.submit(() -> outcome(photo, index, measurement)));
                }
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                hand(await(underWay.remove()), results);
                progress.at(done + 1, photos.size());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> void hand(Outcome<T> outcome, RunResults<T> results) throws DataException {
        outcome.problems().forEach(results::problem);
        results.frame(outcome.report());
        if (outcome.scene() != null && outcome.measured() != null) {
            results.scene(outcome.scene(), outcome.candidates(), outcome.measured());
        }
    }

    private <T> Outcome<T> outcome(SceneFile photo, int index, SceneMeasurement<T> measurement) {
        List<Problem> problems = new ArrayList<>();
        if (!settings.frames().isTaken(index)) {
            return dropped(photo, index, FrameVerdict.SKIPPED, problems);
        }
        try {
            FrameSelection.Selected selected = selection.select(photo.read(problems::add), index);
            if (selected.verdict() != FrameVerdict.KEPT) {
                return new Outcome<>(
                        new FrameReport(photo.id(), selected.scene().measures(), selected.verdict()),
                        null,
                        List.of(),
                        null,
                        problems);
            }
            SceneEvidence known = settings.evidence()
                    ? evidence.read(selected.scene(), problems::add)
                    : SceneEvidence.boxesOnly(selected.scene());
            List<Candidate> candidates = generator.generate(known.scene());
            return new Outcome<>(
                    new FrameReport(photo.id(), known.scene().measures(), FrameVerdict.KEPT),
                    known.scene(),
                    candidates,
                    measurement.measure(known, candidates),
                    problems);
        } catch (DataException e) {
            problems.add(new Problem(e.file(), e.reason(), null));
            return dropped(photo, index, FrameVerdict.UNUSABLE, problems);
        }
    }

    private static <T> Outcome<T> dropped(SceneFile photo, int index, FrameVerdict verdict, List<Problem> problems) {
        return new Outcome<>(
                new FrameReport(photo.id(), new FrameMeasures(index, Double.NaN, 0), verdict),
                null,
                List.of(),
                null,
                problems);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
