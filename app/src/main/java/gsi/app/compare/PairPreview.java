package gsi.app.compare;

import java.util.List;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * What the edit would look like, to show where there is no edited image.
 *
 * @param image the photo with the object at its target; null while it is being made, or where the photo stands for it
 * @param boxes to draw over it
 * @param arrow from the object's place to the target; null where it goes nowhere
 * @param legend what it is made of, in words
 */
public record PairPreview(
        @Nullable Image image,
        List<PhotoBox> boxes,
        @Nullable PhotoArrow arrow,
        String legend) {
    public PairPreview {
        boxes = List.copyOf(boxes);
    }
}
