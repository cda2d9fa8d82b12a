package gsi.app.compare;

import gsi.app.text.Texts;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Pixel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Source and edited image side by side; each can be a picture or the reason why there is none. */
public final class PairView extends GridPane {

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final Texts texts;
    private final PairViewport viewport = new PairViewport();
    private final PhotoPane sourcePane = new PhotoPane(viewport);
    private final PhotoPane editedPane = new PhotoPane(viewport);
    private final Label editedTitle = new Label();
    private final Label editedSize = new Label();
    private final HBox editedHead = new HBox(8, editedTitle, editedSize);
    private final BooleanProperty showingSource = new SimpleBooleanProperty();
    private final BooleanProperty boxesVisible = new SimpleBooleanProperty(true);
    private PairContent content = PairContent.EMPTY;
    private @Nullable PhotoBox pointed;

    public PairView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("pair-view");
        Label sourceTitle = new Label(texts.get("pair.source"));
        sourceTitle.getStyleClass().add("pane-title");
        editedTitle.getStyleClass().add("pane-title");
        editedSize.getStyleClass().add("pair-size");
        // Halves of equal width whatever stands in the heads, so that both images have the same scale.
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        RowConstraints all = new RowConstraints();
        all.setPercentHeight(100);
        getColumnConstraints().addAll(half, half);
        getRowConstraints().add(all);
        setHgap(1);
        addRow(0, column(new HBox(8, sourceTitle), sourcePane), column(editedHead, editedPane));
        showingSource.subscribe(this::refreshEdited);
        boxesVisible.subscribe(visible -> {
            sourcePane.setBoxesVisible(visible);
            editedPane.setBoxesVisible(visible);
        });
        refreshEdited();
    }

    private static VBox column(HBox head, PhotoPane pane) {
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return new VBox(head, pane);
    }

    /** Adds controls to the right of the edited image's title. */
    public void addEditedControls(Node... controls) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        editedHead.getChildren().add(gap);
        editedHead.getChildren().addAll(controls);
    }

    /** Shows a pair; zoom and pan stay as they are. */
    public void show(PairContent pair) {
        content = pair;
        put(sourcePane, pair.source(), pair.sourceMissing());
        sourcePane.setBoxes(pair.sourceBoxes(), pair.intrinsics(), pair.photoWidth());
        refreshEdited();
    }

    /** Draws one more box over the edited image, until another or none is pointed at. */
    public void point(@Nullable PhotoBox box) {
        pointed = box;
        refreshEdited();
    }

    private void refreshEdited() {
        boolean source = showingSource.get();
        editedTitle.setText(texts.get(source ? "pair.edited.held" : "pair.edited"));
        editedTitle.pseudoClassStateChanged(HELD, source);
        OtherSize size = source ? null : content.otherSize();
        editedSize.setVisible(size != null);
        editedSize.setManaged(size != null);
        if (size != null) {
            Object[] sizes = {size.width(), size.height(), size.photoWidth(), size.photoHeight()};
            editedSize.setText(texts.get("pair.size", sizes));
            editedSize.setTooltip(new Tooltip(texts.get("pair.size.tip", sizes)));
        }
        if (source) {
            put(editedPane, content.source(), content.sourceMissing());
            editedPane.setBoxes(content.sourceBoxes(), content.intrinsics(), content.photoWidth());
        } else {
            put(editedPane, content.edited(), content.editedMissing());
            List<PhotoBox> boxes = new ArrayList<>(content.editedBoxes());
            if (pointed != null) {
                boxes.add(pointed);
            }
            editedPane.setBoxes(boxes, content.intrinsics(), content.photoWidth());
        }
    }

    private static void put(PhotoPane pane, @Nullable Image image, String missing) {
        if (image == null) {
            pane.explain(missing);
        } else {
            pane.show(image);
        }
    }

    /** Whether the source stands in place of the edited image, for comparing by blinking. */
    public BooleanProperty showingSourceProperty() {
        return showingSource;
    }

    public BooleanProperty boxesVisibleProperty() {
        return boxesVisible;
    }

    /** The pixel of the photo that the mouse is on in the source; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Pixel> hoveredPixelProperty() {
        return sourcePane.hoveredProperty();
    }

    /** Marks a pixel of the photo in both; null for none. */
    public void spot(@Nullable Pixel pixel) {
        sourcePane.spot(pixel);
        editedPane.spot(pixel);
    }

    public PairViewport viewport() {
        return viewport;
    }

    /** Sizes in pixels of an edited image and of its photo. */
    public record OtherSize(int width, int height, int photoWidth, int photoHeight) {}

    /**
     * What to show.
     *
     * @param source the photo, or null with a reason
     * @param edited the edited image, or null with a reason
     * @param otherSize both sizes, where they differ; null where they do not
     * @param intrinsics K of the photo, for the boxes
     * @param photoWidth width of the photo that K belongs to, pixels
     */
    public record PairContent(
            @Nullable Image source,
            String sourceMissing,
            @Nullable Image edited,
            String editedMissing,
            List<PhotoBox> sourceBoxes,
            List<PhotoBox> editedBoxes,
            @Nullable OtherSize otherSize,
            @Nullable Intrinsics intrinsics,
            double photoWidth) {

        /** Nothing to show yet. */
        public static final PairContent EMPTY =
                new PairContent(null, "", null, "", List.of(), List.of(), null, null, 1);
    }
}
