package gsi.app.candidates;

import gsi.candidates.filter.FilterId;
import gsi.candidates.funnel.FunnelLayout;
import gsi.candidates.funnel.FunnelPicture;
import gsi.candidates.funnel.FunnelWords;
import gsi.candidates.funnel.PhotoSteps;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The funnel as shapes; a click on a filter's row chooses it. */
final class FunnelDrawing extends Pane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FunnelModel model;
    private final FunnelWords words;
    private double width;
    private double height;
    private double chosenFrom;
    private double chosenTo;

    FunnelDrawing(FunnelModel model, FunnelWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("funnel-drawing");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        model.viewProperty().subscribe(this::draw);
    }

    /** Fits it into a window of this size, as far as it can be read there. */
    void fit(double newWidth, double newHeight) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            draw(model.viewProperty().get());
        }
    }

    /** Upper edge of the chosen filter's row. */
    double chosenFrom() {
        return chosenFrom;
    }

    /** Lower edge of the chosen filter's row. */
    double chosenTo() {
        return chosenTo;
    }

    private void draw(FunnelModel.View view) {
        FunnelPicture picture =
                FunnelLayout.within(view.funnel(), PhotoSteps.of(model.set().frames(), words), words, width, height);
        setMinSize(picture.width(), picture.height());
        setPrefSize(picture.width(), picture.height());
        getChildren().clear();
        rows(picture, view.chosen());
        picture.bands().forEach(band -> getChildren().add(shape(band)));
        picture.captions().forEach(caption -> getChildren().add(text(caption, view.chosen())));
        setAccessibleText(words.say(
                "picture.heading",
                view.funnel().all().total(),
                view.funnel().survivors().total()));
    }

    /** Behind each filter's row, so that all of it can be clicked and the chosen one is seen. */
    private void rows(FunnelPicture picture, FilterId chosen) {
        Map<FilterId, double[]> edges = new EnumMap<>(FilterId.class);
        for (FunnelPicture.Band band : picture.bands()) {
            if (band.role() == FunnelPicture.Role.FLOW && band.filter() != null) {
                double[] xy = band.outline();
                edges.put(band.filter(), new double[] {xy[1], xy[xy.length / 2 - 1]});
            }
        }
        edges.forEach((id, edge) -> {
            Region row = new Region();
            row.getStyleClass().add("funnel-row");
            row.pseudoClassStateChanged(CHOSEN, id == chosen);
            row.resizeRelocate(4, edge[0], picture.width() - 8, edge[1] - edge[0]);
            row.setManaged(false);
            row.setOnMouseClicked(e -> model.choose(id));
            getChildren().add(row);
            if (id == chosen) {
                chosenFrom = edge[0];
                chosenTo = edge[1];
            }
        });
    }

    private static Polygon shape(FunnelPicture.Band band) {
        Polygon polygon = new Polygon(band.outline());
        polygon.setManaged(false);
        polygon.setMouseTransparent(true);
        polygon.getStyleClass()
                .setAll(
                        "funnel-band",
                        "funnel-" + band.role().name().toLowerCase(Locale.ROOT),
                        "funnel-" + operation(band));
        return polygon;
    }

    private static String operation(FunnelPicture.Band band) {
        return band.operation() == null ? "photos-or-all" : band.operation().word();
    }

    private static Text text(FunnelPicture.Caption caption, @Nullable FilterId chosen) {
        Text text = new Text(caption.text());
        text.setManaged(false);
        text.setMouseTransparent(true);
        text.setTextOrigin(VPos.BASELINE);
        text.getStyleClass()
                .setAll("funnel-text", "funnel-text-" + caption.style().name().toLowerCase(Locale.ROOT));
        text.pseudoClassStateChanged(CHOSEN, caption.filter() != null && Objects.equals(caption.filter(), chosen));
        double shift = caption.anchor() == FunnelPicture.Anchor.RIGHT ? width(caption) : 0;
        text.setX(caption.x() - shift);
        text.setY(caption.y());
        return text;
    }

    /** In the program's font at the captions' size, before the style sheet has been asked. */
    private static double width(FunnelPicture.Caption caption) {
        Text measured = new Text(caption.text());
        measured.setStyle("-fx-font-size: 13px");
        return measured.getLayoutBounds().getWidth();
    }
}
