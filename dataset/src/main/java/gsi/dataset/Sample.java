package gsi.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One photo, one instruction, and what each model made of it. Holds paths, not pixels: images are decoded when shown or
 * scored.
 *
 * @param key the sample's name
 * @param edit what is asked for
 * @param editFile the JSON it came from
 * @param source the photo; the path is set even where the file is missing (a {@link Problem} says so)
 * @param depth 16-bit depth of the photo in millimetres, if there
 * @param clouds point clouds of the photo's scene, in the photo's camera frame, metres: {@code <img_id>.ply} and the like
 * @param groundTruth ground-truth edited image of a view operation, if there
 * @param objects every detected object of the photo, if known
 * @param edited the models' answers, by model name
 */
public record Sample(
        SampleKey key,
        EditSpec edit,
        Path editFile,
        Path source,
        @Nullable Path depth,
        List<Path> clouds,
        @Nullable Path groundTruth,
        List<Detection> objects,
        List<EditedImage> edited) {
    public Sample {
        clouds = List.copyOf(clouds);
        objects = List.copyOf(objects);
        edited = List.copyOf(edited);
    }

    /** A sample without clouds of its own. */
    public Sample(
            SampleKey key,
            EditSpec edit,
            Path editFile,
            Path source,
            @Nullable Path depth,
            @Nullable Path groundTruth,
            List<Detection> objects,
            List<EditedImage> edited) {
        this(key, edit, editFile, source, depth, List.of(), groundTruth, objects, edited);
    }

    /** A model's answer, if it gave one. */
    public Optional<EditedImage> edited(String model) {
        return edited.stream().filter(e -> e.model().equals(model)).findFirst();
    }

    /** The same sample with these answers. */
    public Sample withEdited(List<EditedImage> answers) {
        return new Sample(key, edit, editFile, source, depth, clouds, groundTruth, objects, answers);
    }

    /** The same sample, asking for something else; the file keeps what it says. */
    public Sample withEdit(EditSpec other) {
        return new Sample(key, other, editFile, source, depth, clouds, groundTruth, objects, edited);
    }
}
