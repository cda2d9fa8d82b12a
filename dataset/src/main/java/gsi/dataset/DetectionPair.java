package gsi.dataset;

import java.util.List;

/**
 * What the detector saw in the photo and in the edited image, in file order, which the protocol's results depend on.
 *
 * @param origin detections of the source photo
 * @param edited detections of the edited image
 */
public record DetectionPair(List<Detection> origin, List<Detection> edited) {
    public DetectionPair {
        origin = List.copyOf(origin);
        edited = List.copyOf(edited);
    }
}
