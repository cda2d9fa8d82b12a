package gsi.app.compare;

import gsi.app.media.FxImages;
import gsi.app.text.Texts;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.image.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Source and edited image, compared in one of several ways; each can be a picture or the reason why there is none. */
public final class PairView extends GridPane {

    private final PairComparer comparer;
    private final PairLook look = new PairLook();
    private final PhotoPane sourcePane;
    private final PhotoPane editedPane;
    private final VBox sourceColumn;
    private final PairFoot foot;
    private final ShownHeatMap heat;
    private final EditedHead editedHead;
    private final ColumnConstraints left = new ColumnConstraints();
    private final ColumnConstraints right = new ColumnConstraints();
    private final BooleanProperty showingSource = new SimpleBooleanProperty();
    private final BooleanProperty figures = new SimpleBooleanProperty(true);
    private Function<Pixel, OptionalDouble> depth = pixel -> OptionalDouble.empty();
    private PairContent content = PairContent.EMPTY;
    private @Nullable ComparedPair compared;
    private @Nullable Image difference;
    private @Nullable PhotoBox pointed;
    private @Nullable PairPreview preview;

    /** @param swipeHint says how to move the divider, by mouse and by keys */
    public PairView(PairComparer comparer, HeatMaps maps, Texts texts, Supplier<String> swipeHint) {
        this.comparer = comparer;
        sourcePane = new PhotoPane(look, texts);
        editedPane = new PhotoPane(look, texts);
        foot = new PairFoot(look, texts, swipeHint);
        heat = new ShownHeatMap(maps, look, texts, this::heatMapChanged);
        getStyleClass().add("pair-view");
        Label sourceTitle = new Label(texts.get("pair.source"));
        sourceTitle.getStyleClass().add("pane-title");
        editedHead = new EditedHead(texts);
        RowConstraints all = new RowConstraints();
        all.setVgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(left, right);
        getRowConstraints().add(all);
        setHgap(1);
        setVgap(1);
        sourceColumn = column(new HBox(8, sourceTitle), sourcePane);
        addRow(0, sourceColumn, column(editedHead, editedPane));
        add(foot, 0, 1, 2, 1);
        showingSource.subscribe((before, now) -> refreshEdited());
        figures.subscribe((before, now) -> refreshEdited());
        look.modeProperty().subscribe(mode -> refreshMode());
        look.gainProperty().subscribe((before, now) -> compare());
        look.boxesVisibleProperty().subscribe(visible -> {
            sourcePane.setBoxesVisible(visible);
            editedPane.setBoxesVisible(visible);
        });
        sourcePane.hoveredProperty().subscribe(this::probe);
        editedPane.hoveredProperty().subscribe(this::probe);
    }

    private static VBox column(HBox head, PhotoPane pane) {
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox column = new VBox(head, pane);
        // A head that does not fit is cut at its end; it never pushes the pictures out of the window.
        column.setMinWidth(0);
        return column;
    }

    /** Halves of equal width whatever stands in the heads, so that both images have the same scale; one pane to swipe in. */
    private void refreshMode() {
        boolean both = look.modeProperty().get() != CompareMode.SWIPE;
        sourceColumn.setVisible(both);
        sourceColumn.setManaged(both);
        left.setPercentWidth(both ? 50 : 0);
        right.setPercentWidth(both ? 50 : 100);
        compare();
        heatMapChanged();
    }

    /** Shows another heat map, or none, and tells its value under a mouse that stands still. */
    private void heatMapChanged() {
        refreshEdited();
        Pixel edited = editedPane.hoveredProperty().get();
        probe(edited == null ? sourcePane.hoveredProperty().get() : edited);
    }

    /** Adds controls to the right of the edited image's title. */
    public void addEditedControls(Node... controls) {
        editedHead.addControls(controls);
    }

    /** Says how to find the depth at a pixel of the photo, metres. */
    public void setDepth(Function<Pixel, OptionalDouble> metres) {
        depth = metres;
    }

    /**
     * Shows a pair; mode, zoom and pan stay as they are.
     *
     * @param instead what to show in place of the edited image; null for that itself
     */
    public void show(PairContent pair, @Nullable PairPreview instead) {
        content = pair;
        preview = instead;
        comparer.cancel();
        compared = null;
        difference = null;
        heat.turnTo(pair.pixels());
        probe(null);
        put(sourcePane, pair.source(), pair.sourceMissing());
        sourcePane.setBoxes(pair.sourceBoxes(), null, pair.intrinsics(), pair.photoWidth());
        compare();
        refreshEdited();
    }

    /** Asks for what the mode shows, and for the edited image in the photo's size. */
    private void compare() {
        PairPixels pixels = content.pixels();
        CompareMode mode = look.modeProperty().get();
        if (pixels == null || (pixels.sameSize() && mode != CompareMode.DIFFERENCE && mode != CompareMode.MASK)) {
            return;
        }
        comparer.compare(pixels, look.gainProperty().get(), painted -> {
            compared = painted.pair();
            difference = FxImages.of(
                    painted.painted(), pixels.source().width(), pixels.source().height());
            refreshEdited();
        });
    }

    /** Tells what is at a pixel, unless the edited image has yet to be brought to the photo's size. */
    private void probe(@Nullable Pixel pixel) {
        PairPixels pixels = content.pixels();
        Raster edited =
                compared != null ? compared.edited() : pixels != null && pixels.sameSize() ? pixels.edited() : null;
        if (pixel == null || pixels == null || edited == null) {
            foot.showProbe(null, OptionalDouble.empty(), OptionalDouble.empty());
        } else {
            foot.showProbe(PixelProbe.at(pixel, pixels.source(), edited), depth.apply(pixel), heat.at(pixel));
        }
    }

    /** Draws one more box over the edited image, until another or none is pointed at. */
    public void point(@Nullable PhotoBox box) {
        pointed = box;
        refreshEdited();
    }

    /** Shows this in place of the edited image; null for that itself. */
    public void preview(@Nullable PairPreview instead) {
        preview = instead;
        refreshEdited();
    }

    private void refreshEdited() {
        boolean source = showingSource.get();
        PairPreview instead = source || content.source() == null ? null : preview;
        CompareMode mode = look.modeProperty().get();
        editedHead.showTitle(look, source, instead != null);
        editedHead.showSizes(source || instead != null ? null : content.otherSize());
        List<PhotoBox> boxes = new ArrayList<>(source ? content.sourceBoxes() : content.editedBoxes());
        if (source) {
            put(editedPane, content.source(), content.sourceMissing());
        } else if (instead != null) {
            boxes = new ArrayList<>(instead.boxes());
            putPreview(instead, mode);
        } else {
            putEdited(mode);
            if (pointed != null) {
                boxes.add(pointed);
            }
        }
        editedPane.setBoxes(
                boxes, instead == null ? null : instead.arrow(), content.intrinsics(), content.photoWidth());
        KeptArea area = switch (mode) {
            case MASK -> compared == null ? null : compared.area().orElse(null);
            case MAP -> instead == null ? heat.outline() : null;
            case SIDE_BY_SIDE, DIFFERENCE, SWIPE -> null;
        };
        sourcePane.setArea(area);
        editedPane.setArea(area);
        foot.showLegend(compared, instead, heat, figures.get());
    }

    /** In the photo's frame: a large photo's preview has fewer pixels. */
    private void putPreview(PairPreview shown, CompareMode mode) {
        Image source = content.source();
        if (source != null) {
            Image image = shown.image() == null ? source : shown.image();
            editedPane.show(image, mode == CompareMode.SWIPE ? source : null, source.getWidth(), source.getHeight());
        }
    }

    private void putEdited(CompareMode mode) {
        Image source = content.source();
        Image edited = content.edited();
        if (mode == CompareMode.DIFFERENCE && content.pixels() != null) {
            // Never the difference of another pair, not even for a moment.
            put(editedPane, difference, "");
        } else if (mode == CompareMode.SWIPE && source != null && edited != null) {
            editedPane.show(edited, source, source.getWidth(), source.getHeight());
        } else if (mode == CompareMode.MAP && content.pixels() != null && source != null && edited != null) {
            heat.putInto(editedPane, source, edited);
        } else if ((mode == CompareMode.DIFFERENCE || mode == CompareMode.MAP) && edited != null) {
            editedPane.explain(content.sourceMissing());
        } else {
            put(editedPane, edited, content.editedMissing());
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

    /** Whether figures may be told that give a score away. */
    public BooleanProperty figuresProperty() {
        return figures;
    }

    /** Makes the heat map of what will probably be shown next, where heat maps are looked at; asks off the FX thread. */
    public void prefetchMap(Callable<Optional<PairPixels>> next) {
        heat.prefetch(next);
    }

    /** How it is looked at. */
    public PairLook look() {
        return look;
    }

    public PairViewport viewport() {
        return look.viewport();
    }

    /** Lets go of what runs. */
    public void deactivate() {
        comparer.cancel();
        heat.deactivate();
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
}
