package gsi.candidates.model;

import gsi.dataset.Operation;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edit that could be asked of a photo.
 *
 * @param id {@code <scene>_edit_<queryId>}; unique in a run and the same in every run with the same seed and settings
 * @param scene the scene's id
 * @param queryId the edit's name in the benchmark's files, unique in its scene
 * @param edit what is asked for
 * @param object the object as it is
 * @param target the box after the edit, camera frame, metres; null where nothing is left (remove)
 * @param reference the object that the edit refers to; null where it refers to none
 * @param referencePoint the place that the target state was derived from, camera frame, metres; null where there is no
 *     reference
 * @param expression what the object is called: its label, or "leftmost mug" as a choice among equals
 * @param wording the sentence per language
 * @param seed of the choices made for the scene
 */
public record Candidate(
        String id,
        String scene,
        String queryId,
        Edit edit,
        SceneObject object,
        @Nullable OrientedBox target,
        @Nullable SceneObject reference,
        @Nullable Point3 referencePoint,
        ReferringExpression expression,
        Map<Language, String> wording,
        long seed) {
    public Candidate {
        wording = Collections.unmodifiableMap(new LinkedHashMap<>(wording));
    }

    public Operation operation() {
        return edit.operation();
    }
}
