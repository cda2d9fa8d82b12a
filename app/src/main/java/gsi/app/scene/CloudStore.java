package gsi.app.scene;

import gsi.app.media.FileVersion;
import gsi.app.media.PhotoStore;
import gsi.app.media.WeighedCache;
import gsi.app.text.Texts;
import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.DepthMap;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.viewer3d.cloud.DepthImage;
import gsi.viewer3d.cloud.DepthUnprojection;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.cloud.RgbImage;
import gsi.viewer3d.lod.OrderedCloud;
import gsi.viewer3d.render.CloudLayer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The clouds of a sample: its photo's, made of depth and K, that of the edited image where there is a depth for it, and the
 * point cloud files beside either. The edits of one photo share its clouds; a file that was replaced is read anew. Any thread.
 */
public final class CloudStore {

    /** Rough memory of a point: position, colour, spacing. */
    private static final long BYTES_PER_POINT = 20;

    private static final DepthUnprojection UNPROJECTION = new DepthUnprojection(true);

    private final PhotoStore photos;
    private final Texts texts;
    private final CloudReader reader;
    private final long bytes;
    private final WeighedCache<CloudKey, CloudLayer> cache;
    private final WeighedCache<FileVersion, DepthMap> depths;

    private record CloudKey(
            FileVersion file,
            @Nullable FileVersion photo,
            @Nullable Intrinsics intrinsics) {}

    /** Reads a point cloud file. */
    @FunctionalInterface
    public interface CloudReader {

        /** Its points. @throws DataException if it cannot be read */
        PointCloud read(Path file) throws DataException;
    }

    /**
     * What is there of a sample.
     *
     * @param layers the clouds, the photo's own first
     * @param camera that took the photo; null where photo or K cannot be used
     * @param photo the source photo; null where it cannot be read
     * @param edited the edited image, likewise
     * @param depth of the photo; null where there is none
     * @param problems with clouds, which are left out
     */
    record Clouds(
            List<CloudLayer> layers,
            @Nullable Pinhole camera,
            @Nullable RgbImage photo,
            @Nullable RgbImage edited,
            @Nullable DepthMap depth,
            List<Problem> problems) {}

    /** @param bytes how much may be kept */
    public CloudStore(PhotoStore photos, Texts texts, CloudReader reader, long bytes) {
        this.photos = photos;
        this.texts = texts;
        this.reader = reader;
        this.bytes = bytes;
        this.cache = new WeighedCache<>(bytes, c -> BYTES_PER_POINT * c.cloud().count());
        this.depths = new WeighedCache<>(bytes / 8, d -> 2L * d.width() * d.height());
    }

    /**
     * Reads what there is, in the photo's camera frame; what cannot be read is a problem.
     *
     * @throws CancellationException if the thread is interrupted while a cloud is made
     */
    Clouds read(Sample sample, @Nullable EditedImage answer) {
        Reading reading = new Reading(sample);
        Pinhole camera = reading.camera();
        List<CloudLayer> layers = new ArrayList<>();
        DepthMap depth = null;
        if (sample.depth() != null) {
            depth = reading.depth(sample.depth());
            reading.unprojected(
                    depth, sample.depth(), sample.source(), camera, texts.get("space.cloud.source"), layers);
        }
        for (Path file : sample.clouds()) {
            reading.file(file, String.valueOf(file.getFileName()), layers);
        }
        if (answer != null && answer.depth() != null) {
            DepthMap of = reading.depth(answer.depth());
            reading.unprojected(of, answer.depth(), answer.file(), camera, texts.get("space.cloud.edited"), layers);
        }
        if (answer != null) {
            for (Path file : answer.clouds()) {
                reading.file(file, texts.get("space.cloud.edited.file", file.getFileName()), layers);
            }
        }
        return new Clouds(
                List.copyOf(layers),
                camera,
                reading.image(sample.source()),
                answer == null ? null : reading.image(answer.file()),
                depth,
                List.copyOf(reading.problems));
    }

    /**
     * Makes what {@link #read} will need of samples that may be shown next, until the thread is interrupted or half of what may
     * be kept is full, so that what is shown stays. Problems are told when a sample is really shown.
     *
     * @return points that are at hand
     */
    long prefetch(List<Sample> samples, @Nullable String model) {
        Set<Path> photosDone = new HashSet<>();
        long points = 0;
        for (Sample sample : samples) {
            EditedImage answer = model == null ? null : sample.edited(model).orElse(null);
            boolean ownClouds = answer != null
                    && (answer.depth() != null || !answer.clouds().isEmpty());
            if (Thread.currentThread().isInterrupted() || points * BYTES_PER_POINT > bytes / 2) {
                break;
            }
            if (photosDone.add(sample.source()) || ownClouds) {
                for (CloudLayer layer : read(sample, answer).layers()) {
                    points += layer.cloud().count();
                }
            }
        }
        return points;
    }

    /** Keeps a cloud's points as a view has put them into order, in place of the cloud: the next sample of its photo has them so. */
    void ordered(PointCloud cloud, OrderedCloud ordered) {
        cache.replaceIf(kept -> kept.cloud() == cloud, kept -> kept.ordered(ordered));
    }

    /** How full it is. */
    List<CacheLevel> levels() {
        return List.of(cache.level("clouds"), depths.level("depth maps"));
    }

    /** Reads for one sample and remembers what went wrong. */
    private final class Reading {
        private final Sample sample;
        private final List<Problem> problems = new ArrayList<>();

        Reading(Sample sample) {
            this.sample = sample;
        }

        @Nullable
        RgbImage image(Path file) {
            try {
                Raster r = photos.read(file);
                return new RgbImage(r.width(), r.height(), r.rgb());
            } catch (DataException e) {
                // The pair view shows the same picture and says so.
                return null;
            }
        }

        @Nullable
        Pinhole camera() {
            RgbImage photo = image(sample.source());
            Intrinsics k = sample.edit().intrinsics();
            if (photo == null) {
                return null;
            }
            try {
                return new Pinhole(k.fx(), k.fy(), k.cx(), k.cy(), k.k01(), photo.width(), photo.height());
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(sample.editFile(), String.valueOf(e.getMessage()), sample.key()));
                return null;
            }
        }

        @Nullable
        DepthMap depth(Path file) {
            try {
                FileVersion version = FileVersion.of(file);
                DepthMap known = depths.get(version).orElse(null);
                if (known == null) {
                    known = ImageFiles.readDepth(file);
                    depths.put(version, known);
                }
                return known;
            } catch (DataException e) {
                problems.add(new Problem(e.file(), e.reason(), sample.key()));
                return null;
            }
        }

        void unprojected(
                @Nullable DepthMap depth,
                Path file,
                Path image,
                @Nullable Pinhole camera,
                String name,
                List<CloudLayer> into) {
            if (depth == null || camera == null) {
                return;
            }
            CloudKey key;
            try {
                key = new CloudKey(
                        FileVersion.of(file),
                        FileVersion.of(image),
                        sample.edit().intrinsics());
            } catch (DataException e) {
                // Gone since it was read a moment ago.
                problems.add(new Problem(e.file(), e.reason(), sample.key()));
                return;
            }
            into.add(cache.get(key)
                    .orElseGet(() -> kept(
                            key,
                            UNPROJECTION.unproject(
                                    new DepthImage(depth.width(), depth.height(), depth.millimetres()),
                                    image(image),
                                    camera)))
                    .named(name));
        }

        void file(Path file, String name, List<CloudLayer> into) {
            try {
                CloudKey key = new CloudKey(FileVersion.of(file), null, null);
                CloudLayer known = cache.get(key).orElse(null);
                into.add((known == null ? kept(key, reader.read(file)) : known).named(name));
            } catch (DataException e) {
                problems.add(new Problem(e.file(), e.reason(), sample.key()));
            }
        }

        private CloudLayer kept(CloudKey key, PointCloud cloud) {
            CloudLayer layer = CloudLayer.of("", cloud);
            cache.put(key, layer);
            return layer;
        }
    }
}
