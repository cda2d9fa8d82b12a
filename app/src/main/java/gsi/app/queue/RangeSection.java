package gsi.app.queue;

import gsi.annotation.queue.Histogram;
import gsi.annotation.queue.NumberRange;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.QueueResult;
import gsi.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The range of one number: handles over its histogram, or two fields to type into; Up and Down change a field in steps. */
final class RangeSection extends VBox {

    private static final int STEPS = 100;

    private final QueueNumber number;
    private final QueueModel queue;
    private final QueueWords words;
    private final Texts texts;
    private final SectionHead head;
    private final HistogramBars bars = new HistogramBars(this::dragged);
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final CheckBox unknown = new CheckBox();
    private final VBox body;
    private Histogram histogram = new Histogram(0, 0, new int[Histogram.BARS], new int[Histogram.BARS], 0);

    RangeSection(QueueNumber number, QueueModel queue, Texts texts) {
        this.number = number;
        this.queue = queue;
        this.texts = texts;
        this.words = new QueueWords(texts);
        getStyleClass().add("facet-section");
        head = new SectionHead(words.number(number), false, this::refresh);
        field(from, "queue.range.least", true);
        field(to, "queue.range.greatest", false);
        Label dash = new Label("–");
        unknown.setFocusTraversable(false);
        unknown.setMinWidth(0);
        unknown.setOnAction(e -> set(range().from(), range().to(), unknown.isSelected()));
        HBox fields = new HBox(4, from, dash, to);
        fields.setAlignment(Pos.CENTER_LEFT);
        body = new VBox(4, bars, fields, unknown);
        body.getStyleClass().add("range-body");
        getChildren().addAll(head, body);
    }

    private void field(TextField field, String nameKey, boolean isFrom) {
        field.setPrefColumnCount(6);
        field.setMinWidth(0);
        field.setAccessibleText(words.number(number) + ", " + texts.get(nameKey));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(e -> typed(field, isFrom));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                typed(field, isFrom);
            }
        });
        field.setOnKeyPressed(e -> {
            int by = e.getCode() == KeyCode.UP ? 1 : e.getCode() == KeyCode.DOWN ? -1 : 0;
            if (by != 0) {
                double step = (histogram.to() - histogram.from()) / STEPS * (e.isShiftDown() ? 10 : 1);
                bound(isFrom, shownBound(isFrom) + by * step);
                e.consume();
            }
        });
    }

    private NumberRange range() {
        NumberRange set = queue.queryProperty().get().ranges().get(number.column());
        return set == null ? new NumberRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true) : set;
    }

    private double shownBound(boolean isFrom) {
        return isFrom ? Math.max(range().from(), histogram.from()) : Math.min(range().to(), histogram.to());
    }

    private void typed(TextField field, boolean isFrom) {
        if (field.getText().equals(QueueWords.figure(shownBound(isFrom)))) {
            return;
        }
        Double value = parse(field.getText());
        if (value == null) {
            refresh();
        } else {
            bound(isFrom, value);
        }
    }

    private static @Nullable Double parse(String text) {
        try {
            double v = Double.parseDouble(text.strip().replace(',', '.'));
            return Double.isNaN(v) ? null : v;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void bound(boolean isFrom, double value) {
        double other = shownBound(!isFrom);
        dragTo(isFrom ? Math.min(value, other) : other, isFrom ? other : Math.max(value, other));
    }

    private void dragged(double lowShare, double highShare) {
        double width = histogram.to() - histogram.from();
        dragTo(histogram.from() + lowShare * width, histogram.from() + highShare * width);
    }

    /** At the ends there is no bound, so that what is scored later passes too. */
    private void dragTo(double least, double greatest) {
        boolean limited = queue.queryProperty().get().ranges().containsKey(number.column());
        set(
                least <= histogram.from() ? Double.NEGATIVE_INFINITY : least,
                greatest >= histogram.to() ? Double.POSITIVE_INFINITY : greatest,
                limited && range().unknown());
    }

    private void set(double least, double greatest, boolean withUnknown) {
        QueueQuery query = queue.queryProperty().get();
        boolean open = Double.isInfinite(least) && Double.isInfinite(greatest) && withUnknown;
        queue.queryProperty()
                .set(query.withRange(number.column(), open ? null : new NumberRange(least, greatest, withUnknown)));
    }

    /** Shows only if the section's name contains this text. */
    void find(String text) {
        refresh();
        if (!text.isBlank() && !words.number(number).toLowerCase(texts.locale()).contains(text.strip())) {
            FacetSection.setShown(this, false);
        }
    }

    void refresh() {
        QueueResult result = queue.resultProperty().get();
        if (result == null) {
            return;
        }
        histogram = result.histogram(number.column());
        boolean limited = queue.queryProperty().get().ranges().containsKey(number.column());
        FacetSection.setShown(this, limited || histogram.from() < histogram.to());
        FacetSection.setShown(body, head.isOpen());
        head.tell(limited ? words.range(range()) : "");
        double width = Math.max(histogram.to() - histogram.from(), Double.MIN_NORMAL);
        bars.show(
                histogram,
                (shownBound(true) - histogram.from()) / width,
                (shownBound(false) - histogram.from()) / width);
        write(from, true);
        write(to, false);
        unknown.setText(texts.get("queue.range.unknown", histogram.unknown()));
        unknown.setSelected(range().unknown());
        FacetSection.setShown(unknown, histogram.unknown() > 0 || limited);
    }

    private void write(TextField field, boolean isFrom) {
        String text = QueueWords.figure(shownBound(isFrom));
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
