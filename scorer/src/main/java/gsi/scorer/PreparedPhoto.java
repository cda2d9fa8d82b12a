package gsi.scorer;

import gsi.dataset.image.ImageFiles;
import gsi.scorer.lpips.PerceptualDistance;
import gsi.scorer.photo.PhotoCache;
import gsi.scorer.pixels.PixelMetrics;
import gsi.scorer.pixels.PixelMetrics.PreparedSource;

/** A photo, ready to be compared with its edits in both ways. */
record PreparedPhoto(PreparedSource pixels, PerceptualDistance.Prepared perceptual) {

    /** A cache of them. */
    static PhotoCache<PreparedPhoto> cache(PixelMetrics metrics, PerceptualDistance distance, long capacityBytes) {
        return new PhotoCache<>(
                photo -> {
                    PreparedSource pixels = metrics.prepare(ImageFiles.readPhoto(photo));
                    return new PreparedPhoto(pixels, distance.prepare(pixels.processed()));
                },
                photo -> photo.pixels.weight() + photo.perceptual.weight(),
                capacityBytes);
    }
}
