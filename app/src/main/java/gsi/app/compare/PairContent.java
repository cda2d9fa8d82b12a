package gsi.app.compare;

import gsi.dataset.geometry.Intrinsics;
import java.util.List;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PairView} is to show.
 *
 * @param source the photo, or null with a reason
 * @param edited the edited image, or null with a reason
 * @param otherSize both sizes, where they differ; null where they do not
 * @param pixels of both, where both are there
 * @param intrinsics K of the photo, for the boxes
 * @param photoWidth width of the photo that K belongs to, pixels
 * @param editedSha256 of the edited image's file as it was decoded; null where none is shown
 */
public record PairContent(
        @Nullable Image source,
        String sourceMissing,
        @Nullable Image edited,
        String editedMissing,
        List<PhotoBox> sourceBoxes,
        List<PhotoBox> editedBoxes,
        @Nullable OtherSize otherSize,
        @Nullable PairPixels pixels,
        @Nullable Intrinsics intrinsics,
        double photoWidth,
        @Nullable String editedSha256) {

    /** Nothing to show yet. */
    public static final PairContent EMPTY =
            new PairContent(null, "", null, "", List.of(), List.of(), null, null, null, 1, null);

    /** Sizes in pixels of an edited image and of its photo. */
    public record OtherSize(int width, int height, int photoWidth, int photoHeight) {}
}
