package gsi.app.compare;

import gsi.app.compare.PairContent.OtherSize;
import gsi.app.media.Photo;
import gsi.app.media.PhotoStore;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.DataException;
import gsi.dataset.Detection;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.OrientedBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Brings the pictures and boxes of a sample to a {@link PairView}, and those of its neighbours into memory. FX thread. */
public final class PairModel {

    private final PhotoStore photos;
    private final Texts texts;
    private final Function<SampleKey, CorrectedBoxes> corrected;
    private final LatestOnly showing;
    private final LatestOnly prefetching;
    /** What to prefetch once the shown pair is there. */
    private Runnable waiting = () -> {};

    private boolean loading;

    /** @param corrected tells which of a sample's boxes are an annotator's */
    public PairModel(PhotoStore photos, TaskRunner runner, Texts texts, Function<SampleKey, CorrectedBoxes> corrected) {
        this.photos = photos;
        this.corrected = corrected;
        this.texts = texts;
        this.showing = new LatestOnly(runner);
        this.prefetching = new LatestOnly(runner);
    }

    /** One picture, or the problem with it. */
    private record Loaded(
            @Nullable Image image,
            @Nullable Photo photo,
            @Nullable Problem problem) {}

    private record Pair(Loaded source, @Nullable Loaded edited) {}

    /**
     * Loads a pair in the background.
     *
     * @param modelName the model whose edited image is wanted; null where there is none
     * @param matched index of the detection to show as the moved object; empty to show those of the target's label
     * @param onReady takes the content, on the FX thread
     * @param onProblem takes each picture that cannot be shown
     */
    public void load(
            Sample sample,
            @Nullable String modelName,
            OptionalInt matched,
            Consumer<PairContent> onReady,
            Consumer<Problem> onProblem) {
        EditedImage answer = modelName == null ? null : sample.edited(modelName).orElse(null);
        prefetching.cancel();
        waiting = () -> {};
        loading = true;
        showing.io(
                () -> pair(sample, answer),
                pair -> {
                    loading = false;
                    waiting.run();
                    onReady.accept(content(sample, modelName, answer, matched, pair));
                    report(pair.source(), onProblem);
                    report(pair.edited(), onProblem);
                },
                error -> {
                    loading = false;
                    Problem problem = new Problem(sample.source(), String.valueOf(error.getMessage()), sample.key());
                    Loaded none = new Loaded(null, null, problem);
                    onReady.accept(content(sample, modelName, answer, matched, new Pair(none, none)));
                    onProblem.accept(problem);
                });
    }

    /** Both pictures at once: decoding is most of the way to the next pair, and uses one core. */
    private Pair pair(Sample sample, @Nullable EditedImage answer) throws InterruptedException {
        if (answer == null) {
            return new Pair(read(sample.source(), sample), null);
        }
        FutureTask<Loaded> edited = new FutureTask<>(() -> read(answer.file(), sample));
        Thread.ofVirtual().start(edited);
        try {
            return new Pair(read(sample.source(), sample), edited.get());
        } catch (InterruptedException e) {
            edited.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void report(@Nullable Loaded loaded, Consumer<Problem> onProblem) {
        if (loaded != null && loaded.problem() != null) {
            onProblem.accept(loaded.problem());
        }
    }

    private Loaded read(Path file, Sample sample) {
        try {
            Image image = photos.image(file);
            return new Loaded(image, photos.photo(file), null);
        } catch (DataException e) {
            return new Loaded(null, null, new Problem(e.file(), e.reason(), sample.key()));
        }
    }

    /**
     * Decodes what will probably be shown next, in this order, as soon as the shown pair is there; whatever was not done yet of
     * an earlier wish is dropped. Stops at half of what the store keeps, so that what is shown stays. Failures are told when the
     * picture is really wanted.
     */
    public void prefetch(List<Sample> neighbours, @Nullable String modelName) {
        List<Path> files = new ArrayList<>();
        for (Sample s : neighbours) {
            files.add(s.source());
            if (modelName != null) {
                s.edited(modelName).ifPresent(e -> files.add(e.file()));
            }
        }
        waiting = () -> prefetching.compute(() -> decode(files), failed -> {}, error -> {});
        if (!loading) {
            waiting.run();
        }
    }

    /**
     * The pixels of a pair; empty where either picture is missing. Off the FX thread.
     *
     * @throws DataException if a picture cannot be read
     */
    public Optional<PairPixels> pixels(Sample sample, @Nullable String modelName) throws DataException {
        EditedImage answer = modelName == null ? null : sample.edited(modelName).orElse(null);
        return answer == null
                ? Optional.empty()
                : Optional.of(
                        new PairPixels(sample, answer, photos.photo(sample.source()), photos.photo(answer.file())));
    }

    /** Off the FX thread. */
    private int decode(List<Path> files) {
        int failed = 0;
        long spent = 0;
        for (Path file : files) {
            if (Thread.currentThread().isInterrupted() || spent > photos.limit() / 2) {
                break;
            }
            try {
                Image image = photos.image(file);
                spent += PhotoStore.BYTES_PER_PIXEL * (long) image.getWidth() * (long) image.getHeight();
            } catch (DataException e) {
                failed++;
            }
        }
        return failed;
    }

    /** Drops what is under way. */
    public void deactivate() {
        waiting = () -> {};
        showing.cancel();
        prefetching.cancel();
    }

    private PairContent content(
            Sample sample, @Nullable String modelName, @Nullable EditedImage answer, OptionalInt matched, Pair pair) {
        Image source = pair.source().image();
        Loaded edited = pair.edited();
        String missing =
                modelName == null ? texts.get("pair.edited.nomodel") : texts.get("pair.edited.none", modelName);
        CorrectedBoxes names = corrected.apply(sample.key());
        List<PhotoBox> sourceBoxes = new ArrayList<>();
        sourceBoxes.add(box(sample.edit().originalBox(), BoxKind.ORIGINAL, names));
        List<PhotoBox> editedBoxes = new ArrayList<>();
        OrientedBox wanted = sample.edit().wantedBox();
        if (wanted != null) {
            sourceBoxes.add(box(wanted, BoxKind.TARGET, names));
            editedBoxes.add(box(wanted, BoxKind.TARGET, names));
        } else {
            editedBoxes.add(box(sample.edit().originalBox(), BoxKind.ORIGINAL, names));
        }
        if (answer != null) {
            for (Detection d : ShownDetections.of(sample, answer, matched)) {
                editedBoxes.add(box(d.box(), BoxKind.DETECTED, names));
            }
        }
        return new PairContent(
                source,
                reason(pair.source()),
                edited == null ? null : edited.image(),
                edited == null ? missing : reason(edited),
                sourceBoxes,
                editedBoxes,
                edited == null ? null : otherSize(source, edited.image()),
                PairPixels.of(sample, answer, pair.source().photo(), edited == null ? null : edited.photo()),
                sample.edit().intrinsics(),
                source == null ? 2 * sample.edit().intrinsics().cx() + 1 : (int) source.getWidth(),
                edited == null || edited.photo() == null ? null : edited.photo().sha256());
    }

    private static @Nullable OtherSize otherSize(@Nullable Image photo, @Nullable Image edited) {
        return photo == null
                        || edited == null
                        || (photo.getWidth() == edited.getWidth() && photo.getHeight() == edited.getHeight())
                ? null
                : new OtherSize((int) edited.getWidth(), (int) edited.getHeight(), (int) photo.getWidth(), (int)
                        photo.getHeight());
    }

    private PhotoBox box(OrientedBox box, BoxKind kind, CorrectedBoxes names) {
        return new PhotoBox(box, kind, names.name(kind, texts));
    }

    private String reason(Loaded loaded) {
        Problem p = loaded.problem();
        return p == null ? "" : texts.get("pair.broken", p.file().getFileName(), p.reason());
    }
}
