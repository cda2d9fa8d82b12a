package gsi.app.review;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.compare.BoxKind;
import gsi.app.compare.CompareButtons;
import gsi.app.compare.CorrectedBoxes;
import gsi.app.compare.PairComparer;
import gsi.app.compare.PairModel;
import gsi.app.compare.PairView;
import gsi.app.compare.PhotoBox;
import gsi.app.hints.FirstHint;
import gsi.app.hints.Hints;
import gsi.app.media.Thumbnails;
import gsi.app.queue.QueueDesk;
import gsi.app.queue.QueueRow;
import gsi.app.queue.QueueView;
import gsi.app.queue.ScoreFeed;
import gsi.app.scene.PreviewStore;
import gsi.app.scene.SpacePane;
import gsi.app.scores.ScoreModel;
import gsi.app.scores.ScorePanel;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The review desk: queue | pair over 3D | instruction, decision, scores. It follows its model from {@link #activate()} to
 * {@link #deactivate()}.
 */
public final class ReviewScreen extends BorderPane {

    private static final String PAIR = "view.pair";
    private static final String SPACE = "view.space";
    private static final String DIVIDERS = "view.dividers";

    private static final double MIDDLE_WIDTH = 320;
    /** Of the choice of model: from three letters to twenty, as far as the other controls over the picture leave room. */
    private static final double LEAST_MODEL_WIDTH = 70;

    private static final double MOST_MODEL_WIDTH = 180;

    private final ReviewModel model;
    private final ScoreModel scores;
    private final PairModel pairs;
    private final PreviewStore previews;
    private final Consumer<Problem> onProblem;
    private final QueueView queue;
    private final ScoreFeed feed;
    private final InstructionPanel instruction;
    private final DecisionPanel decision;
    private final PairView pair;
    private final PairInView inView;
    private final SpacePane space;
    private final ScorePanel scorePanel;
    private final Texts texts;
    private final ChoiceBox<String> models;
    private final BooleanBinding unsaved;
    private final Hints hints;
    private final IntSupplier ahead;
    private final SplitPane middle;
    private final SplitPane columns;
    private Subscription subscriptions = Subscription.EMPTY;
    private final ReadOnlyObjectWrapper<@Nullable SampleKey> shownPair = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canPreview = new ReadOnlyBooleanWrapper();
    private final CompareButtons compareButtons;
    private OptionalInt shownMatch = OptionalInt.empty();

    /** @param ahead how many pairs after the shown one are made ready; 0 for none, not even the one before */
    public ReviewScreen(
            ReviewModel model,
            ScoreModel scores,
            PairModel pairs,
            PairComparer comparer,
            SpacePane space,
            PreviewStore previews,
            Thumbnails thumbnails,
            CommandTable commands,
            Reasons reasons,
            Hints hints,
            IntSupplier ahead,
            Texts texts,
            Consumer<Problem> onProblem) {
        this.model = model;
        this.scores = scores;
        this.pairs = pairs;
        this.space = space;
        this.previews = previews;
        this.onProblem = onProblem;
        this.texts = texts;
        this.queue = new QueueView(
                new QueueDesk(
                        model.queue(),
                        model.views(),
                        model.currentProperty(),
                        model::show,
                        model.modelProperty(),
                        model.annotatorProperty()),
                thumbnails,
                commands,
                texts);
        this.feed = new ScoreFeed(model.queue(), scores, model.modelProperty(), model.runner());
        this.decision = new DecisionPanel(model, commands, reasons, texts);
        this.pair = new PairView(
                comparer, texts, () -> commands.text("pair.swipe.hint", Command.COMPARE_LESS, Command.COMPARE_MORE));
        pair.setDepth(space::depthAt);
        this.models = modelChoice(model);
        compareButtons = new CompareButtons(commands, pair);
        pair.addEditedControls(models, compareButtons, commands.iconButton(Command.BOXES));
        scorePanel = new ScorePanel(
                model.currentProperty().map(row -> row == null ? null : row.sample()),
                model.modelProperty(),
                scores,
                model.hidden().nowProperty(),
                commands.telling(Command.HIDE_SCORES, way -> texts.get("scores.hidden", way)),
                texts);
        this.hints = hints;
        this.ahead = ahead;
        instruction = new InstructionPanel(model, commands, texts);
        unsaved = space.correcting().unsavedProperty().or(instruction.unsaved());
        inView = new PairInView(scores, model.hidden(), model.project(), model.annotatorProperty());
        model.deciding().setSight(inView);
        VBox facts = new VBox(instruction, hints.line(FirstHint.DECIDE), decision, scorePanel);
        facts.getStyleClass().add("side-content");
        ScrollPane side = new ScrollPane(facts);
        side.getStyleClass().add("side");
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setFocusTraversable(false);

        queue.getChildren().add(hints.line(FirstHint.QUEUE));
        queue.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> hints.used(FirstHint.QUEUE));
        space.setBottom(hints.line(FirstHint.SPACE));
        space.view().addEventFilter(MouseEvent.MOUSE_PRESSED, e -> hints.used(FirstHint.SPACE));
        middle = new SplitPane(pair, space);
        middle.setOrientation(Orientation.VERTICAL);
        middle.setDividerPositions(0.55);
        // Whatever the heads would like: in a narrow window the queue keeps its width.
        middle.setMinWidth(MIDDLE_WIDTH);
        columns = new SplitPane(queue, middle, side);
        columns.setDividerPositions(0.2, 0.79);
        SplitPane.setResizableWithParent(queue, false);
        SplitPane.setResizableWithParent(side, false);
        queue.setMinWidth(180);
        side.setMinWidth(296);
        setCenter(columns);
    }

    private static ChoiceBox<String> modelChoice(ReviewModel model) {
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.getItems().setAll(model.data().models());
        choice.valueProperty().bindBidirectional(model.modelProperty());
        choice.setFocusTraversable(false);
        choice.setMinWidth(LEAST_MODEL_WIDTH);
        choice.setMaxWidth(MOST_MODEL_WIDTH);
        choice.setVisible(!model.data().models().isEmpty());
        choice.setManaged(choice.isVisible());
        return choice;
    }

    /** Offers the models of the data set anew: the whole may have more than the part that was shown first. */
    public void showModels() {
        List<String> now = model.data().models();
        if (!models.getItems().equals(now)) {
            String chosen = model.modelProperty().get();
            models.getItems().setAll(now);
            model.modelProperty().set(chosen);
            models.setVisible(!now.isEmpty());
        }
    }

    /** Starts following the model and shows what it points to. */
    public void activate() {
        feed.activate();
        restoreView();
        subscriptions = Subscription.combine(
                followView(),
                model.currentProperty().subscribe((before, now) -> {
                    if (before == null || now == null || !before.sample().equals(now.sample())) {
                        show(isSameKey(before, now));
                    }
                }),
                model.modelProperty().subscribe((before, now) -> show(true)),
                model.eventProperty().subscribe(this::countDecision),
                scores.revisionProperty().subscribe((before, now) -> refreshMatched()),
                model.hidden().nowProperty().subscribe((before, now) -> refreshMatched()),
                scorePanel.pointedProperty().subscribe((before, now) -> point(now)),
                pair.hoveredPixelProperty().subscribe((before, now) -> space.spot(now)),
                space.hoveredPixelProperty().subscribe((before, now) -> pair.spot(now)),
                space.previewProperty().subscribe((before, now) -> takePreview(now)));
        show(false);
    }

    /** Looks at things as they were looked at when this project was closed. */
    private void restoreView() {
        model.view().kept(PAIR).ifPresent(pair.look()::restore);
        model.view().kept(SPACE).ifPresent(space::restore);
        model.view().kept(DIVIDERS).map(ReviewScreen::numbers).ifPresent(this::setDividers);
    }

    private Subscription followView() {
        Stream<SplitPane.Divider> dividers =
                Stream.of(columns, middle).map(SplitPane::getDividers).flatMap(List::stream);
        return Subscription.combine(Stream.concat(
                        Stream.of(
                                pair.look()
                                        .onChange(() -> model.view()
                                                .keep(PAIR, pair.look().text())),
                                space.onChange(() -> model.view().keep(SPACE, space.text()))),
                        dividers.map(d -> d.positionProperty()
                                .subscribe((before, now) -> model.view().keep(DIVIDERS, words(dividers())))))
                .toArray(Subscription[]::new));
    }

    private static String words(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** None where a word is no fraction. */
    private static List<Double> numbers(String words) {
        try {
            List<Double> numbers =
                    Stream.of(words.split(" ", -1)).map(Double::valueOf).toList();
            return numbers.stream().allMatch(n -> n >= 0 && n <= 1) ? numbers : List.of();
        } catch (NumberFormatException e) {
            return List.of();
        }
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

    private void countDecision(@Nullable ReviewEvent event) {
        if (event instanceof ReviewEvent.Decided) {
            hints.used(FirstHint.DECIDE);
        }
    }

    /** Stops following, and lets go of what runs. */
    public void deactivate() {
        subscriptions.unsubscribe();
        feed.deactivate();
        inView.deactivate();
        decision.deactivate();
        pair.deactivate();
        pairs.deactivate();
        space.deactivate();
    }

    private void show(boolean sameSample) {
        QueueRow row = model.currentProperty().get();
        if (row == null) {
            pair.show(PairView.PairContent.EMPTY, null);
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
        compareButtons.showPreview(previewed);
        CorrectedBoxes names =
                CorrectedBoxes.of(model.corrections().of(sample.key()).keySet());
        pairs.load(
                sample,
                name,
                matched,
                content -> {

                    pair.show(
                            content,
                            previewed
                                    ? previews.ready(sample, names).orElseGet(() -> previews.pending(sample, names))
                                    : null);
                    shownPair.set(sample.key());
                    inView.show(sample, name, content.editedSha256());
                    // After the pictures, which a person waits for: making a cloud would take a core from decoding them.
                    space.show(sample, name, matched, previewed, sameSample);
                    List<Sample> neighbours = neighbours(row);
                    pairs.prefetch(neighbours, name);
                    space.prefetch(neighbours, name, this::isPreviewed);
                },
                onProblem);
    }

    private boolean hasEdited(Sample sample) {
        String name = model.modelProperty().get();
        return name != null && sample.edited(name).isPresent();
    }

    private boolean isPreviewed(Sample sample) {
        return PreviewStore.canShow(sample)
                && pair.look().previewProperty(hasEdited(sample)).get();
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
    public void togglePreview() {
        QueueRow row = model.currentProperty().get();
        if (row != null) {
            BooleanProperty wanted = pair.look().previewProperty(hasEdited(row.sample()));
            wanted.set(!wanted.get());
            show(true);
        }
    }

    /** Whether the shown sample says what its edit would look like. */
    public ReadOnlyBooleanProperty canPreviewProperty() {
        return canPreview.getReadOnlyProperty();
    }

    /** Shows a detection of the edited image in both views. */
    private void point(OptionalInt detection) {
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

    /** Opens the fields in which sentence and label are corrected. */
    public void editText() {
        instruction.edit();
    }

    /** Keys of what is being corrected or rated. Returns whether the event is not for anybody else. */
    public boolean takeKey(KeyEvent event) {
        return instruction.takeKey(event) || space.correcting().takeKey(event) || decision.takeKey(event);
    }

    /** Whether a correction of the shown sample is not saved: to be saved or cancelled before deciding. */
    public ObservableBooleanValue unsaved() {
        return unsaved;
    }

    /** Opens every step behind the score, or closes them. */
    public void toggleWhy() {
        scorePanel.toggleWhy();
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
        return model.hidden().of(row) ? OptionalInt.empty() : scores.matchedDetection(row.sample(), name);
    }

    /** Whether nothing new is in the scene that is not painted yet. */
    public boolean isPainted() {
        return !inView.waitingProperty().get();
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
    public ReadOnlyObjectProperty<@Nullable SampleKey> shownPairProperty() {
        return shownPair.getReadOnlyProperty();
    }

    public PairView pair() {
        return pair;
    }

    public SpacePane space() {
        return space;
    }

    public QueueView queue() {
        return queue;
    }

    public DecisionPanel decision() {
        return decision;
    }

    /** Where the dividers stand, 0–1: left, right, then the one between pair and 3D. */
    public List<Double> dividers() {
        double[] c = columns.getDividerPositions();
        return List.of(c[0], c[1], middle.getDividerPositions()[0]);
    }

    /** Puts the dividers back where {@link #dividers()} found them. */
    public void setDividers(List<Double> positions) {
        if (positions.size() == 3) {
            columns.setDividerPositions(positions.get(0), positions.get(1));
            middle.setDividerPositions(positions.get(2));
        }
    }
}
