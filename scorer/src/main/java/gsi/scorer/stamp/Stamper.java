package gsi.scorer.stamp;

import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.scorer.score.Profile;
import gsi.scorer.stamp.ScoreStamp.Source;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Makes the stamps of one profile as it is set up now. Safe for many threads. */
public final class Stamper {

    private final FileHashes hashes;
    private final Profile profile;
    private final SortedMap<String, String> settings;
    private final @Nullable String lpipsModel;

    /**
     * For scores by this profile.
     *
     * @param settings what its rules are set to, e.g. {@link gsi.scorer.paper.PaperTolerances#settings()}
     * @param lpipsModel SHA-256 of the network's file; null where LPIPS is not available
     */
    public Stamper(
            FileHashes hashes, Profile profile, SortedMap<String, String> settings, @Nullable String lpipsModel) {
        this.hashes = hashes;
        this.profile = profile;
        this.settings = settings;
        this.lpipsModel = lpipsModel;
    }

    /** The stamp that a score of this edited image made now would have. Reads files that changed; never throws for them. */
    public ScoreStamp stamp(Sample sample, EditedImage edited) {
        Map<Source, String> sources = new EnumMap<>(Source.class);
        sources.put(Source.PHOTO, hashes.of(sample.source()));
        sources.put(Source.EDITED_IMAGE, hashes.of(edited.file()));
        sources.put(Source.EDIT, hashes.of(sample.editFile()));
        sources.put(Source.DETECTIONS, DetectionHash.of(edited.detections()));
        Path truth = sample.groundTruth();
        if (truth != null) {
            sources.put(Source.GROUND_TRUTH, hashes.of(truth));
        }
        return new ScoreStamp(profile, profile.version(), settings, lpipsModel, sources);
    }
}
