package gsi.app.queue;

import gsi.annotation.queue.Histogram;
import java.util.Arrays;
import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The spread of a number as bars, with two handles to drag: what is between them passes. */
final class HistogramBars extends Pane {

    static final double HEIGHT = 44;
    private static final double HANDLE = 7;

    private final Region[] others = new Region[Histogram.BARS];
    private final Region[] matching = new Region[Histogram.BARS];
    private final Region low = handle();
    private final Region high = handle();
    private Histogram histogram = new Histogram(0, 0, new int[Histogram.BARS], new int[Histogram.BARS], 0);
    private double from;
    private double to = 1;
    private boolean dragsLow;

    /** @param onDrag told the shares of the width, 0–1, between which values pass */
    HistogramBars(BiConsumer<Double, Double> onDrag) {
        getStyleClass().add("histogram");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        Arrays.setAll(others, i -> bar("histogram-bar"));
        Arrays.setAll(matching, i -> bar("histogram-bar-matching"));
        getChildren().addAll(others);
        getChildren().addAll(matching);
        getChildren().addAll(low, high);
        setOnMousePressed(e -> {
            double share = share(e.getX());
            // Where both are in one place, the side of the click says which one is meant.
            dragsLow = Math.abs(share - from) < Math.abs(share - to) || (from == to && share < from);
            drag(share, onDrag);
            e.consume();
        });
        setOnMouseDragged(e -> {
            drag(share(e.getX()), onDrag);
            e.consume();
        });
    }

    private static Region bar(String look) {
        Region bar = new Region();
        bar.getStyleClass().add(look);
        bar.setMouseTransparent(true);
        return bar;
    }

    private static Region handle() {
        Region handle = new Region();
        handle.getStyleClass().add("histogram-handle");
        handle.setCursor(Cursor.H_RESIZE);
        return handle;
    }

    private double share(double x) {
        return Math.clamp((x - HANDLE / 2) / Math.max(1, getWidth() - HANDLE), 0, 1);
    }

    private void drag(double share, BiConsumer<Double, Double> onDrag) {
        double f = dragsLow ? Math.min(share, to) : from;
        double t = dragsLow ? to : Math.max(share, from);
        onDrag.accept(f, t);
    }

    /** @param lowShare where the handles stand, 0–1 of the width */
    void show(Histogram next, double lowShare, double highShare) {
        histogram = next;
        from = Math.clamp(lowShare, 0, 1);
        to = Math.clamp(highShare, 0, 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - HANDLE;
        int most = Math.max(1, Arrays.stream(histogram.others()).max().orElse(1));
        for (int i = 0; i < Histogram.BARS; i++) {
            double x = HANDLE / 2 + width * i / Histogram.BARS;
            double w = Math.max(1, width / Histogram.BARS - 1);
            place(others[i], x, w, histogram.others()[i], most);
            place(matching[i], x, w, histogram.matching()[i], most);
        }
        low.resizeRelocate(snapPositionX(width * from), 0, HANDLE, HEIGHT);
        high.resizeRelocate(snapPositionX(width * to), 0, HANDLE, HEIGHT);
    }

    private static void place(Region bar, double x, double width, int rows, int most) {
        // By the square root, and one row is to be seen beside a thousand.
        double h = rows == 0 ? 0 : Math.max(2, (HEIGHT - 4) * Math.sqrt((double) rows / most));
        bar.resizeRelocate(x, HEIGHT - h, width, h);
    }
}
