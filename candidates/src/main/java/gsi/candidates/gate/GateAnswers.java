package gsi.candidates.gate;

import gsi.candidates.RunResults;
import gsi.candidates.filter.Measures;
import gsi.candidates.frames.FrameReport;
import gsi.candidates.gate.GateAnswer.Outcome;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Language;
import gsi.candidates.model.Scene;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a model answered, by candidate: into measures, and into sentences where somebody wants them. Immutable. */
public final class GateAnswers {

    /** The file of answers in a folder of candidates. */
    public static final String FILE = "gate.jsonl";

    private final Map<String, List<GateAnswer>> byCandidate;

    private GateAnswers(Map<String, List<GateAnswer>> byCandidate) {
        this.byCandidate = byCandidate;
    }

    /** The answers of a folder; none where nobody asked. @throws DataException naming a file that cannot be read */
    public static GateAnswers read(Path folder) throws DataException {
        return of(GateStore.read(folder.resolve(FILE)));
    }

    static GateAnswers of(List<GateAnswer> answers) {
        Map<String, List<GateAnswer>> out = new HashMap<>();
        answers.forEach(
                a -> out.computeIfAbsent(a.candidate(), id -> new ArrayList<>()).add(a));
        return new GateAnswers(out);
    }

    /** A candidate's measures with what the model says of it. */
    public Measures measures(String candidate, Measures measures) {
        List<GateAnswer> answers = byCandidate.get(candidate);
        return answers == null ? measures : GateMeasures.with(measures, answers);
    }

    /** The candidate with the model's English sentence, if it gave one that says the same. */
    public Candidate reworded(Candidate c) {
        Map<Language, String> wording = new EnumMap<>(Language.class);
        wording.putAll(c.wording());
        for (GateAnswer a : byCandidate.getOrDefault(c.id(), List.of())) {
            String text = a.text();
            if (a.question() == GateQuestion.CAPTION && a.outcome() == Outcome.YES && text != null) {
                wording.put(Language.ENGLISH, text);
            }
        }
        return new Candidate(
                c.id(),
                c.scene(),
                c.queryId(),
                c.edit(),
                c.object(),
                c.target(),
                c.reference(),
                c.referencePoint(),
                c.expression(),
                wording,
                c.seed());
    }

    /**
     * Adds the answers to what a run hands on.
     *
     * @param reword whether sentences are replaced as well
     */
    public RunResults<List<Measures>> before(RunResults<List<Measures>> next, boolean reword) {
        return new RunResults<>() {
            @Override
            public void frame(FrameReport report) throws DataException {
                next.frame(report);
            }

            @Override
            public void scene(Scene scene, List<Candidate> candidates, List<Measures> measured) throws DataException {
                List<Candidate> said = new ArrayList<>();
                List<Measures> all = new ArrayList<>();
                for (int i = 0; i < candidates.size(); i++) {
                    Candidate c = candidates.get(i);
                    said.add(reword ? reworded(c) : c);
                    all.add(measures(c.id(), measured.get(i)));
                }
                next.scene(scene, said, all);
            }

            @Override
            public void problem(Problem problem) {
                next.problem(problem);
            }
        };
    }
}
