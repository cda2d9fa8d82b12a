package gsi.app.compare;

import gsi.app.text.Texts;
import gsi.scorer.map.MapKind;
import gsi.viewer3d.colour.ColourMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The line below a pair: on the left what the colours and hatches mean, on the right what is under the mouse. */
final class PairFoot extends VBox {

    private static final int SWATCH = 11;

    private final Texts texts;
    private final Supplier<String> swipeHint;
    private final PairLook look;
    private final GainBar bar;
    private final MapWords words;
    private final MapLegend mapLegend;
    private final HBox legend = new HBox();
    private final Label place = new Label();
    private final Rectangle sourceColour = new Rectangle(SWATCH, SWATCH);
    private final Rectangle editedColour = new Rectangle(SWATCH, SWATCH);
    private final Label sourceText = new Label();
    private final Label editedText = new Label();
    private final Label change = new Label();
    private final Label mapValue = new Label();
    private final HBox probe = new HBox(place, mapValue, sourceColour, sourceText, editedColour, editedText, change);

    /** @param swipeHint says how to move the divider, by mouse and by keys */
    PairFoot(PairLook look, Texts texts, Supplier<String> swipeHint) {
        this.look = look;
        this.texts = texts;
        this.swipeHint = swipeHint;
        this.bar = new GainBar(look, texts);
        this.words = new MapWords(texts);
        this.mapLegend = new MapLegend(look.map(), texts);
        legend.getStyleClass().add("pair-legend");
        probe.getStyleClass().add("pair-probe");
        sourceColour.getStyleClass().add("swatch");
        editedColour.getStyleClass().add("swatch");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (Label label : List.of(place, mapValue, sourceText, editedText, change)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        HBox line = new HBox(legend, gap, probe);
        line.getStyleClass().add("pair-foot");
        getChildren().addAll(line, mapLegend);
        showProbe(null, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /**
     * Shows what is at a pixel; null for nothing.
     *
     * @param metres how far it is
     * @param value of the heat map
     */
    void showProbe(@Nullable PixelProbe pixel, OptionalDouble metres, OptionalDouble value) {
        boolean map = look.modeProperty().get() == CompareMode.MAP;
        probe.getChildren().forEach(node -> show(node, pixel != null));
        show(place, true);
        // A heat map's number takes the place of the colours' numbers, for which its legend leaves no room.
        show(mapValue, pixel != null && map);
        show(sourceText, pixel != null && !map);
        show(editedText, pixel != null && !map);
        if (pixel == null) {
            place.setText(texts.get("pair.probe.none"));
            return;
        }
        place.setText(texts.get("pair.probe.place", String.valueOf(pixel.x()), String.valueOf(pixel.y())));
        sourceColour.setFill(colour(pixel.source()));
        editedColour.setFill(colour(pixel.edited()));
        sourceText.setText(texts.get("pair.probe.source", PixelProbe.rgb(pixel.source())));
        editedText.setText(texts.get("pair.probe.edited", PixelProbe.rgb(pixel.edited())));
        MapKind kind = look.map().kindProperty().get();
        mapValue.setText(
                value.isPresent()
                        ? texts.get("pair.probe.map", words.name(kind), words.ofPixel(kind, value.getAsDouble()))
                        : texts.get("pair.probe.map.none"));
        change.setText(
                metres.isPresent()
                        ? texts.get("pair.probe.change.depth", pixel.difference(), metres.getAsDouble())
                        : texts.get("pair.probe.change", pixel.difference()));
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /**
     * Says what is to be seen.
     *
     * @param compared null where there is nothing to compare, or not yet
     * @param preview the preview that stands there; null for none
     * @param heat the heat map
     * @param figures whether a map's figures may be told
     */
    void showLegend(
            @Nullable ComparedPair compared, @Nullable PairPreview preview, ShownHeatMap heat, boolean figures) {
        legend.getChildren().clear();
        boolean map = preview == null && look.modeProperty().get() == CompareMode.MAP;
        show(mapLegend, map);
        if (map) {
            mapLegend.show(heat.map(), heat.isPending(), figures);
        }
        if (preview != null) {
            Label words = new Label(preview.legend());
            words.setTooltip(new Tooltip(texts.get("preview.tip") + "\n" + preview.legend()));
            legend.getChildren().add(words);
            return;
        }
        switch (look.modeProperty().get()) {
            case SIDE_BY_SIDE -> {}
            case DIFFERENCE -> difference();
            case MAP -> map();
            case SWIPE -> legend.getChildren().add(new Label(swipeHint.get()));
            case MASK -> {
                if (compared != null) {
                    compared.area()
                            .ifPresentOrElse(
                                    this::mask, () -> legend.getChildren().add(new Label(texts.get("pair.mask.none"))));
                }
            }
        }
    }

    private void difference() {
        double gain = look.gainProperty().get();
        String most = texts.get(gain > 1 ? "pair.difference.more" : "pair.difference.most", 255 / gain);
        legend.getChildren()
                .addAll(bar.nodes(ColourMap.PURPLE_TO_CREAM, "0", most, gain, texts.get("pair.difference.tip")));
    }

    private void map() {
        MapKind kind = look.map().kindProperty().get();
        double gain = look.map().gainProperty().get();
        legend.getChildren()
                .addAll(bar.nodes(
                        HeatMapPainter.COLOURS, words.same(kind), words.different(kind, gain), gain, words.tip(kind)));
    }

    private void mask(KeptArea area) {
        Label kept = new Label(texts.get("pair.mask.kept", area.share()), swatch("mask-kept"));
        Label free = new Label(texts.get("pair.mask.free", 1 - area.share()), swatch("mask-free"));
        kept.setTooltip(new Tooltip(texts.get("pair.mask.tip", area.padding())));
        free.setTooltip(new Tooltip(texts.get("pair.mask.tip", area.padding())));
        legend.getChildren().addAll(kept, free);
        if (area.seen() < 1) {
            Label unseen = new Label(texts.get("pair.mask.unseen", 1 - area.seen()));
            unseen.setTooltip(new Tooltip(texts.get("pair.mask.unseen.tip")));
            legend.getChildren().add(unseen);
        }
    }

    private static Node swatch(String style) {
        Rectangle swatch = new Rectangle(2 * SWATCH, SWATCH);
        swatch.getStyleClass().setAll(style);
        return swatch;
    }
}
