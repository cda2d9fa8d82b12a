package gsi.scorer.stamp;

import gsi.scorer.stamp.FileHashes.FileState;
import gsi.scorer.stamp.ScoreStamp.Source;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A score with what it was made of.
 *
 * @param stamp what it depends on
 * @param files how the files looked whose hashes are in the stamp: while one looks the same, it need not be read to know that
 *     its hash is; of a file that could not be read there is none
 * @param score by the stamp's profile
 * @param <S> {@link gsi.scorer.score.SampleScore} or {@link gsi.scorer.paper.PaperScore}
 */
public record Stamped<S>(ScoreStamp stamp, Map<Source, FileState> files, S score) {

    public Stamped {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
