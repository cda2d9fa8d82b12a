package gsi.candidates.filter;

import gsi.candidates.model.Candidate;
import gsi.candidates.space.Silhouette;
import gsi.candidates.space.Solid;
import gsi.candidates.space.Support;
import gsi.dataset.geometry.OrientedBox;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A candidate as the filters ask about it: what several of them need is worked out once. */
public final class CandidateFacts {

    private final Candidate candidate;
    private final SceneFacts scene;
    private final ObjectFacts object;
    private final @Nullable Solid target;
    private @Nullable Silhouette targetSilhouette;
    private Support.@Nullable Under targetUnder;

    /** @param scene the candidate's */
    public CandidateFacts(Candidate candidate, SceneFacts scene) {
        this.candidate = candidate;
        this.scene = scene;
        this.object = scene.object(candidate.object());
        OrientedBox box = candidate.target();
        this.target = box == null ? null : Solid.of(box).orElse(null);
    }

    public Candidate candidate() {
        return candidate;
    }

    SceneFacts scene() {
        return scene;
    }

    ObjectFacts object() {
        return object;
    }

    /** Where the edit ends in nothing being left. */
    boolean removes() {
        return candidate.target() == null;
    }

    /** A measure of the object as it is. */
    Measurement ofSource(Function<Solid, Measurement> measure) {
        Solid source = object.solid();
        return source == null ? Measurement.missing(Missing.BOX) : measure.apply(source);
    }

    /** A measure of the object as it would be; not applicable where nothing would be left. */
    Measurement ofTarget(Function<Solid, Measurement> measure) {
        if (removes()) {
            return Measurement.notApplicable();
        }
        return target == null ? Measurement.missing(Missing.BOX) : measure.apply(target);
    }

    /** A measure of the object as it is and as it would be. */
    Measurement ofBoth(BiFunction<Solid, Solid, Measurement> measure) {
        return ofTarget(end -> ofSource(start -> measure.apply(start, end)));
    }

    Silhouette targetSilhouette(Solid end) {
        if (targetSilhouette == null) {
            targetSilhouette = Silhouette.of(end, scene.scene().intrinsics());
        }
        return targetSilhouette;
    }

    /** What would be under the object. The first solid is the object as it is. */
    Support.Under targetUnder(Solid start, Solid end) {
        if (targetUnder == null) {
            targetUnder = object.support(start).under(end, 0);
        }
        return targetUnder;
    }
}
