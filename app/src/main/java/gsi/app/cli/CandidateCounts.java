package gsi.app.cli;

import gsi.candidates.RunResults;
import gsi.candidates.filter.Measures;
import gsi.candidates.frames.FrameReport;
import gsi.candidates.frames.FrameVerdict;
import gsi.candidates.funnel.FunnelTable;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Scene;
import gsi.dataset.DataException;
import gsi.dataset.Operation;
import gsi.dataset.Problem;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what a run hands on, on its way to whoever keeps it. */
final class CandidateCounts {

    private final Map<FrameVerdict, Integer> frames = new EnumMap<>(FrameVerdict.class);
    private final Map<Operation, Integer> operations = new EnumMap<>(Operation.class);
    private int problems;

    void problem() {
        problems++;
    }

    <T> RunResults<T> before(RunResults<T> next) {
        return new RunResults<>() {
            @Override
            public void frame(FrameReport report) throws DataException {
                frames.merge(report.verdict(), 1, Integer::sum);
                next.frame(report);
            }

            @Override
            public void scene(Scene scene, List<Candidate> candidates, T measured) throws DataException {
                candidates.forEach(c -> operations.merge(c.operation(), 1, Integer::sum));
                next.scene(scene, candidates, measured);
            }

            @Override
            public void problem(Problem problem) {
                next.problem(problem);
            }
        };
    }

    /** Collects what was measured too. */
    RunResults<List<Measures>> collecting(FunnelTable.Builder table, RunResults<List<Measures>> next) {
        return new RunResults<>() {
            @Override
            public void frame(FrameReport report) throws DataException {
                next.frame(report);
            }

            @Override
            public void scene(Scene scene, List<Candidate> candidates, List<Measures> measured) throws DataException {
                for (int i = 0; i < candidates.size(); i++) {
                    table.add(candidates.get(i), measured.get(i));
                }
                next.scene(scene, candidates, measured);
            }

            @Override
            public void problem(Problem problem) {
                next.problem(problem);
            }
        };
    }

    void print(PrintWriter out) {
        frames.forEach((verdict, n) -> out.printf("%,8d photos      %s%n", n, word(verdict)));
        operations.forEach((operation, n) -> out.printf("%,8d candidates  %s%n", n, operation.word()));
        out.printf(
                "%,8d candidates  in all%n",
                operations.values().stream().mapToInt(Integer::intValue).sum());
        if (problems > 0) {
            out.printf("%,8d problems    listed above%n", problems);
        }
    }

    private static String word(FrameVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
