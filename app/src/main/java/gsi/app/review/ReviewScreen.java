package gsi.app.review;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.compare.CompareButtons;
import gsi.app.compare.HeatMaps;
import gsi.app.compare.PairComparer;
import gsi.app.compare.PairModel;
import gsi.app.compare.PairView;
import gsi.app.hints.FirstHint;
import gsi.app.hints.Hints;
import gsi.app.media.Thumbnails;
import gsi.app.queue.QueueDesk;
import gsi.app.queue.QueueView;
import gsi.app.queue.ScoreFeed;
import gsi.app.scene.PreviewStore;
import gsi.app.scene.SpacePane;
import gsi.app.scores.ScoreModel;
import gsi.app.scores.ScorePanel;
import gsi.app.text.Texts;
import gsi.dataset.Problem;
import gsi.dataset.SampleKey;
import gsi.dataset.image.CacheLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
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

    private static final double MIDDLE_WIDTH = 320;
    /** Of the choice of model: from three letters to twenty, as far as the other controls over the picture leave room. */
    private static final double LEAST_MODEL_WIDTH = 70;

    private static final double MOST_MODEL_WIDTH = 180;

    private final ReviewModel model;
    private final PairModel pairs;
    private final PairComparer comparer;
    private final HeatMaps maps;
    private final QueueView queue;
    private final ScoreFeed feed;
    private final InstructionPanel instruction;
    private final DecisionPanel decision;
    private final PairView pair;
    private final PairInView inView;
    private final SpacePane space;
    private final ScorePanel scorePanel;
    private final ChoiceBox<String> models;
    private final BooleanBinding unsaved;
    private final Hints hints;
    private final KeptLayout layout;
    private final SampleViews views;
    private Subscription subscriptions = Subscription.EMPTY;

    /** @param ahead how many pairs after the shown one are made ready; 0 for none, not even the one before */
    public ReviewScreen(
            ReviewModel model,
            ScoreModel scores,
            PairModel pairs,
            PairComparer comparer,
            HeatMaps maps,
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
        this.pairs = pairs;
        this.comparer = comparer;
        this.maps = maps;
        this.space = space;
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
                comparer,
                maps,
                texts,
                () -> commands.text("pair.swipe.hint", Command.COMPARE_LESS, Command.COMPARE_MORE));
        pair.setDepth(space::depthAt);
        this.models = modelChoice(model);
        CompareButtons compareButtons = new CompareButtons(commands, pair);
        pair.addEditedControls(models, compareButtons, commands.iconButton(Command.BOXES));
        scorePanel = new ScorePanel(
                model.currentProperty().map(row -> row == null ? null : row.sample()),
                model.modelProperty(),
                scores,
                model.hidden().nowProperty(),
                commands.telling(Command.HIDE_SCORES, way -> texts.get("scores.hidden", way)),
                texts);
        this.hints = hints;
        instruction = new InstructionPanel(model, commands, texts);
        unsaved = space.correcting().unsavedProperty().or(instruction.unsaved());
        inView = new PairInView(scores, model.hidden(), model.project(), model.annotatorProperty());
        model.deciding().setSight(inView);
        views = new SampleViews(
                model, scores, pairs, previews, pair, inView, space, compareButtons, ahead, texts, onProblem);
        VBox facts = new VBox(
                instruction,
                hints.line(
                        FirstHint.DECIDE, model.modelProperty().map(m -> true).orElse(false)),
                hints.line(
                        FirstHint.DECIDE_CANDIDATE,
                        model.modelProperty().map(m -> false).orElse(true)),
                decision,
                scorePanel);
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
        SplitPane middle = new SplitPane(pair, space);
        middle.setOrientation(Orientation.VERTICAL);
        middle.setDividerPositions(0.55);
        // Whatever the heads would like: in a narrow window the queue keeps its width.
        middle.setMinWidth(MIDDLE_WIDTH);
        SplitPane columns = new SplitPane(queue, middle, side);
        columns.setDividerPositions(0.2, 0.79);
        SplitPane.setResizableWithParent(queue, false);
        SplitPane.setResizableWithParent(side, false);
        queue.setMinWidth(180);
        side.setMinWidth(296);
        setCenter(columns);
        layout = new KeptLayout(model.view(), pair, space, columns, middle);
    }

    private static ChoiceBox<String> modelChoice(ReviewModel model) {
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.getItems().setAll(model.data().models());
        choice.valueProperty().bindBidirectional(model.modelProperty());
        choice.setFocusTraversable(false);
        choice.setMinWidth(LEAST_MODEL_WIDTH);
        choice.setMaxWidth(MOST_MODEL_WIDTH);
        choice.setVisible(!model.data().models().isEmpty());
        choice.managedProperty().bind(choice.visibleProperty());
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
        layout.restore();
        subscriptions = Subscription.combine(
                layout.follow(),
                views.follow(),
                model.eventProperty().subscribe(this::countDecision),
                scorePanel.pointedProperty().subscribe((before, now) -> views.point(now)));
    }

    private void countDecision(@Nullable ReviewEvent event) {
        if (event instanceof ReviewEvent.Decided) {
            hints.used(model.modelProperty().get() == null ? FirstHint.DECIDE_CANDIDATE : FirstHint.DECIDE);
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

    /** Whether nothing new is in the scene that is not painted yet. */
    public boolean isPainted() {
        return !inView.waitingProperty().get();
    }

    /** The sample whose pictures, or the reasons why there are none, are in the views; null while they are being read. */
    public ReadOnlyObjectProperty<@Nullable SampleKey> shownPairProperty() {
        return views.shownPairProperty();
    }

    /** Shows what the edit would look like in place of the edited image, or no longer. */
    public void togglePreview() {
        views.togglePreview();
    }

    /** Whether the shown sample says what its edit would look like. */
    public ReadOnlyBooleanProperty canPreviewProperty() {
        return views.canPreviewProperty();
    }

    /** How full the caches are that this screen brings: of clouds, previews, compared pairs and heat maps. */
    public List<CacheLevel> caches() {
        List<CacheLevel> out = new ArrayList<>(space.caches());
        out.add(comparer.level());
        out.addAll(maps.levels());
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
        return layout.dividers();
    }

    /** Puts the dividers back where {@link #dividers()} found them. */
    public void setDividers(List<Double> positions) {
        layout.setDividers(positions);
    }
}
