package gsi.app.candidates;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterPhrases;
import gsi.candidates.funnel.Histogram;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The values of a filter as bars with its threshold as a line that can be dragged, or moved by the arrow keys while it has the
 * focus. Hollow: all candidates; full: those that all other filters let pass, about which this threshold decides.
 */
final class ThresholdHistogram extends Pane {

    private static final PseudoClass DROPPED = PseudoClass.getPseudoClass("dropped");
    private static final double HEIGHT = 132;
    private static final double FOOT = 18;
    private static final double SIDE = 8;
    private static final int FAR = 10;

    private final FunnelModel model;
    private final FilterPhrases phrases;
    private final Region line = new Region();
    private final Label lowest = new Label();
    private final Label highest = new Label();
    private final Label bound = new Label();

    ThresholdHistogram(FunnelModel model, FilterPhrases phrases) {
        this.model = model;
        this.phrases = phrases;
        getStyleClass().add("threshold-histogram");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        line.getStyleClass().add("threshold-line");
        bound.getStyleClass().add("threshold-bound");
        lowest.getStyleClass().add("threshold-end");
        highest.getStyleClass().add("threshold-end");
        setOnMousePressed(e -> {
            requestFocus();
            drag(e.getX());
        });
        setOnMouseDragged(e -> drag(e.getX()));
        setOnKeyPressed(this::key);
        widthProperty().subscribe(this::draw);
        model.viewProperty().subscribe(v -> draw());
    }

    private void drag(double x) {
        FilterId id = model.chosenProperty().get();
        double share = (x - SIDE) / Math.max(1, getWidth() - 2 * SIDE);
        model.moveTo(id.lowest() + Math.clamp(share, 0, 1) * (id.highest() - id.lowest()));
    }

    private void key(KeyEvent e) {
        int step = e.isShiftDown() ? FAR : 1;
        if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT) {
            model.move(e.getCode() == KeyCode.LEFT ? -step : step);
            e.consume();
        }
    }

    private void draw() {
        getChildren().clear();
        FunnelModel.View view = model.viewProperty().get();
        Histogram h = view.histogram();
        FilterId id = view.chosen();
        double width = getWidth() - 2 * SIDE;
        if (width <= 0) {
            return;
        }
        int most = 1;
        for (int n : h.all()) {
            most = Math.max(most, n);
        }
        double threshold = view.funnel().thresholds().bound(id);
        int bins = h.all().length;
        for (int i = 0; i < bins; i++) {
            double middle = (h.begin(i) + h.begin(i + 1)) / 2;
            boolean drops = !id.bound().passes(middle, threshold);
            bar("threshold-bar", h.all()[i], most, i, width / bins, drops);
            bar("threshold-bar-decided", h.decided()[i], most, i, width / bins, drops);
        }
        ends(id, threshold, width);
        String said = phrases.title(id) + ": " + sign(id) + phrases.amount(id, threshold);
        setAccessibleText(said);
    }

    static String sign(FilterId id) {
        return id.bound() == FilterId.Bound.AT_LEAST ? "≥ " : "≤ ";
    }

    /** By the square root, so that one candidate is seen beside a thousand. */
    private void bar(String style, int count, int most, int bin, double step, boolean drops) {
        if (count == 0) {
            return;
        }
        Region bar = new Region();
        bar.getStyleClass().add(style);
        bar.pseudoClassStateChanged(DROPPED, drops);
        bar.setMouseTransparent(true);
        double h = Math.max(2, (HEIGHT - 2 * FOOT) * Math.sqrt((double) count / most));
        bar.resizeRelocate(SIDE + bin * step, HEIGHT - FOOT - h, Math.max(1, step - 1), h);
        bar.setManaged(false);
        getChildren().add(bar);
    }

    private void ends(FilterId id, double threshold, double width) {
        double share = Math.clamp((threshold - id.lowest()) / (id.highest() - id.lowest()), 0, 1);
        double x = SIDE + share * width;
        lowest.setText(phrases.amount(id, id.lowest()));
        highest.setText(phrases.amount(id, id.highest()));
        bound.setText(sign(id) + phrases.amount(id, threshold));
        getChildren().addAll(line, lowest, highest, bound);
        for (Label label : new Label[] {lowest, highest, bound}) {
            label.setManaged(false);
            label.setMouseTransparent(true);
            label.applyCss();
            label.autosize();
        }
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(!id.isSwitch());
        bound.setVisible(!id.isSwitch());
        line.resizeRelocate(x - 1.5, FOOT - 2, 3, HEIGHT - 2 * FOOT + 2);
        lowest.relocate(SIDE, HEIGHT - FOOT + 1);
        highest.relocate(getWidth() - SIDE - highest.getWidth(), HEIGHT - FOOT + 1);
        bound.relocate(Math.clamp(x - bound.getWidth() / 2, 0, Math.max(0, getWidth() - bound.getWidth())), 0);
    }
}
