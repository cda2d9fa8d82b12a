package gsi.app.scene;

import gsi.app.command.CommandTable;
import gsi.app.compare.PairPreview;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.image.CacheLevel;
import gsi.viewer3d.fx.PointCloudView;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.SceneContent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The 3D view of the shown sample, with its standard views as buttons and its looks in a menu, or the reason why there is
 * none. What the mouse is on here is linked with the photo.
 */
public final class SpacePane extends BorderPane {

    private final Texts texts;
    private final SceneLoader loader;
    private final LatestOnly reading;
    private final Consumer<Problem> onProblem;
    private final BoxCorrecting correcting;
    private final PointCloudView view = new PointCloudView();
    private final Label message = new Label();
    private final SpaceLook look = new SpaceLook();
    private final BooleanProperty figures = new SimpleBooleanProperty(true);
    private final BooleanProperty parallel = new SimpleBooleanProperty();
    private final CloudWishes cloudWishes = new CloudWishes();
    private final BoxCard boxCard;
    private final LookMenu lookMenu;
    private final SceneMarks marks;
    private final ObservableBooleanValue dark;
    private final ReadOnlyObjectWrapper<@Nullable SamplePreview> preview = new ReadOnlyObjectWrapper<>();
    private Subscription changes = Subscription.EMPTY;
    private LoadedScene loaded = LoadedScene.NOTHING;
    private final Grace grace = new Grace();
    private @Nullable SampleKey shownSample;
    private @Nullable Path shownPhoto;
    /** Where one looked from when the program was closed, until that sample's photo has been shown, or another. */
    private @Nullable RememberedView remembered;
    /** Asked for and not yet done: a request that overtakes another must not lose its wish. */
    private boolean resetWanted;

    /** What the edit of a sample would look like. */
    public record SamplePreview(SampleKey key, PairPreview preview) {}

    public SpacePane(
            CloudStore clouds,
            PreviewStore previews,
            TaskRunner runner,
            CommandTable commands,
            Texts texts,
            ObservableBooleanValue dark,
            CameraMenu.Memory bookmarks,
            CorrectionStore corrections,
            Consumer<String> tell,
            Consumer<Problem> onProblem) {
        this.texts = texts;
        this.dark = dark;
        this.loader = new SceneLoader(clouds, previews, corrections, runner, texts);
        this.reading = new LatestOnly(runner);
        this.onProblem = onProblem;
        this.correcting = new BoxCorrecting(corrections, view, this::current, runner, commands, texts, tell);
        this.marks = new SceneMarks(view, texts, () -> loaded);
        this.boxCard = new BoxCard(texts);
        this.lookMenu = new LookMenu(texts, look, parallel, this::showCloud);
        CameraMenu cameraMenu = new CameraMenu(texts, view, runner, bookmarks, tell);
        getStyleClass().add("space-pane");
        message.getStyleClass().add("space-message");
        message.setWrapText(true);
        message.setMouseTransparent(true);
        StackPane stack = new StackPane(view, message, boxCard);
        StackPane.setAlignment(message, Pos.TOP_CENTER);
        StackPane.setAlignment(boxCard, Pos.TOP_LEFT);
        stack.setMinSize(0, 0);
        setTop(new SpaceHead(commands, texts, lookMenu, cameraMenu));
        setCenter(stack);
        setRight(correcting.bar());
        followLook();
        view.setOnOrdered(clouds::ordered);
        view.activate();
    }

    private void followLook() {
        changes = Subscription.combine(
                dark.subscribe(d -> restyle()),
                look.coloursProperty().subscribe(this::restyle),
                look.eyeDomeProperty().subscribe(this::restyle),
                look.isolateProperty().subscribe(this::restyle),
                look.clipProperty().subscribe(this::restyle),
                look.scaleBarProperty().subscribe(this::restyle),
                look.boxCardProperty().subscribe(this::refreshCard),
                parallel.subscribe(view::setOrthographic),
                correcting.correction().openProperty().subscribe((before, open) -> view.show(shown(), false)));
    }

    private void refreshCard() {
        boolean wanted = look.boxCardProperty().get();
        boxCard.setVisible(wanted && !loaded.scene().boxes().isEmpty());
        if (wanted) {
            SceneContent scene = loaded.scene();
            boolean detected = loaded.figures();
            reading.io(
                    () -> BoxCard.facts(scene, detected),
                    facts -> boxCard.show(facts, !detected),
                    e -> boxCard.setVisible(false));
        }
    }

    private void restyle() {
        Palette palette = dark.get() ? Palette.dark() : Palette.light();
        view.renderStyleProperty().set(look.style(palette, loaded.scene(), loaded.facts()));
    }

    /**
     * Shows a sample.
     *
     * @param model whose edited image's detections to draw; null for none
     * @param matched index of the detection that stands for the object, where known
     * @param withPreview whether to show the object where the edit wants it
     * @param keepCamera whether to keep looking from where one is
     */
    public void show(
            Sample sample, @Nullable String model, OptionalInt matched, boolean withPreview, boolean keepCamera) {
        resetWanted |= !keepCamera || !sample.source().equals(shownPhoto);
        SceneLoader.Wish wish = new SceneLoader.Wish(sample, model, matched, figures.get(), withPreview);
        if (!sample.key().equals(shownSample)) {
            leaveShown(wish);
        }
        loader.load(
                wish,
                read -> {
                    grace.ends();
                    place(sample, read);
                    read.problems().forEach(onProblem);
                },
                error -> {
                    placeBoxes(wish);
                    message.setText(texts.get("space.broken", String.valueOf(error.getMessage())));
                });
    }

    /**
     * The pictures are another sample's now: nothing points into them from the scene before, which gives way to the sample's
     * boxes if its points do not come at once.
     */
    private void leaveShown(SceneLoader.Wish wish) {
        loaded = loaded.withoutPhoto();
        marks.forgetHovered();
        marks.clear();
        grace.begin(() -> placeBoxes(wish));
    }

    /** Shows a sample without its points; those of the same photo stay. */
    private void placeBoxes(SceneLoader.Wish wish) {
        grace.ends();
        Sample sample = wish.sample();
        boolean samePhoto = sample.source().equals(shownPhoto) && sample.depth() != null;
        loaded = loader.boxes(
                wish, samePhoto ? loaded.scene().layers().stream().limit(1).toList() : List.of());
        shownSample = sample.key();
        shownPhoto = sample.source();
        message.setText(samePhoto ? "" : texts.get("space.coming"));
        restyle();
        refreshCard();
        // A remembered camera is for the scene with its points; until then it must not be overwritten by another.
        view.show(loaded.scene(), resetWanted && (remembered == null || !remembered.isOf(sample.source())));
        correcting.show(new BoxCorrection.Subject(
                sample, loaded.scene().axes(), loaded.facts().ground()));
    }

    /** How long a sample's points may take before its boxes are shown without them. */
    void setGrace(Duration time) {
        grace.setTime(time);
    }

    /** Another sample is about to be shown: what is under way for the one before is of no use. */
    public void expect() {
        loader.expect();
        view.stopOrdering();
    }

    /**
     * Makes the clouds and previews of what will probably be shown next, once those of the shown sample are there.
     *
     * @param withPreview whether a sample will be shown with a preview
     */
    public void prefetch(List<Sample> neighbours, @Nullable String model, Predicate<Sample> withPreview) {
        loader.prefetch(neighbours, model, withPreview);
    }

    private void place(Sample sample, LoadedScene read) {
        message.setText(whyNone(sample, read));
        shownSample = sample.key();
        loaded = read.withLayers(cloudWishes.of(read.scene().layers()));
        marks.clear();
        restyle();
        lookMenu.offer(loaded.scene(), loaded.facts());
        refreshCard();
        // Known before the camera moves: the camera is remembered with its photo.
        shownPhoto = sample.source();
        view.show(shown(), resetWanted);
        if (resetWanted) {
            view.setOrthographic(parallel.get());
        }
        if (remembered != null && remembered.isOf(sample.source())) {
            view.cameraProperty().set(remembered.camera());
            parallel.set(remembered.camera().orthographic());
        }
        remembered = null;
        resetWanted = false;
        preview.set(
                read.preview() == null
                        ? null
                        : new SamplePreview(sample.key(), read.preview().inPhoto()));
        correcting.show(new BoxCorrection.Subject(
                sample, loaded.scene().axes(), loaded.facts().ground()));
    }

    /** Look and camera, for {@link #restore}. */
    public String text() {
        return look.text() + "\n"
                + RememberedView.text(shownPhoto, view.cameraProperty().get());
    }

    /** Takes up what {@link #text} said; the camera where the same photo is the next to be shown. */
    public void restore(String text) {
        List<String> lines = text.lines().toList();
        if (!lines.isEmpty()) {
            look.restore(lines.getFirst());
        }
        remembered = RememberedView.of(lines).orElse(null);
    }

    /** Calls when look or camera change. */
    public Subscription onChange(Runnable action) {
        return Subscription.combine(
                look.onChange(action), view.cameraProperty().subscribe((before, now) -> action.run()));
    }

    /** Whether the next sample is shown with the figures of what was detected, which give away how good it is. */
    public BooleanProperty figuresProperty() {
        return figures;
    }

    private String whyNone(Sample sample, LoadedScene read) {
        if (!read.scene().layers().isEmpty()) {
            return "";
        }
        return read.problems().isEmpty()
                ? texts.get("space.none", sample.key().imageId())
                : texts.get(
                        "space.broken",
                        read.problems().getFirst().file().getFileName() + ": "
                                + read.problems().getFirst().reason());
    }

    private void showCloud(String name, boolean visible) {
        cloudWishes.set(name, visible);
        loaded = loaded.withLayers(cloudWishes.of(
                isPreviewing() ? loaded.scene().layers() : current().layers()));
        view.show(shown(), false);
    }

    /** Not while a box is corrected: it is put around points where they are. */
    private boolean isPreviewing() {
        return loaded.preview() != null
                && !correcting.correction().openProperty().get();
    }

    private SceneContent shown() {
        return isPreviewing() ? loaded.previewed() : loaded.scene();
    }

    /** What the edit of the shown sample would look like; null where that is not wanted. */
    public ReadOnlyObjectProperty<@Nullable SamplePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What is shown, with its clouds as the view has them: large ones in an order that is good to draw. */
    private SceneContent current() {
        return loaded.scene().withLayers(view.contentProperty().get().layers());
    }

    /**
     * Draws one more box in the shown scene, until another or none is pointed at.
     *
     * @param box camera frame, metres; null for none
     */
    public void point(@Nullable OrientedBox box, String label) {
        view.show(box == null ? current() : loader.with(current(), box, label), false);
    }

    /** The place in the photo of the point under the mouse; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Pixel> hoveredPixelProperty() {
        return marks.hoveredPixelProperty();
    }

    /** Lights up the point that a pixel of the photo shows; null for none. */
    public void spot(@Nullable Pixel pixel) {
        marks.spot(pixel);
    }

    /** Distance along the camera's axis at a pixel of the photo, metres; empty where nothing was measured. */
    public OptionalDouble depthAt(Pixel pixel) {
        return marks.depthAt(pixel);
    }

    /** Forgets what was measured. */
    public void clearRuler() {
        marks.clearRuler();
    }

    /** The next way to colour points that the scene can show. */
    public void nextColours() {
        look.nextColours(loaded.scene(), loaded.facts());
        lookMenu.offer(loaded.scene(), loaded.facts());
    }

    /** Eye-dome lighting on or off. */
    public void toggleEyeDome() {
        look.eyeDomeProperty().set(!look.eyeDomeProperty().get());
    }

    /** Only the points near the target, or all. */
    public void toggleIsolate() {
        look.isolateProperty().set(!look.isolateProperty().get());
    }

    /** The boxes in numbers, or not. */
    public void toggleBoxCard() {
        look.boxCardProperty().set(!look.boxCardProperty().get());
    }

    /** Correcting the shown sample's boxes. */
    public BoxCorrecting correcting() {
        return correcting;
    }

    /** Parallel or perspective projection. */
    public void toggleParallel() {
        parallel.set(!parallel.get());
    }

    /** Shows nothing. */
    public void clear() {
        loader.cancel();
        grace.ends();
        message.setText("");
        shownSample = null;
        shownPhoto = null;
        correcting.show(null);
        loaded = LoadedScene.NOTHING;
        preview.set(null);
        refreshCard();
        marks.clear();
        view.show(loaded.scene(), true);
    }

    /** Draws now, for a picture. */
    public void drawNow() {
        view.renderNow();
    }

    /** How full the caches of clouds and previews are. */
    public List<CacheLevel> caches() {
        return loader.caches();
    }

    /** The 3D view itself. */
    public PointCloudView view() {
        return view;
    }

    /** Stops drawing and lets go of threads and listeners. */
    public void deactivate() {
        loader.cancel();
        grace.ends();
        changes.unsubscribe();
        view.deactivate();
    }
}
