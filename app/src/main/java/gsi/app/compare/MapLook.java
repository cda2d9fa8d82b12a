package gsi.app.compare;

import gsi.scorer.map.MapKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** How a person looks at heat maps: of which quantity, how strong, how much of the picture below shows, and where. */
public final class MapLook {

    private static final double LEAST_OPACITY = 0.5;
    private static final double OPACITY_STEP = 0.25;

    private final ObjectProperty<MapKind> kind = new SimpleObjectProperty<>(MapKind.SSIM);
    private final DoubleProperty gain = new SimpleDoubleProperty(1);
    private final DoubleProperty opacity = new SimpleDoubleProperty(0.75);
    private final BooleanProperty onlyCounts = new SimpleBooleanProperty();

    public ObjectProperty<MapKind> kindProperty() {
        return kind;
    }

    /** How much errors are amplified: a power of two. */
    public DoubleProperty gainProperty() {
        return gain;
    }

    /** How much the colours cover the picture below, from a half to 1. */
    public DoubleProperty opacityProperty() {
        return opacity;
    }

    /** Whether only what counts for edit locality is coloured. */
    public BooleanProperty onlyCountsProperty() {
        return onlyCounts;
    }

    /** Goes on to the next quantity, after the last to the first. */
    public void nextKind() {
        List<MapKind> kinds = List.of(MapKind.values());
        kind.set(kinds.get((kinds.indexOf(kind.get()) + 1) % kinds.size()));
    }

    /** Covers the picture below a step more; where it is covered wholly, a half again. */
    public void nextOpacity() {
        double next = opacity.get() + OPACITY_STEP;
        opacity.set(next > 1 ? LEAST_OPACITY : next);
    }

    Subscription onChange(Runnable action) {
        return Subscription.combine(
                kind.subscribe((before, now) -> action.run()),
                gain.subscribe((before, now) -> action.run()),
                opacity.subscribe((before, now) -> action.run()),
                onlyCounts.subscribe((before, now) -> action.run()));
    }

    /** As words of a {@link PairLook}'s text. */
    String text() {
        return String.format(
                Locale.ROOT,
                "map=%s mapgain=%.0f opacity=%.2f counted=%b",
                kind.get().word(),
                gain.get(),
                opacity.get(),
                onlyCounts.get());
    }

    /** Takes up what {@link #text} said; what cannot be read of it stays as it is. */
    void restore(Map<String, String> values) {
        MapKind.of(values.getOrDefault("map", "")).ifPresent(kind::set);
        gain.set(PairLook.gain(PairLook.number(values, "mapgain", gain.get())));
        double steps = Math.rint(PairLook.number(values, "opacity", opacity.get()) / OPACITY_STEP);
        opacity.set(Math.clamp(steps * OPACITY_STEP, LEAST_OPACITY, 1));
        onlyCounts.set("true".equals(values.get("counted")));
    }
}
