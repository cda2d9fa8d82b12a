package gsi.app.scores;

import gsi.scorer.explain.Disagreement;
import gsi.scorer.explain.Explanation;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.score.SampleScore;
import java.util.Optional;

/**
 * Everything that is to say about one edited image's score.
 *
 * @param upstream the score by the public evaluator's rules
 * @param paper the score by the paper's rules
 * @param whyUpstream why the first
 * @param whyPaper why the second
 * @param disagreement where the two do not say the same
 */
public record Judgement(
        SampleScore upstream,
        PaperScore paper,
        Explanation whyUpstream,
        Explanation whyPaper,
        Optional<Disagreement> disagreement) {}
