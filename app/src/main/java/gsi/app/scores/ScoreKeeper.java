package gsi.app.scores;

import gsi.annotation.ReviewProject;
import gsi.scorer.RunScorer.Scoring;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.score.Profile;
import gsi.scorer.score.SampleScore;
import gsi.scorer.stamp.FileHashes;
import gsi.scorer.stamp.ScoreJson;
import gsi.scorer.stamp.Stamper;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the {@link KeptScores} of both profiles over one project. */
public final class ScoreKeeper {

    /** Photos, edited images and JSON of the samples that threads are busy with and of those just before. */
    private static final int REMEMBERED_HASHES = 4096;

    private final ReviewProject project;
    private final @Nullable String network;
    private final FileHashes hashes = new FileHashes(REMEMBERED_HASHES);
    private final ScoreJson json = new ScoreJson();

    /**
     * For the scores of this project's data.
     *
     * @param lpipsModel the network's file; null where LPIPS is not available
     */
    public ScoreKeeper(ReviewProject project, @Nullable Path lpipsModel) {
        this.project = project;
        this.network = lpipsModel == null ? null : hashes.of(lpipsModel);
    }

    /** By the evaluator's rules. */
    public KeptScores<SampleScore> upstream(Scoring<SampleScore> fresh) {
        return new KeptScores<>(
                project,
                slot(Profile.UPSTREAM),
                new Stamper(hashes, Profile.UPSTREAM, new TreeMap<>(), network),
                new KeptScores.Form<>(json::write, json::readUpstream, score -> score.problem() == null),
                fresh);
    }

    /** By the paper's rules. */
    public KeptScores<PaperScore> paper(PaperTolerances tolerances, Scoring<PaperScore> fresh) {
        TreeMap<String, String> settings = new TreeMap<>(tolerances.settings());
        // View operations take over what the evaluator's rules say.
        settings.put("upstream", String.valueOf(Profile.UPSTREAM.version()));
        return new KeptScores<>(
                project,
                slot(Profile.PAPER),
                new Stamper(hashes, Profile.PAPER, settings, network),
                new KeptScores.Form<>(
                        json::write, json::readPaper, score -> score.ic().isPresent()),
                fresh);
    }

    /** Scores with and without LPIPS do not replace each other. */
    private String slot(Profile profile) {
        return profile.word() + (network == null ? "/" : "+lpips/");
    }
}
