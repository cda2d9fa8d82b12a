package gsi.app.compare;

import gsi.app.compare.PairView.OtherSize;
import gsi.app.compare.PairView.PairContent;
import gsi.app.media.FxImages;
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
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.image.Raster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Brings the pictures and boxes of a sample to a {@link PairView}, and those of its neighbours into memory. FX thread. */
public final class PairModel {

    private final PhotoStore photos;
    private final Texts texts;
    private final LatestOnly showing;
    private final LatestOnly prefetching;

    public PairModel(PhotoStore photos, TaskRunner runner, Texts texts) {
        this.photos = photos;
        this.texts = texts;
        this.showing = new LatestOnly(runner);
        this.prefetching = new LatestOnly(runner);
    }

    /** One picture, or the problem with it. */
    private record Loaded(@Nullable Photo photo, @Nullable Problem problem) {

        @Nullable
        Raster raster() {
            return photo == null ? null : photo.raster();
        }
    }

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
        showing.io(
                () -> new Pair(read(sample.source(), sample), answer == null ? null : read(answer.file(), sample)),
                pair -> {
                    onReady.accept(content(sample, modelName, answer, matched, pair));
                    report(pair.source(), onProblem);
                    report(pair.edited(), onProblem);
                },
                error -> {
                    Problem problem = new Problem(sample.source(), String.valueOf(error.getMessage()), sample.key());
                    Loaded none = new Loaded(null, problem);
                    onReady.accept(content(sample, modelName, answer, matched, new Pair(none, none)));
                    onProblem.accept(problem);
                });
    }

    private static void report(@Nullable Loaded loaded, Consumer<Problem> onProblem) {
        if (loaded != null && loaded.problem() != null) {
            onProblem.accept(loaded.problem());
        }
    }

    private Loaded read(Path file, Sample sample) {
        try {
            return new Loaded(photos.photo(file), null);
        } catch (DataException e) {
            return new Loaded(null, new Problem(e.file(), e.reason(), sample.key()));
        }
    }

    /** Decodes what will probably be shown next. Failures are told when the picture is really wanted. */
    public void prefetch(List<Sample> neighbours, @Nullable String modelName) {
        List<Path> files = new ArrayList<>();
        for (Sample s : neighbours) {
            files.add(s.source());
            if (modelName != null) {
                s.edited(modelName).ifPresent(e -> files.add(e.file()));
            }
        }
        prefetching.io(
                () -> {
                    int failed = 0;
                    for (Path file : files) {
                        if (Thread.currentThread().isInterrupted()) {
                            break;
                        }
                        try {
                            photos.read(file);
                        } catch (DataException e) {
                            failed++;
                        }
                    }
                    return failed;
                },
                failed -> {},
                error -> {});
    }

    private PairContent content(
            Sample sample, @Nullable String modelName, @Nullable EditedImage answer, OptionalInt matched, Pair pair) {
        Raster source = pair.source().raster();
        Loaded edited = pair.edited();
        String missing =
                modelName == null ? texts.get("pair.edited.nomodel") : texts.get("pair.edited.none", modelName);
        List<PhotoBox> sourceBoxes = new ArrayList<>();
        sourceBoxes.add(box(sample.edit().originalBox(), BoxKind.ORIGINAL));
        List<PhotoBox> editedBoxes = new ArrayList<>();
        OrientedBox wanted = sample.edit().wantedBox();
        if (wanted != null) {
            sourceBoxes.add(box(wanted, BoxKind.TARGET));
            editedBoxes.add(box(wanted, BoxKind.TARGET));
        } else {
            editedBoxes.add(box(sample.edit().originalBox(), BoxKind.ORIGINAL));
        }
        if (answer != null) {
            for (Detection d : ShownDetections.of(sample, answer, matched)) {
                editedBoxes.add(box(d.box(), BoxKind.DETECTED));
            }
        }
        return new PairContent(
                image(source),
                reason(pair.source()),
                edited == null ? null : image(edited.raster()),
                edited == null ? missing : reason(edited),
                sourceBoxes,
                editedBoxes,
                edited == null ? null : otherSize(source, edited.raster()),
                PairPixels.of(sample, answer, source, edited == null ? null : edited.raster()),
                sample.edit().intrinsics(),
                source == null ? 2 * sample.edit().intrinsics().cx() + 1 : source.width(),
                edited == null || edited.photo() == null ? null : edited.photo().sha256());
    }

    private static @Nullable OtherSize otherSize(@Nullable Raster photo, @Nullable Raster edited) {
        return photo == null || edited == null || (photo.width() == edited.width() && photo.height() == edited.height())
                ? null
                : new OtherSize(edited.width(), edited.height(), photo.width(), photo.height());
    }

    private PhotoBox box(OrientedBox box, BoxKind kind) {
        return new PhotoBox(box, kind, texts.get(kind.textKey()));
    }

    private static @Nullable Image image(@Nullable Raster raster) {
        return raster == null ? null : FxImages.of(raster);
    }

    private String reason(Loaded loaded) {
        Problem p = loaded.problem();
        return p == null ? "" : texts.get("pair.broken", p.file().getFileName(), p.reason());
    }
}
