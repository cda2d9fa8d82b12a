package gsi.candidates.frames;

import gsi.candidates.model.FrameMeasures;
import gsi.candidates.model.Scene;
import gsi.dataset.DataException;
import java.nio.file.Path;

/** Measures a photo and decides on it. Sharpness comes last: it alone needs the pixels. */
public final class FrameSelection {

    /**
     * A photo that was looked at.
     *
     * @param scene with its measures
     * @param verdict whether to go on with it
     */
    public record Selected(Scene scene, FrameVerdict verdict) {}

    private final FrameRule rule;

    public FrameSelection(FrameRule rule) {
        this.rule = rule;
    }

    /**
     * Decides on a scene.
     *
     * @param index its place among the listed photos
     * @throws DataException if the photo must be looked at and cannot be decoded
     */
    public Selected select(Scene scene, int index) throws DataException {
        int objects = scene.objects().size();
        if (objects < rule.leastObjects()) {
            return new Selected(
                    scene.withMeasures(new FrameMeasures(index, Double.NaN, objects)), FrameVerdict.TOO_FEW_OBJECTS);
        }
        Path photo = scene.image();
        double sharpness =
                rule.leastSharpness() > 0 && photo != null ? Sharpness.of(photo, rule.disc()) : Double.NaN;
        return new Selected(
                scene.withMeasures(new FrameMeasures(index, sharpness, objects)),
                sharpness < rule.leastSharpness() ? FrameVerdict.BLURRED : FrameVerdict.KEPT);
    }
}
