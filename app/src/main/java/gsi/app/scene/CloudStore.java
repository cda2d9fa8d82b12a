package gsi.app.scene;

import gsi.app.media.PhotoStore;
import gsi.app.media.WeighedCache;
import gsi.dataset.DataException;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.image.DepthMap;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.viewer3d.cloud.DepthImage;
import gsi.viewer3d.cloud.DepthUnprojection;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.cloud.RgbImage;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Clouds made of depth, photo and K; the edits of one photo share one. Any thread. */
public final class CloudStore {

    /** Rough memory of a point: position, colour, spacing. */
    private static final long BYTES_PER_POINT = 20;

    private static final DepthUnprojection UNPROJECTION = new DepthUnprojection(true);

    private final PhotoStore photos;
    private final WeighedCache<CloudKey, PhotoCloud> cache;

    private record CloudKey(Path depth, Path photo, Intrinsics intrinsics) {}

    /**
     * A cloud and the camera that saw it.
     *
     * @param camera null where K is not usable; the cloud is empty then
     */
    record PhotoCloud(PointCloud cloud, @Nullable Pinhole camera) {}

    /** @param bytes how much may be kept */
    public CloudStore(PhotoStore photos, long bytes) {
        this.photos = photos;
        this.cache = new WeighedCache<>(bytes, c -> BYTES_PER_POINT * c.cloud().count());
    }

    /**
     * The cloud of a sample's photo, in the camera frame.
     *
     * @throws DataException if depth or photo cannot be read, or K cannot be used
     */
    PhotoCloud read(Sample sample, Path depthFile) throws DataException {
        Intrinsics k = sample.edit().intrinsics();
        CloudKey key = new CloudKey(depthFile, sample.source(), k);
        var known = cache.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        Raster photo = photos.read(sample.source());
        DepthMap depth = ImageFiles.readDepth(depthFile);
        PhotoCloud made = unproject(sample, photo, depth);
        cache.put(key, made);
        return made;
    }

    private static PhotoCloud unproject(Sample sample, Raster photo, DepthMap depth) throws DataException {
        Intrinsics k = sample.edit().intrinsics();
        try {
            Pinhole camera = new Pinhole(k.fx(), k.fy(), k.cx(), k.cy(), k.k01(), photo.width(), photo.height());
            PointCloud cloud = UNPROJECTION.unproject(
                    new DepthImage(depth.width(), depth.height(), depth.millimetres()),
                    new RgbImage(photo.width(), photo.height(), photo.rgb()),
                    camera);
            return new PhotoCloud(cloud, camera);
        } catch (IllegalArgumentException e) {
            throw new DataException(sample.editFile(), String.valueOf(e.getMessage()), e);
        }
    }
}
