package gsi.app.review;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.compare.BoxKind;
import gsi.app.compare.PairModel;
import gsi.app.compare.PairView;
import gsi.app.compare.PhotoBox;
import gsi.app.hints.FirstHint;
import gsi.app.hints.Hints;
import gsi.app.media.Thumbnails;
import gsi.app.scene.SpacePane;
import gsi.app.scores.ScoreModel;
import gsi.app.scores.ScorePanel;
import gsi.app.text.Texts;
import gsi.dataset.Detection;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
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

    private final ReviewModel model;
    private final ScoreModel scores;
    private final PairModel pairs;
    private final Consumer<Problem> onProblem;
    private final QueueView queue;
    private final DecisionPanel decision;
    private final PairView pair;
    private final SpacePane space;
    private final ScorePanel scorePanel;
    private final Texts texts;
    private final Hints hints;
    private final SplitPane middle;
    private final SplitPane columns;
    private Subscription subscriptions = Subscription.EMPTY;
    private OptionalInt shownMatch = OptionalInt.empty();

    public ReviewScreen(
            ReviewModel model,
            ScoreModel scores,
            PairModel pairs,
            SpacePane space,
            Thumbnails thumbnails,
            CommandTable commands,
            Reasons reasons,
            Hints hints,
            Texts texts,
            Consumer<Problem> onProblem) {
        this.model = model;
        this.scores = scores;
        this.pairs = pairs;
        this.space = space;
        this.onProblem = onProblem;
        this.texts = texts;
        this.queue = new QueueView(model, thumbnails, texts);
        this.decision = new DecisionPanel(model, commands, reasons, texts);
        this.pair = new PairView(texts);
        pair.addEditedControls(
                modelChoice(model), commands.iconButton(Command.BLINK), commands.iconButton(Command.BOXES));
        scorePanel = new ScorePanel(
                model.currentProperty().map(row -> row == null ? null : row.sample()),
                model.modelProperty(),
                scores,
                texts);
        this.hints = hints;
        VBox facts =
                new VBox(new InstructionPanel(model, texts), hints.line(FirstHint.DECIDE), decision, scorePanel);
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
        choice.setVisible(!model.data().models().isEmpty());
        return choice;
    }

    /** Starts following the model and shows what it points to. */
    public void activate() {
        subscriptions = Subscription.combine(
                model.currentProperty().subscribe((before, now) -> {
                    if (!isSameSample(before, now)) {
                        show(false);
                    }
                }),
                model.modelProperty().subscribe((before, now) -> show(true)),
                model.eventProperty().subscribe(this::countDecision),
                scores.revisionProperty().subscribe((before, now) -> refreshMatched()),
                scorePanel.pointedProperty().subscribe((before, now) -> point(now)),
                pair.hoveredPixelProperty().subscribe((before, now) -> space.spot(now)),
                space.hoveredPixelProperty().subscribe((before, now) -> pair.spot(now)));
        show(false);
    }

    private void countDecision(@Nullable ReviewEvent event) {
        if (event instanceof ReviewEvent.Decided) {
            hints.used(FirstHint.DECIDE);
        }
    }

    /** A decision replaces the row and leaves the sample: nothing to load again. */
    private static boolean isSameSample(@Nullable QueueRow before, @Nullable QueueRow now) {
        return before != null && now != null && before.sample().equals(now.sample());
    }

    /** Stops following, and lets go of what runs. */
    public void deactivate() {
        subscriptions.unsubscribe();
        decision.deactivate();
        space.deactivate();
    }

    private void show(boolean sameSample) {
        QueueRow row = model.currentProperty().get();
        if (row == null) {
            pair.show(PairView.PairContent.EMPTY);
            space.clear();
            return;
        }
        Sample sample = row.sample();
        String name = model.modelProperty().get();
        shownMatch = scores.matchedDetection(sample, name);
        pair.showingSourceProperty().set(false);
        pairs.load(sample, name, shownMatch, pair::show, onProblem);
        space.show(sample, name, shownMatch, sameSample);
        pairs.prefetch(neighbours(row), name);
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

    /** Opens every step behind the score, or closes them. */
    public void toggleWhy() {
        scorePanel.toggleWhy();
    }

    /** A score that arrives may say which detection is the object. */
    private void refreshMatched() {
        QueueRow row = model.currentProperty().get();
        if (row != null
                && !scores.matchedDetection(row.sample(), model.modelProperty().get())
                        .equals(shownMatch)) {
            show(true);
        }
    }

    private List<Sample> neighbours(QueueRow row) {
        int place = model.placeOf(row.sample().key());
        List<Sample> out = new ArrayList<>();
        for (int i : new int[] {place + 1, place + 2, place - 1}) {
            if (place >= 0 && i >= 0 && i < model.visible().size()) {
                out.add(model.visible().get(i).sample());
            }
        }
        return out;
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
