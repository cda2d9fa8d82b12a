package gsi.app.candidates;

import gsi.candidates.filter.FilterId;
import gsi.candidates.funnel.FunnelLayout;
import gsi.candidates.funnel.FunnelPicture;
import gsi.candidates.funnel.FunnelWords;
import gsi.candidates.funnel.PhotoSteps;
import java.util.Locale;
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
    private static final double WIDTH = 880;

    /** From a row's caption to its edges. */
    private static final double ABOVE = 19;

    private static final double ROW = 28;

    private final FunnelModel model;
    private final FunnelWords words;

    FunnelDrawing(FunnelModel model, FunnelWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("funnel-drawing");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        model.viewProperty().subscribe(this::draw);
    }

    private void draw(FunnelModel.View view) {
        FunnelPicture picture =
                FunnelLayout.of(view.funnel(), PhotoSteps.of(model.set().frames(), words), words, WIDTH);
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
        FilterId last = null;
        for (FunnelPicture.Caption caption : picture.captions()) {
            FilterId id = caption.filter();
            if (id == null || id == last) {
                continue;
            }
            last = id;
            Region row = new Region();
            row.getStyleClass().add("funnel-row");
            row.pseudoClassStateChanged(CHOSEN, id == chosen);
            row.resizeRelocate(4, caption.y() - ABOVE, picture.width() - 8, ROW);
            row.setManaged(false);
            row.setOnMouseClicked(e -> model.choose(id));
            getChildren().add(row);
        }
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
