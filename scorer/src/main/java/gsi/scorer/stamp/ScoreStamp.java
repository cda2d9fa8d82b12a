package gsi.scorer.stamp;

import gsi.scorer.score.Profile;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a score depends on. A kept score is still true if and only if its stamp equals the one made now.
 *
 * @param profile the rules
 * @param version of these rules, {@link Profile#version()}
 * @param settings what the rules were set to, tolerances for example
 * @param lpipsModel SHA-256 of the network's file; null where LPIPS was not available
 * @param sources SHA-256 of what was scored, or {@link #MISSING}
 */
public record ScoreStamp(
        Profile profile,
        int version,
        SortedMap<String, String> settings,
        @Nullable String lpipsModel,
        Map<Source, String> sources) {

    /** In place of the hash of what is not there or cannot be read. */
    public static final String MISSING = "missing";

    /** What is scored. */
    public enum Source {
        /** The source photo. */
        PHOTO,
        /** The model's edited image. */
        EDITED_IMAGE,
        /** The edit's JSON. */
        EDIT,
        /** What is asked for, by its content: not what the file says where an annotator has corrected it. */
        ASKED,
        /** This sample's entry in infer_cache.json, by its content, not by the file that thousands share. */
        DETECTIONS,
        /** The ground truth of a view operation. */
        GROUND_TRUTH
    }

    public ScoreStamp {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }
}
