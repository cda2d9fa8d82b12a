package gsi.app.compare;

import gsi.app.media.FxImages;
import gsi.app.text.Texts;
import gsi.viewer3d.colour.ColourMap;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;

/** A colour bar with words at both ends, and the gain, which buttons change. */
final class GainBar {

    private static final int HEIGHT = 11;
    private static final int WIDTH = 128;

    private final PairLook look;
    private final Texts texts;

    GainBar(PairLook look, Texts texts) {
        this.look = look;
        this.texts = texts;
    }

    /**
     * From left to right.
     *
     * @param from what the first colour is
     * @param to what the last colour is
     * @param tip what the numbers are, in a sentence
     */
    List<Node> nodes(ColourMap map, String from, String to, double gain, String tip) {
        int[] colours = new int[WIDTH * HEIGHT];
        Arrays.setAll(colours, i -> 0xFF000000 | map.rgb(i % WIDTH / (WIDTH - 1.0)));
        ImageView bar = new ImageView(FxImages.of(colours, WIDTH, HEIGHT));
        Tooltip.install(bar, new Tooltip(tip));
        return List.of(
                new Label(from),
                bar,
                new Label(to),
                step("−", -1, "pair.difference.less"),
                new Label(texts.get("pair.difference.gain", gain)),
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
}
