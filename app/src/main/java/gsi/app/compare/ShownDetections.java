package gsi.app.compare;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import java.util.List;
import java.util.OptionalInt;

/** Which detections of an edited image stand for the object: the one that was matched, else all of its label. */
public final class ShownDetections {

    private ShownDetections() {}

    /**
     * The detections to draw.
     *
     * @param matched index in the edited image's detections, where the scorer has matched one
     */
    public static List<Detection> of(Sample sample, EditedImage answer, OptionalInt matched) {
        DetectionPair pair = answer.detections();
        if (pair == null) {
            return List.of();
        }
        if (matched.isPresent() && matched.getAsInt() < pair.edited().size()) {
            return List.of(pair.edited().get(matched.getAsInt()));
        }
        return pair.edited().stream()
                .filter(d -> d.label().equals(sample.edit().target()))
                .toList();
    }
}
