package gsi.app.compare;

import gsi.app.media.FxImages;
import gsi.app.text.Texts;
import gsi.viewer3d.colour.ColourMap;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The line below a pair: on the left what the colours and hatches mean, on the right what is under the mouse. */
final class PairFoot extends HBox {

    private static final int SWATCH = 11;
    private static final int BAR = 128;

    private final Texts texts;
    private final Supplier<String> swipeHint;
    private final PairLook look;
    private final HBox legend = new HBox();
    private final Label place = new Label();
    private final Rectangle sourceColour = new Rectangle(SWATCH, SWATCH);
    private final Rectangle editedColour = new Rectangle(SWATCH, SWATCH);
    private final Label sourceText = new Label();
    private final Label editedText = new Label();
    private final Label change = new Label();
    private final HBox probe = new HBox(place, sourceColour, sourceText, editedColour, editedText, change);

    /** @param swipeHint says how to move the divider, by mouse and by keys */
    PairFoot(PairLook look, Texts texts, Supplier<String> swipeHint) {
        this.look = look;
        this.texts = texts;
        this.swipeHint = swipeHint;
        getStyleClass().add("pair-foot");
        legend.getStyleClass().add("pair-legend");
        probe.getStyleClass().add("pair-probe");
        sourceColour.getStyleClass().add("swatch");
        editedColour.getStyleClass().add("swatch");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (Label label : List.of(place, sourceText, editedText, change)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(legend, gap, probe);
        showProbe(null, OptionalDouble.empty());
    }

    /** Shows what is at a pixel; null for nothing. */
    void showProbe(@Nullable PixelProbe pixel, OptionalDouble metres) {
        boolean there = pixel != null;
        for (Node node : probe.getChildren()) {
            boolean shown = there || place.equals(node);
            node.setVisible(shown);
            node.setManaged(shown);
        }
        if (pixel == null) {
            place.setText(texts.get("pair.probe.none"));
            return;
        }
        place.setText(texts.get("pair.probe.place", String.valueOf(pixel.x()), String.valueOf(pixel.y())));
        sourceColour.setFill(colour(pixel.source()));
        editedColour.setFill(colour(pixel.edited()));
        sourceText.setText(texts.get("pair.probe.source", PixelProbe.rgb(pixel.source())));
        editedText.setText(texts.get("pair.probe.edited", PixelProbe.rgb(pixel.edited())));
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
     */
    void showLegend(@Nullable ComparedPair compared, @Nullable PairPreview preview) {
        legend.getChildren().clear();
        if (preview != null) {
            Label words = new Label(preview.legend());
            words.setTooltip(new Tooltip(texts.get("preview.tip") + "\n" + preview.legend()));
            legend.getChildren().add(words);
            return;
        }
        switch (look.modeProperty().get()) {
            case SIDE_BY_SIDE -> {}
            case DIFFERENCE -> difference();
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
        ColourMap map = ColourMap.PURPLE_TO_CREAM;
        int[] colours = new int[BAR * SWATCH];
        Arrays.setAll(colours, i -> 0xFF000000 | map.rgb(i % BAR / (BAR - 1.0)));
        ImageView bar = new ImageView(FxImages.of(colours, BAR, SWATCH));
        Label end = new Label(texts.get(gain > 1 ? "pair.difference.more" : "pair.difference.most", 255 / gain));
        Label factor = new Label(texts.get("pair.difference.gain", gain));
        Tooltip.install(bar, new Tooltip(texts.get("pair.difference.tip")));
        legend.getChildren()
                .addAll(
                        new Label("0"),
                        bar,
                        end,
                        step("−", -1, "pair.difference.less"),
                        factor,
                        step("+", 1, "pair.difference.greater"));
    }

    private Button step(String sign, int by, String tip) {
        Button button = new Button(sign);
        button.getStyleClass().addAll("flat", "legend-step");
        button.setFocusTraversable(false);
        button.setAccessibleText(texts.get(tip));
        button.setTooltip(new Tooltip(texts.get(tip)));
        button.setOnAction(e -> look.adjust(by));
        return button;
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
