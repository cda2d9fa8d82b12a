package gsi.app.scene;

import gsi.app.compare.CorrectedBoxes;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.image.CacheLevel;
import gsi.viewer3d.render.SceneContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the clouds and makes the previews of the shown sample off the FX thread, and of those that will probably be shown
 * next, once the shown sample's are there. To be called on the FX thread.
 */
final class SceneLoader {

    private final CloudStore clouds;
    private final PreviewStore previews;
    private final CorrectionStore corrections;
    private final SampleScene scenes;
    private final LatestOnly loading;
    private final LatestOnly prefetching;
    /** What to prefetch once the shown sample's clouds are there. */
    private Runnable waiting = () -> {};

    private boolean busy;

    SceneLoader(CloudStore clouds, PreviewStore previews, CorrectionStore corrections, TaskRunner runner, Texts texts) {
        this.clouds = clouds;
        this.previews = previews;
        this.corrections = corrections;
        this.scenes = new SampleScene(texts);
        this.loading = new LatestOnly(runner);
        this.prefetching = new LatestOnly(runner);
    }

    /**
     * What to show of a sample.
     *
     * @param model whose edited image's detections to draw; null for none
     * @param matched index of the detection that stands for the object, where known
     * @param figures whether what was detected is shown in numbers too
     * @param preview whether to show the object where the edit wants it
     */
    record Wish(Sample sample, @Nullable String model, OptionalInt matched, boolean figures, boolean preview) {}

    /** Loads a sample; one that was asked for before and is not there yet is dropped. */
    void load(Wish wish, Consumer<LoadedScene> into, Consumer<Throwable> failed) {
        prefetching.cancel();
        waiting = () -> {};
        busy = true;
        Sample filed = corrections.filed(wish.sample.key());
        CorrectedBoxes names = names(wish.sample);
        loading.io(
                () -> read(wish, filed, names),
                read -> {
                    goOn();
                    into.accept(read);
                },
                error -> {
                    goOn();
                    failed.accept(error);
                });
    }

    /** What waits for the shown sample's clouds, goes on, also when these cannot be had. */
    private void goOn() {
        busy = false;
        waiting.run();
    }

    private CorrectedBoxes names(Sample sample) {
        return CorrectedBoxes.of(corrections.of(sample.key()).keySet());
    }

    /** Off the FX thread. */
    private LoadedScene read(Wish wish, Sample filed, CorrectedBoxes names) {
        Sample sample = wish.sample;
        EditedImage answer =
                wish.model == null ? null : sample.edited(wish.model).orElse(null);
        CloudStore.Clouds read = clouds.read(sample, answer);
        SceneContent scene = scenes.of(sample, filed, answer, wish.matched, read, names, wish.figures);
        return new LoadedScene(
                scene,
                new SpaceLook.Facts(
                        SampleScene.target(sample),
                        SampleScene.ground(scene),
                        read.photo(),
                        read.edited(),
                        read.camera()),
                new PhotoLink(sample.edit().intrinsics(), read.camera(), read.depth()),
                wish.preview ? previews.make(sample, read, names) : null,
                read.problems(),
                wish.figures);
    }

    /**
     * Makes the clouds and previews of what will probably be shown next.
     *
     * @param withPreview whether a sample will be shown with a preview
     */
    void prefetch(List<Sample> neighbours, @Nullable String model, Predicate<Sample> withPreview) {
        Map<SampleKey, CorrectedBoxes> names = new HashMap<>();
        neighbours.forEach(s -> names.put(s.key(), names(s)));
        List<Sample> previewed = neighbours.stream().filter(withPreview).toList();
        waiting = () -> prefetching.compute(
                () -> {
                    long points = clouds.prefetch(neighbours, model);
                    for (Sample s : previewed) {
                        previews.make(s, clouds.read(s, null), names.getOrDefault(s.key(), CorrectedBoxes.NONE));
                    }
                    return points;
                },
                points -> {},
                error -> {});
        if (!busy) {
            waiting.run();
        }
    }

    /** A scene with one more box. */
    SceneContent with(SceneContent scene, OrientedBox box, String label) {
        return scenes.with(scene, box, label);
    }

    /** Another sample is about to be asked for: what is under way is of no use. */
    void expect() {
        cancel();
        waiting = () -> {};
        busy = false;
    }

    /** How full the caches are that it reads through. */
    List<CacheLevel> caches() {
        List<CacheLevel> out = new ArrayList<>(clouds.levels());
        out.add(previews.level());
        return out;
    }

    /** Drops all. */
    void cancel() {
        loading.cancel();
        prefetching.cancel();
    }
}
