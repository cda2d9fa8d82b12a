package gsi.scorer.paper;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.image.CacheLevel;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Measured;
import java.util.List;

/** Measures how unlike photo and edited image are in the background (protocol.md §11). Safe for many threads. */
@FunctionalInterface
public interface BackgroundDistance {

    /** Without a network there is no LPIPS. */
    BackgroundDistance NOT_AVAILABLE = (sample, edited, changed) -> Measured.missing(Absence.lpips());

    /**
     * LPIPS averaged over the unpadded photo outside the changed boxes, the edited image resized to it.
     *
     * @param changed pixels of the photo
     * @throws DataException if an image cannot be read
     */
    Measured lpips(Sample sample, EditedImage edited, List<Box2d> changed) throws DataException;

    /** How full the caches are that it keeps, if it keeps any. */
    default List<CacheLevel> caches() {
        return List.of();
    }
}
