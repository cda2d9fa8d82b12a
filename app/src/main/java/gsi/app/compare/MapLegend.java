package gsi.app.compare;

import gsi.app.text.Texts;
import gsi.scorer.map.MapKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The second line below a heat map: which one and how it is painted, by mouse, and its numbers. */
final class MapLegend extends HBox {

    private final MapLook look;
    private final Texts texts;
    private final MapWords words;
    private final Label mean = new Label();
    private final Label worst = new Label();
    private final Label unseen = new Label();

    MapLegend(MapLook look, Texts texts) {
        this.look = look;
        this.texts = texts;
        this.words = new MapWords(texts);
        getStyleClass().add("pair-foot");
        unseen.setTooltip(new Tooltip(texts.get("pair.mask.unseen.tip")));
        ToggleButton only = small(new ToggleButton(texts.get("map.counted")), "map.counted.tip");
        only.selectedProperty().bindBidirectional(look.onlyCountsProperty());
        getChildren().addAll(kinds(), opacity(), only, mean, worst, unseen);
    }

    private HBox kinds() {
        HBox row = new HBox();
        row.getStyleClass().add("map-kinds");
        Map<MapKind, ToggleButton> buttons = new EnumMap<>(MapKind.class);
        for (MapKind kind : MapKind.values()) {
            ToggleButton button = small(new ToggleButton(words.name(kind)), "map." + kind.word() + ".tip");
            // A second click on the pressed one does not let go of it.
            button.setOnAction(e -> {
                look.kindProperty().set(kind);
                button.setSelected(true);
            });
            buttons.put(kind, button);
            row.getChildren().add(button);
        }
        look.kindProperty().subscribe(now -> buttons.forEach((kind, button) -> button.setSelected(kind == now)));
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private Button opacity() {
        Button button = small(new Button(), "map.opacity.tip");
        look.opacityProperty().subscribe(o -> button.setText(texts.get("map.opacity", o.doubleValue())));
        button.setOnAction(e -> look.nextOpacity());
        return button;
    }

    private <B extends ButtonBase> B small(B button, String tip) {
        button.getStyleClass().add("map-choice");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get(tip)));
        return button;
    }

    /**
     * Shows a map's numbers.
     *
     * @param heat null where there is none, or not yet
     * @param pending whether it is being made
     * @param figures whether they may be told
     */
    void show(@Nullable HeatMap heat, boolean pending, boolean figures) {
        for (Label label : List.of(mean, worst, unseen)) {
            label.setText("");
        }
        mean.setTooltip(null);
        if (heat == null) {
            mean.setText(pending ? texts.get("map.pending") : "");
            return;
        }
        MapKind kind = heat.kind();
        if (figures) {
            String number = words.value(kind, heat.mean());
            mean.setText(texts.get(heat.area().isPresent() ? "map.mean" : "map.mean.all", number));
            worst.setText(texts.get("map.worst", words.ofPixel(kind, heat.worst())));
            mean.setTooltip(new Tooltip(texts.get(meanTip(heat))));
        } else {
            mean.setText(texts.get("map.hidden"));
        }
        double seen = heat.frame().size().shown();
        unseen.setText(seen < 1 ? texts.get("map.unseen", 1 - seen) : "");
    }

    private static String meanTip(HeatMap heat) {
        if (heat.area().isEmpty()) {
            return "pair.mask.none";
        }
        return heat.kind() == MapKind.FLIP ? "map.mean.flip.tip" : "map.mean.tip";
    }
}
