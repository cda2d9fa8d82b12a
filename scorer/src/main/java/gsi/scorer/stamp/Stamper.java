package gsi.scorer.stamp;

import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.scorer.score.Profile;
import gsi.scorer.stamp.FileHashes.FileState;
import gsi.scorer.stamp.ScoreStamp.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
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
        files(sample, edited).forEach((source, file) -> sources.put(source, hashes.of(file)));
        sources.put(Source.ASKED, asked(sample.edit()));
        sources.put(Source.DETECTIONS, DetectionHash.of(edited.detections()));
        return new ScoreStamp(profile, profile.version(), settings, lpipsModel, sources);
    }

    /** A score made of what the stamp, made just before by {@link #stamp}, says. */
    public <S> Stamped<S> stamped(ScoreStamp stamp, Sample sample, EditedImage edited, S score) {
        Map<Source, FileState> states = new EnumMap<>(Source.class);
        files(sample, edited).forEach((source, file) -> {
            FileState state = hashes.stateOf(file);
            if (state != null) {
                states.put(source, state);
            }
        });
        return new Stamped<>(stamp, states, score);
    }

    /** The same as {@link #stamp}, without reading files that still look as they did when this score was kept. */
    public ScoreStamp stamp(Sample sample, EditedImage edited, Stamped<?> kept) {
        files(sample, edited).forEach((source, file) -> {
            FileState state = kept.files().get(source);
            String hash = kept.stamp().sources().get(source);
            if (state != null && hash != null) {
                hashes.trust(file, state, hash);
            }
        });
        return stamp(sample, edited);
    }

    /** A record's text has every field, and every number to its last bit. */
    private static String asked(EditSpec edit) {
        MessageDigest sha = Sha256.start();
        sha.update(edit.toString().getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(sha);
    }

    private static Map<Source, Path> files(Sample sample, EditedImage edited) {
        Map<Source, Path> files = new EnumMap<>(Source.class);
        files.put(Source.PHOTO, sample.source());
        files.put(Source.EDITED_IMAGE, edited.file());
        files.put(Source.EDIT, sample.editFile());
        Path truth = sample.groundTruth();
        if (truth != null) {
            files.put(Source.GROUND_TRUTH, truth);
        }
        return files;
    }
}
