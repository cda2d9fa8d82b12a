package gsi.candidates.gate;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.Language;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as the model is told about it.
 *
 * @param id the candidate's
 * @param operation what is asked for
 * @param label of the object
 * @param instruction the English sentence
 * @param others labels of the other objects in the photo
 * @param reference label of the object that the sentence refers to, if any
 * @param picture how to get a JPEG of the object; null where there is none
 */
public record GateSubject(
        String id,
        Operation operation,
        String label,
        String instruction,
        List<String> others,
        @Nullable String reference,
        @Nullable Picture picture) {

    /** Gets a picture when it is needed. */
    @FunctionalInterface
    public interface Picture {

        /** JPEG bytes, or null where it cannot be made. */
        byte @Nullable [] jpeg();
    }

    public GateSubject {
        others = List.copyOf(others);
    }

    /** Of a candidate in its scene. */
    public static GateSubject of(Candidate candidate, Scene scene, @Nullable Picture picture) {
        SceneObject reference = candidate.reference();
        return new GateSubject(
                candidate.id(),
                candidate.operation(),
                candidate.object().label(),
                candidate.wording().getOrDefault(Language.ENGLISH, ""),
                scene.objects().stream()
                        .filter(o -> !o.id().equals(candidate.object().id()))
                        .map(SceneObject::label)
                        .distinct()
                        .toList(),
                reference == null ? null : reference.label(),
                picture);
    }
}
