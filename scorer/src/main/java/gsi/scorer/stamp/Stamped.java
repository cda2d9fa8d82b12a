package gsi.scorer.stamp;

/**
 * A score with what it was made of.
 *
 * @param <S> {@link gsi.scorer.score.SampleScore} or {@link gsi.scorer.paper.PaperScore}
 */
public record Stamped<S>(ScoreStamp stamp, S score) {}
