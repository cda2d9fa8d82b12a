package gsi.app.review;

import gsi.annotation.Ratings;
import gsi.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** One axis: its name, five dots that are full up to the rating, and the rating as a number. */
final class RatingRow extends HBox {

    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    private final Texts texts;
    private final Axis axis;
    private final List<Button> dots = new ArrayList<>();
    private final Label number = new Label();

    RatingRow(Axis axis, ObjectProperty<Ratings> ratings, boolean readOnly, Texts texts) {
        super(1);
        this.texts = texts;
        this.axis = axis;
        getStyleClass().add("rating-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(texts.get(axis.textKey()));
        name.getStyleClass().add("rating-name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, gap);
        for (int i = Ratings.LOWEST; i <= Ratings.HIGHEST; i++) {
            int rating = i;
            Button dot = new Button(null, new Circle(5));
            dot.getStyleClass().addAll("flat", "rating-dot");
            dot.setFocusTraversable(false);
            dot.setDisable(readOnly);
            dot.setAccessibleText(texts.get("rating.dot", name.getText(), rating));
            dot.setOnAction(e -> rate(ratings, rating));
            dots.add(dot);
        }
        getChildren().addAll(dots);
        number.getStyleClass().add("rating-number");
        getChildren().add(number);
        Tooltip tip = new Tooltip(texts.get(axis.textKey() + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        tip.setShowDelay(Duration.millis(400));
        Tooltip.install(this, tip);
    }

    /** A click on the rating that stands takes it away. */
    private void rate(ObjectProperty<Ratings> ratings, int rating) {
        Integer before = axis.of(ratings.get());
        ratings.set(axis.with(ratings.get(), before != null && before == rating ? null : rating));
    }

    void show(Ratings ratings) {
        @Nullable Integer rating = axis.of(ratings);
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).pseudoClassStateChanged(FULL, rating != null && i < rating);
        }
        number.setText(rating == null ? "" : rating.toString());
        setAccessibleText(
                texts.get(axis.textKey()) + ": " + (rating == null ? texts.get("rating.none") : number.getText()));
    }

    /** Marks the axis that the next digit is for. */
    void ask(boolean asked) {
        pseudoClassStateChanged(ASKED, asked);
    }
}
