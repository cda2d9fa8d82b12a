package gsi.app.compare;

import gsi.scorer.map.MapKind;
import gsi.scorer.score.Absence;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** What comes of asking for a heat map. */
sealed interface HeatPicture {

    /**
     * A heat map, painted.
     *
     * @param grey the edited image without its colours, in its own size
     * @param colours over the part of the photo that the evaluator looks at; null where that is nothing
     */
    record Drawn(HeatMap heat, Image grey, @Nullable Image colours) implements HeatPicture {}

    /** There is none, and why. */
    record Missing(MapKind kind, Absence why) implements HeatPicture {}

    /** Bytes of memory that the pictures hold. */
    default long weight() {
        return this instanceof Drawn drawn ? weight(drawn.grey) + weight(drawn.colours) : 64;
    }

    private static long weight(@Nullable Image image) {
        return image == null ? 0 : (long) (4 * image.getWidth() * image.getHeight());
    }
}
