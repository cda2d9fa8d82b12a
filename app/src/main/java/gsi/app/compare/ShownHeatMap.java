package gsi.app.compare;

import gsi.app.compare.HeatPicture.Drawn;
import gsi.app.text.Texts;
import gsi.dataset.geometry.Pixel;
import gsi.scorer.map.MapKind;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heat map of the pair on screen, while heat maps are looked at: asked for, painted anew when it is looked at otherwise, and
 * let go of with its pair. Never holds another pair's map or another quantity's. FX thread.
 */
final class ShownHeatMap {

    private static final Logger LOG = LoggerFactory.getLogger(ShownHeatMap.class);

    private final HeatMaps maps;
    private final PairLook look;
    private final Runnable changed;
    private @Nullable PairPixels pair;
    private @Nullable HeatPicture picture;
    private final MapWords words;
    private final Texts texts;
    private boolean failed;

    /** @param changed is called when there is another picture to show, or none any more */
    ShownHeatMap(HeatMaps maps, PairLook look, Texts texts, Runnable changed) {
        this.maps = maps;
        this.look = look;
        this.texts = texts;
        this.words = new MapWords(texts);
        this.changed = changed;
        look.modeProperty().subscribe((before, now) -> ask());
        look.map().kindProperty().subscribe((before, now) -> {
            picture = null;
            ask();
            changed.run();
        });
        look.map().gainProperty().subscribe((before, now) -> ask());
        look.map().onlyCountsProperty().subscribe((before, now) -> ask());
    }

    /** Turns to a pair; null where there is nothing to compare. Tells nobody: whoever turns here looks anyway. */
    void turnTo(@Nullable PairPixels next) {
        pair = next;
        picture = null;
        ask();
    }

    private boolean isWanted() {
        return look.modeProperty().get() == CompareMode.MAP;
    }

    private void ask() {
        maps.cancel();
        failed = false;
        PairPixels pixels = pair;
        if (pixels == null || !isWanted()) {
            picture = null;
            return;
        }
        HeatWish wish = wish(pixels);
        Optional<HeatPicture> ready = maps.ready(wish);
        if (ready.isPresent()) {
            take(ready.get());
            return;
        }
        Image grey = picture instanceof Drawn drawn ? drawn.grey() : null;
        maps.make(wish, grey, this::take, error -> {
            LOG.warn("a heat map could not be made", error);
            picture = null;
            failed = true;
            changed.run();
        });
    }

    private void take(HeatPicture made) {
        picture = made;
        changed.run();
    }

    private HeatWish wish(PairPixels pixels) {
        MapLook map = look.map();
        return new HeatWish(
                pixels,
                map.kindProperty().get(),
                map.gainProperty().get(),
                map.onlyCountsProperty().get());
    }

    /**
     * Makes another pair's map ready, as it would be shown now, once the shown one is there; nothing while no heat maps are
     * looked at.
     *
     * @param next empty where there is nothing to compare; asked off the FX thread
     */
    void prefetch(Callable<Optional<PairPixels>> next) {
        if (isWanted()) {
            MapKind kind = look.map().kindProperty().get();
            double gain = look.map().gainProperty().get();
            boolean onlyCounts = look.map().onlyCountsProperty().get();
            maps.prefetch(() -> next.call().map(pixels -> new HeatWish(pixels, kind, gain, onlyCounts)));
        }
    }

    /** The map, where there is one. */
    @Nullable
    HeatMap map() {
        return picture instanceof Drawn drawn ? drawn.heat() : null;
    }

    /** Whether it is being made. */
    boolean isPending() {
        return pair != null && isWanted() && picture == null && !failed;
    }

    /**
     * Shows it in the photo's frame, or why there is none; the edited image while it is being made.
     *
     * @param edited the edited image as it is
     */
    void putInto(PhotoPane pane, Image source, Image edited) {
        switch (picture) {
            case null -> {
                if (failed) {
                    pane.explain(texts.get(
                            "map.failed", words.name(look.map().kindProperty().get())));
                } else {
                    pane.show(edited, null, source.getWidth(), source.getHeight());
                }
            }
            case Drawn drawn -> {
                pane.show(drawn.grey(), null, source.getWidth(), source.getHeight());
                pane.setHeat(drawn.colours(), drawn.heat().frame().content());
            }
            case HeatPicture.Missing missing -> pane.explain(words.missing(missing));
        }
    }

    /** What may change, to be outlined; null where everything is coloured, or nothing says what may change. */
    @Nullable
    KeptArea outline() {
        HeatMap map = map();
        return map == null || !look.map().onlyCountsProperty().get()
                ? null
                : map.area().map(KeptArea::outlined).orElse(null);
    }

    /** The value at a pixel of the photo; empty where there is none. */
    OptionalDouble at(Pixel pixel) {
        HeatMap map = map();
        return map == null ? OptionalDouble.empty() : map.at(pixel);
    }

    /** Lets go of what runs. */
    void deactivate() {
        maps.cancel();
    }
}
