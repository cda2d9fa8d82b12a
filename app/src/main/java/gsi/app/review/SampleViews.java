package gsi.app.review;

import gsi.app.compare.BoxKind;
import gsi.app.compare.CompareButtons;
import gsi.app.compare.CorrectedBoxes;
import gsi.app.compare.PairContent;
import gsi.app.compare.PairModel;
import gsi.app.compare.PairView;
import gsi.app.compare.PhotoBox;
import gsi.app.queue.QueueRow;
import gsi.app.scene.PreviewStore;
import gsi.app.scene.SpacePane;
import gsi.app.scores.ScoreModel;
import gsi.app.text.Texts;
import gsi.dataset.Detection;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Puts the review's current sample into the views: the pair, or the preview of its edit, and the 3D scene. What will probably
 * be shown next is made ready. FX thread.
 */
final class SampleViews {

    private final ReviewModel model;
    private final ScoreModel scores;
    private final PairModel pairs;
    private final PreviewStore previews;
    private final PairView pair;
    private final PairInView inView;
    private final SpacePane space;
    private final CompareButtons buttons;
    private final IntSupplier ahead;
    private final Texts texts;
    private final Consumer<Problem> onProblem;
    private final ReadOnlyObjectWrapper<@Nullable SampleKey> shownPair = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canPreview = new ReadOnlyBooleanWrapper();
    private OptionalInt shownMatch = OptionalInt.empty();

    /** @param ahead how many pairs after the shown one are made ready; 0 for none, not even the one before */
    SampleViews(
            ReviewModel model,
            ScoreModel scores,
            PairModel pairs,
            PreviewStore previews,
            PairView pair,
            PairInView inView,
            SpacePane space,
            CompareButtons buttons,
            IntSupplier ahead,
            Texts texts,
            Consumer<Problem> onProblem) {
        this.model = model;
        this.scores = scores;
        this.pairs = pairs;
        this.previews = previews;
        this.pair = pair;
        this.inView = inView;
        this.space = space;
        this.buttons = buttons;
        this.ahead = ahead;
        this.texts = texts;
        this.onProblem = onProblem;
    }

    /** Shows the current sample and follows what changes, until the subscription ends. */
    Subscription follow() {
        Subscription following = Subscription.combine(
                model.currentProperty().subscribe((before, now) -> {
                    if (before == null || now == null || !before.sample().equals(now.sample())) {
                        show(isSameKey(before, now));
                    }
                }),
                model.modelProperty().subscribe((before, now) -> show(true)),
                scores.revisionProperty().subscribe((before, now) -> refreshMatched()),
                model.hidden().nowProperty().subscribe((before, now) -> refreshMatched()),
                pair.hoveredPixelProperty().subscribe((before, now) -> space.spot(now)),
                space.hoveredPixelProperty().subscribe((before, now) -> pair.spot(now)),
                space.previewProperty().subscribe((before, now) -> takePreview(now)));
        show(false);
        return following;
    }

    private void show(boolean sameSample) {
        QueueRow row = model.currentProperty().get();
        if (row == null) {
            pair.show(PairContent.EMPTY, null);
            canPreview.set(false);
            space.clear();
            return;
        }
        Sample sample = row.sample();
        String name = model.modelProperty().get();
        inView.look(row, name);
        OptionalInt matched = matched(row, name);
        shownMatch = matched;
        space.expect();
        space.figuresProperty().set(!model.hidden().of(row));
        pair.showingSourceProperty().set(false);
        shownPair.set(null);
        canPreview.set(PreviewStore.canShow(sample));
        boolean previewed = isPreviewed(sample);
        buttons.showPreview(previewed);
        CorrectedBoxes names =
                CorrectedBoxes.of(model.corrections().of(sample.key()).keySet());
        pairs.load(
                sample,
                name,
                matched,
                content -> {
                    pair.figuresProperty().set(!model.hidden().of(row));
                    pair.show(
                            content,
                            previewed
                                    ? previews.ready(sample, names).orElseGet(() -> previews.pending(sample, names))
                                    : null);
                    shownPair.set(sample.key());
                    inView.show(sample, name, content.editedSha256());
                    // After the pictures, which a person waits for: making a cloud would take a core from decoding
                    // them.
                    space.show(sample, name, matched, previewed, sameSample);
                    List<Sample> neighbours = neighbours(row);
                    pairs.prefetch(neighbours, name);
                    space.prefetch(neighbours, name, this::isPreviewed);
                    if (!neighbours.isEmpty()) {
                        pair.prefetchMap(() -> pairs.pixels(neighbours.getFirst(), name));
                    }
                },
                onProblem);
    }

    private boolean isPreviewed(Sample sample) {
        return PreviewStore.canShow(sample) && previewWanted().get();
    }

    private BooleanProperty previewWanted() {
        return pair.look().previewProperty(model.modelProperty().get() != null);
    }

    /** Shows a preview that was being made, where it is still wanted. */
    private void takePreview(SpacePane.@Nullable SamplePreview made) {
        QueueRow row = model.currentProperty().get();
        if (made != null
                && row != null
                && made.key().equals(shownPair.get())
                && made.key().equals(row.sample().key())
                && isPreviewed(row.sample())) {
            pair.preview(made.preview());
        }
    }

    /** Shows what the edit would look like in place of the edited image, or no longer. */
    void togglePreview() {
        QueueRow row = model.currentProperty().get();
        if (row != null) {
            BooleanProperty wanted = previewWanted();
            wanted.set(!wanted.get());
            show(true);
        }
    }

    /** Whether the shown sample says what its edit would look like. */
    ReadOnlyBooleanProperty canPreviewProperty() {
        return canPreview.getReadOnlyProperty();
    }

    /** Shows a detection of the edited image in both views. */
    void point(OptionalInt detection) {
        QueueRow row = model.currentProperty().get();
        String name = model.modelProperty().get();
        Detection seen = row == null || name == null || detection.isEmpty()
                ? null
                : row.sample()
                        .edited(name)
                        .map(EditedImage::detections)
                        .filter(d -> detection.getAsInt() < d.edited().size())
                        .map(d -> d.edited().get(detection.getAsInt()))
                        .orElse(null);
        if (seen == null) {
            pair.point(null);
            space.point(null, "");
            return;
        }
        String label = texts.get("why.detection", detection.getAsInt() + 1, seen.label());
        pair.point(new PhotoBox(seen.box(), BoxKind.POINTED, label));
        space.point(seen.box(), label);
    }

    /** A score that arrives, or is no longer hidden, may say which detection is the object. */
    private void refreshMatched() {
        QueueRow row = model.currentProperty().get();
        String name = model.modelProperty().get();
        if (row == null) {
            return;
        }
        inView.look(row, name);
        boolean figures = !model.hidden().of(row);
        if (!matched(row, name).equals(shownMatch) || space.figuresProperty().get() != figures) {
            show(true);
        }
    }

    /** Hidden as the scores are: which detection counts gives away whether one does. */
    private OptionalInt matched(QueueRow row, @Nullable String name) {
        return model.hidden().of(row) ? OptionalInt.empty() : scores.known().matchedDetection(row.sample(), name);
    }

    private List<Sample> neighbours(QueueRow row) {
        int place = model.queue().placeOf(row.sample().key());
        List<Sample> out = new ArrayList<>();
        int pairs = ahead.getAsInt();
        if (place < 0 || pairs == 0) {
            return out;
        }
        int last = Math.min(place + pairs, model.visible().size() - 1);
        for (int i = place + 1; i <= last; i++) {
            out.add(model.visible().get(i).sample());
        }
        if (place > 0) {
            out.add(model.visible().get(place - 1).sample());
        }
        return out;
    }

    /** The sample whose pictures, or the reasons why there are none, are in the views; null while they are being read. */
    ReadOnlyObjectProperty<@Nullable SampleKey> shownPairProperty() {
        return shownPair.getReadOnlyProperty();
    }

    /**
     * A decision replaces the row and leaves the sample: nothing to load again. When the whole data set has been read, the
     * sample has its detections, and a correction replaces it too: then it is loaded, and looked at as before.
     */
    private static boolean isSameKey(@Nullable QueueRow before, @Nullable QueueRow now) {
        return before != null
                && now != null
                && before.sample().key().equals(now.sample().key());
    }
}
