package gsi.app.compare;

import gsi.app.media.FxImages;
import gsi.app.media.WeighedCache;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.CacheLevel;
import gsi.dataset.image.CacheLevel.Place;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.MapResult;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.map.PixelMap;
import gsi.scorer.pixels.ProcessedSize;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * Makes heat maps in the background; of requests only the newest matters. Prepared photos, maps and pictures are kept, so that
 * a photo's other edits and other kinds, another gain, and the way back are quick. FX thread.
 */
public final class HeatMaps {

    private static final long PHOTO_BYTES = 128L << 20;
    private static final long MAP_BYTES = 40L << 20;
    private static final long PICTURE_BYTES = 40L << 20;

    private final TaskRunner runner;
    private final Supplier<PhotoMaps> maps;
    private final WeighedCache<PhotoKey, Kept> photos = new WeighedCache<>(PHOTO_BYTES, Kept::weight);
    private final WeighedCache<MapKey, PixelMap> made = new WeighedCache<>(MAP_BYTES, PixelMap::weight);
    private final WeighedCache<PictureKey, HeatPicture> pictures =
            new WeighedCache<>(PICTURE_BYTES, HeatPicture::weight);

    private final ConcurrentMap<MapKey, FutureTask<MapResult>> underWay = new ConcurrentHashMap<>();

    /** Which request is the newest; work looks whether it is still that. */
    private final AtomicLong request = new AtomicLong();

    private boolean making;
    /** What to make ready once the shown map is there. */
    private Runnable waiting = () -> {};

    /** @param maps what computes them; asked off the FX thread, and may take a while the first time */
    public HeatMaps(TaskRunner runner, Supplier<PhotoMaps> maps) {
        this.runner = runner;
        this.maps = maps;
    }

    /** A photo as it is prepared by one way to compute. */
    private record PhotoKey(PhotoMaps by, String sha256) {}

    /** With its weight when it was put in: it may grow as more kinds are asked of it. */
    private record Kept(PhotoMaps.Prepared photo, long weight) {}

    private record MapKey(String photo, String edited, MapKind kind) {
        static MapKey of(HeatWish wish) {
            return new MapKey(
                    wish.pair().photo().sha256(), wish.pair().editedPhoto().sha256(), wish.kind());
        }
    }

    private record PictureKey(MapKey map, Sample sample, EditedImage answer, double gain, boolean onlyCounts) {
        static PictureKey of(HeatWish wish) {
            PairPixels pair = wish.pair();
            return new PictureKey(MapKey.of(wish), pair.sample(), pair.answer(), wish.gain(), wish.onlyCounts());
        }
    }

    /** What is there already. */
    Optional<HeatPicture> ready(HeatWish wish) {
        return pictures.get(PictureKey.of(wish));
    }

    /**
     * Makes a heat map.
     *
     * @param grey the edited image without its colours, if it is there already
     * @param onReady on the FX thread, unless something else is asked for before
     * @param onError the same
     */
    void make(HeatWish wish, @Nullable Image grey, Consumer<HeatPicture> onReady, Consumer<Exception> onError) {
        long mine = request.incrementAndGet();
        making = true;
        // Work is not interrupted but asks whether it is still wanted: an interrupt would reach a device that is being
        // opened for everybody. On the threads for what may be wanted next: the next pair's pictures go before this
        // map.
        runner.compute(
                () -> picture(wish, grey, () -> request.get() != mine),
                picture -> {
                    if (request.get() == mine) {
                        making = false;
                        picture.ifPresent(onReady);
                        waiting.run();
                    }
                },
                error -> {
                    if (request.get() == mine) {
                        making = false;
                        onError.accept(error);
                    }
                });
    }

    /**
     * Makes what will probably be shown next, as soon as the shown map is there, until something else is asked for. Failures are
     * told when it is really wanted.
     *
     * @param next empty where there is nothing to compare; asked off the FX thread
     */
    void prefetch(Callable<Optional<HeatWish>> next) {
        waiting = () -> {
            waiting = () -> {};
            long now = request.get();
            runner.compute(
                    () -> {
                        Optional<HeatWish> wish = next.call();
                        return wish.isPresent()
                                && picture(wish.get(), null, () -> request.get() != now)
                                        .isPresent();
                    },
                    done -> {},
                    error -> {});
        };
        if (!making) {
            waiting.run();
        }
    }

    /** Off the FX thread. Empty where it is no longer wanted. */
    private Optional<HeatPicture> picture(HeatWish wish, @Nullable Image grey, BooleanSupplier stopped)
            throws InterruptedException, ExecutionException {
        PictureKey key = PictureKey.of(wish);
        Optional<HeatPicture> known = stopped.getAsBoolean() ? Optional.empty() : pictures.get(key);
        if (known.isPresent() || stopped.getAsBoolean()) {
            return known;
        }
        MapResult result = map(wish);
        if (stopped.getAsBoolean()) {
            return Optional.empty();
        }
        return switch (result) {
            case MapResult.Missing missing -> Optional.of(new HeatPicture.Missing(wish.kind(), missing.why()));
            case MapResult.Made found -> {
                HeatPicture picture = drawn(found.map(), wish, grey);
                pictures.put(key, picture);
                yield Optional.of(picture);
            }
        };
    }

    /** Two who want the same map at once, as where one goes on to what is being made ready, wait for one. */
    private MapResult map(HeatWish wish) throws InterruptedException, ExecutionException {
        MapKey key = MapKey.of(wish);
        Optional<PixelMap> known = made.get(key);
        if (known.isPresent()) {
            return new MapResult.Made(known.get());
        }
        FutureTask<MapResult> mine = new FutureTask<>(() -> compute(wish, key));
        FutureTask<MapResult> others = underWay.putIfAbsent(key, mine);
        if (others != null) {
            return others.get();
        }
        mine.run();
        underWay.remove(key, mine);
        return mine.get();
    }

    private MapResult compute(HeatWish wish, MapKey key) {
        PhotoMaps by = maps.get();
        PhotoKey photoKey = new PhotoKey(by, wish.pair().photo().sha256());
        PhotoMaps.Prepared photo = photos.get(photoKey)
                .map(Kept::photo)
                .orElseGet(() -> by.prepare(wish.pair().source()));
        MapResult result = photo.map(wish.pair().edited(), wish.kind());
        photos.put(photoKey, new Kept(photo, photo.weight()));
        if (result instanceof MapResult.Made found) {
            made.put(key, found.map());
        }
        return result;
    }

    private static HeatPicture drawn(PixelMap map, HeatWish wish, @Nullable Image known) {
        HeatMap heat = HeatMap.of(map, wish.pair());
        Image grey = known != null
                ? known
                : FxImages.of(
                        HeatMapPainter.grey(wish.pair().edited()),
                        wish.pair().edited().width(),
                        wish.pair().edited().height());
        ProcessedSize size = map.size();
        boolean seen = size.contentWidth() > 0 && size.contentHeight() > 0;
        return new HeatPicture.Drawn(
                heat,
                grey,
                seen
                        ? FxImages.of(
                                HeatMapPainter.colours(heat, wish.gain(), wish.onlyCounts()),
                                size.contentWidth(),
                                size.contentHeight())
                        : null);
    }

    /** How full what it keeps is. */
    public List<CacheLevel> levels() {
        return List.of(
                photos.level("photos prepared for heat maps", Place.PARTLY_HEAP),
                made.level("heat maps"),
                pictures.level("heat maps, images"));
    }

    /** Drops what is under way. */
    void cancel() {
        request.incrementAndGet();
        making = false;
        waiting = () -> {};
    }
}
