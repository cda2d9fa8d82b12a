package gsi.app.window;

import gsi.annotation.Decision;
import gsi.annotation.Verdict;
import gsi.app.candidates.CandidateWork;
import gsi.app.candidates.FunnelModel;
import gsi.candidates.funnel.Funnel;
import gsi.candidates.funnel.FunnelTable;
import gsi.dataset.SampleKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the review desk and a funnel have to do with each other: the candidates that are left, and decisions about them. */
final class ReviewedCandidates {

    private static final String SURVIVORS = "-survivors";

    private ReviewedCandidates() {}

    /** What was decided, by candidate: true where accepted. What is skipped or flagged is not decided. */
    static Map<String, Boolean> decisions(Session session) {
        Map<String, Boolean> out = new HashMap<>();
        for (Decision d : session.review().project().decisions()) {
            if (d.verdict() == Verdict.ACCEPT || d.verdict() == Verdict.REJECT) {
                out.put(d.key().editStem(), d.verdict() == Verdict.ACCEPT);
            }
        }
        return out;
    }

    /** Whether what is open are the very candidates that the funnel leaves. */
    static boolean areThoseLeft(Session session, FunnelModel model) {
        if (!session.data().root().equals(model.set().folder())) {
            return false;
        }
        FunnelTable table = model.set().table();
        Funnel funnel = Funnel.run(table, model.thresholds());
        Set<String> left =
                Arrays.stream(funnel.survivorRows()).mapToObj(table::id).collect(Collectors.toSet());
        Set<String> open = session.data().samples().stream()
                .map(s -> s.key())
                .map(SampleKey::editStem)
                .collect(Collectors.toSet());
        return left.equals(open);
    }

    /** A new folder beside the candidates for those that are left, named after them. */
    static Path folderFor(Path candidates) {
        Path parent = candidates.getParent();
        String name = String.valueOf(candidates.getFileName());
        String base = name.contains(SURVIVORS) ? name.substring(0, name.lastIndexOf(SURVIVORS)) : name;
        return CandidateWork.free(parent == null ? candidates : parent, base + SURVIVORS);
    }
}
