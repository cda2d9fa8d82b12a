package gsi.app.compare;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** How a person looks at pairs: mode, gain, heat map, divider, boxes, and which part. Stays from pair to pair, and from day to day. */
public final class PairLook {

    private static final double LEAST_GAIN = 1;
    private static final double GREATEST_GAIN = 32;
    private static final double DIVIDER_STEP = 0.02;

    private final PairViewport viewport = new PairViewport();
    private final ObjectProperty<CompareMode> mode = new SimpleObjectProperty<>(CompareMode.SIDE_BY_SIDE);
    private final DoubleProperty gain = new SimpleDoubleProperty(4);
    private final MapLook map = new MapLook();
    private final DoubleProperty divider = new SimpleDoubleProperty(0.5);
    private final BooleanProperty boxesVisible = new SimpleBooleanProperty(true);
    private final BooleanProperty previewWithoutModel = new SimpleBooleanProperty(true);
    private final BooleanProperty previewOverModel = new SimpleBooleanProperty();

    public PairViewport viewport() {
        return viewport;
    }

    public ObjectProperty<CompareMode> modeProperty() {
        return mode;
    }

    /** How heat maps are looked at. */
    public MapLook map() {
        return map;
    }

    /** How much the difference is amplified: a power of two. */
    public DoubleProperty gainProperty() {
        return gain;
    }

    /** Where the swipe's divider stands, fraction of the pane's width. */
    public DoubleProperty dividerProperty() {
        return divider;
    }

    public BooleanProperty boxesVisibleProperty() {
        return boxesVisible;
    }

    /**
     * Whether a preview of the edit stands where nothing has been edited yet, or in place of a model's image: with a model, one
     * that is missing is said to be missing.
     */
    public BooleanProperty previewProperty(boolean ofModel) {
        return ofModel ? previewOverModel : previewWithoutModel;
    }

    /** Changes to a mode, or back to side by side where that mode is on already. */
    public void toggle(CompareMode wanted) {
        mode.set(mode.get() == wanted ? CompareMode.SIDE_BY_SIDE : wanted);
    }

    /**
     * Moves the divider, or changes the gain: whatever the mode has.
     *
     * @param steps below 0 to the left or less
     */
    public void adjust(int steps) {
        if (mode.get() == CompareMode.SWIPE) {
            moveDivider(divider.get() + steps * DIVIDER_STEP);
        } else if (mode.get() == CompareMode.DIFFERENCE) {
            amplify(gain, steps);
        } else if (mode.get() == CompareMode.MAP) {
            amplify(map.gainProperty(), steps);
        }
    }

    private static void amplify(DoubleProperty gain, int steps) {
        gain.set(gain(gain.get() * Math.pow(2, steps)));
    }

    /** The gain that is meant by a number: the nearest power of two, not too small and not too great. */
    static double gain(double number) {
        return Math.clamp(Math.pow(2, Math.rint(Math.log(number) / Math.log(2))), LEAST_GAIN, GREATEST_GAIN);
    }

    void moveDivider(double to) {
        divider.set(Math.clamp(to, 0, 1));
    }

    /** Calls when anything of it changes. */
    public Subscription onChange(Runnable action) {
        return Subscription.combine(
                mode.subscribe((before, now) -> action.run()),
                gain.subscribe((before, now) -> action.run()),
                map.onChange(action),
                divider.subscribe((before, now) -> action.run()),
                boxesVisible.subscribe((before, now) -> action.run()),
                previewWithoutModel.subscribe((before, now) -> action.run()),
                previewOverModel.subscribe((before, now) -> action.run()),
                viewport.revisionProperty().subscribe((before, now) -> action.run()));
    }

    /** All of it, for {@link #restore}. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "mode=%s gain=%.0f %s divider=%.4f boxes=%b preview=%b over=%b zoom=%.5f x=%.6f y=%.6f",
                mode.get().word(),
                gain.get(),
                map.text(),
                divider.get(),
                boxesVisible.get(),
                previewWithoutModel.get(),
                previewOverModel.get(),
                viewport.zoom(),
                viewport.centreX(),
                viewport.centreY());
    }

    /** Takes up what {@link #text} said; what cannot be read of it stays as it is. */
    public void restore(String text) {
        Map<String, String> values = Stream.of(text.split(" ", -1))
                .map(word -> word.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b));
        CompareMode.of(values.getOrDefault("mode", "")).ifPresent(mode::set);
        gain.set(gain(number(values, "gain", gain.get())));
        map.restore(values);
        moveDivider(number(values, "divider", divider.get()));
        boxesVisible.set(!"false".equals(values.get("boxes")));
        previewWithoutModel.set(!"false".equals(values.get("preview")));
        previewOverModel.set("true".equals(values.get("over")));
        viewport.show(number(values, "zoom", 1), number(values, "x", 0.5), number(values, "y", 0.5));
    }

    static double number(Map<String, String> values, String name, double otherwise) {
        try {
            double number = Double.parseDouble(values.getOrDefault(name, ""));
            return Double.isFinite(number) && number >= 0 ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
