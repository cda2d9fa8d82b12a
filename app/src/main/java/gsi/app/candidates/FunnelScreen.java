package gsi.app.candidates;

import gsi.app.media.PhotoStore;
import gsi.app.media.Thumbnails;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.candidates.filter.FilterPhrases;
import gsi.candidates.filter.Thresholds.Unmeasured;
import gsi.candidates.funnel.FunnelWords;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The way of candidates through the filters: the funnel on the left, the chosen filter with its threshold and examples on the
 * right. All by keyboard: see {@link #takeKey}.
 */
public final class FunnelScreen extends BorderPane {

    private static final double SIDE = 430;
    private static final int FAR = 10;

    /** Of the window that a page key scrolls by. */
    private static final double PAGE = 0.85;

    private final FunnelModel model;
    private final Texts texts;
    private final Runnable back;
    private final Consumer<FunnelModel> review;
    private final Consumer<FunnelModel> reviewAll;
    private final FilterPane filter;
    private final ExamplesPane examples;
    private final WhyPane why;
    private final PresetBar presets;
    private final FunnelDrawing drawing;
    private final ScrollPane left;
    private final ScrollPane side;
    private final CheckBox dropUnmeasured = new CheckBox();
    private final Button reviewing = new Button();
    /** Whether the row chosen by key is to come into view. */
    private boolean revealing;

    /**
     * Makes the screen.
     *
     * @param review opens what is left at the model's thresholds
     * @param reviewAll opens every candidate, so that people's decisions tell of what the filters drop, too
     * @param back leaves the screen
     * @param tell takes what happened, in words
     */
    public FunnelScreen(
            FunnelModel model,
            PresetStore presetStore,
            PhotoStore photos,
            Thumbnails thumbnails,
            TaskRunner runner,
            Texts texts,
            Consumer<FunnelModel> review,
            Consumer<FunnelModel> reviewAll,
            Runnable back,
            Consumer<String> tell) {
        this.model = model;
        this.texts = texts;
        this.review = review;
        this.reviewAll = reviewAll;
        this.back = back;
        FilterPhrases phrases = FilterPhrases.of(texts.locale());
        getStyleClass().add("funnel-screen");
        filter = new FilterPane(model, texts, phrases);
        examples = new ExamplesPane(model, thumbnails, runner, texts, phrases);
        why = new WhyPane(model, photos, runner, texts, phrases);
        presets = new PresetBar(model, presetStore, runner, texts, tell);
        drawing = new FunnelDrawing(model, FunnelWords.of(texts.locale()));
        left = new ScrollPane(new VBox(drawing, new AgreementTable(model, texts, phrases)));
        left.getStyleClass().add("funnel-scroll");
        left.setFocusTraversable(false);
        left.viewportBoundsProperty().subscribe(b -> drawing.fit(b.getWidth(), b.getHeight()));
        side = new ScrollPane(new VBox(filter, why, examples));
        side.getStyleClass().add("side");
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setFocusTraversable(false);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        SplitPane parts = new SplitPane(left, side);
        SplitPane.setResizableWithParent(side, false);
        parts.setDividerPositions(0.68);
        setTop(head());
        setCenter(parts);
        setBottom(foot());
        model.viewProperty().subscribe(this::show);
        model.shownProperty().subscribe((before, now) -> {
            if (now != null) {
                side.layout();
                reveal(side, why.getBoundsInParent().getMinY(), Double.POSITIVE_INFINITY);
            }
        });
    }

    /** Scrolls so that a stretch of the content is in view; its upper end where not all of it fits. */
    private static void reveal(ScrollPane pane, double from, double to) {
        double view = pane.getViewportBounds().getHeight();
        double scrollable = pane.getContent().getLayoutBounds().getHeight() - view;
        double top = pane.getVvalue() * scrollable;
        if (scrollable > 0 && (from < top || to > top + view)) {
            double wanted = to - from > view || from < top ? from : to - view;
            pane.setVvalue(Math.clamp(wanted / scrollable, 0, 1));
        }
    }

    private void page(int direction) {
        double view = side.getViewportBounds().getHeight();
        double scrollable = side.getContent().getLayoutBounds().getHeight() - view;
        if (scrollable > 0) {
            side.setVvalue(Math.clamp(side.getVvalue() + direction * PAGE * view / scrollable, 0, 1));
        }
    }

    private HBox head() {
        Button away = new Button(texts.get("funnel.back"));
        away.setFocusTraversable(false);
        away.getStyleClass().add("flat");
        away.setOnAction(e -> back.run());
        Label title = new Label(
                texts.get("funnel.title", String.valueOf(model.set().folder().getFileName())));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        dropUnmeasured.setText(texts.get("funnel.unmeasured"));
        dropUnmeasured.setFocusTraversable(false);
        dropUnmeasured.setOnAction(e -> toggleUnmeasured());
        reviewing.getStyleClass().add("accent");
        reviewing.setFocusTraversable(false);
        reviewing.setMinWidth(Region.USE_PREF_SIZE);
        reviewing.setOnAction(e -> review.accept(model));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, away, title, gap, dropUnmeasured, presets, reviewing);
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox foot() {
        Label keys = new Label(texts.get("funnel.keys"));
        keys.getStyleClass().add("funnel-keys");
        HBox foot = new HBox(keys);
        foot.getStyleClass().add("pair-foot");
        return foot;
    }

    private void toggleUnmeasured() {
        boolean drops = model.thresholds().unmeasured() == Unmeasured.DROP;
        model.setThresholds(model.thresholds().with(drops ? Unmeasured.KEEP : Unmeasured.DROP));
    }

    private void show(FunnelModel.View view) {
        int survivors = view.funnel().survivors().total();
        dropUnmeasured.setSelected(view.funnel().thresholds().unmeasured() == Unmeasured.DROP);
        reviewing.setText(texts.get("funnel.review", survivors));
        reviewing.setDisable(survivors == 0);
        if (revealing) {
            revealing = false;
            reveal(left, drawing.chosenFrom(), drawing.chosenTo());
        }
    }

    /**
     * ↑ ↓ choose a filter, ← → move its threshold (with Shift by ten steps), Space switches it on or off, E and Shift+E go
     * through the examples, Page Up and Page Down scroll them, S takes a suggested threshold, U drops what is not measured or
     * keeps it, P names a preset, Enter reviews what is left and with Shift all candidates, Escape goes back. No key of the
     * review desk works here. Returns whether the key is not for anybody else.
     */
    public boolean takeKey(KeyEvent event) {
        boolean typing = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
        if (typing
                || event.isShortcutDown()
                || event.isAltDown()
                || event.getCode().isFunctionKey()) {
            return false;
        }
        int far = event.isShiftDown() ? FAR : 1;
        switch (event.getCode()) {
            case UP -> choose(-1);
            case DOWN -> choose(1);
            case LEFT -> model.move(-far);
            case RIGHT -> model.move(far);
            case SPACE -> model.toggle(model.chosenProperty().get());
            case E -> model.showNext(event.isShiftDown() ? -1 : 1);
            case S -> filter.useSuggestion();
            case U -> toggleUnmeasured();
            case P -> presets.focusName();
            case PAGE_UP -> page(-1);
            case PAGE_DOWN -> page(1);
            case ENTER -> enter(event.isShiftDown());
            case ESCAPE -> leave();
            case H, TAB -> {
                // Help and the way from one control to the next are as everywhere.
                return false;
            }
            default -> {}
        }
        event.consume();
        return true;
    }

    private void choose(int by) {
        revealing = true;
        model.chooseNext(by);
    }

    private void enter(boolean all) {
        if (all) {
            reviewAll.accept(model);
        } else {
            reviewing.fire();
        }
    }

    private void leave() {
        if (model.shownProperty().get() != null) {
            model.show(null);
        } else {
            back.run();
        }
    }

    public FunnelModel model() {
        return model;
    }

    /** Lets go of what runs. */
    public void deactivate() {
        model.deactivate();
        examples.deactivate();
        why.deactivate();
    }
}
