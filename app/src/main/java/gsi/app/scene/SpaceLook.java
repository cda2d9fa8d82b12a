package gsi.app.scene;

import gsi.viewer3d.cloud.OrientedBox;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.cloud.RgbImage;
import gsi.viewer3d.colour.BoxDistanceColours;
import gsi.viewer3d.colour.DepthColours;
import gsi.viewer3d.colour.HeightColours;
import gsi.viewer3d.colour.IntensityColours;
import gsi.viewer3d.colour.LabelColours;
import gsi.viewer3d.colour.PhotoDifferenceColours;
import gsi.viewer3d.colour.PointColours;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.render.KeptSpace;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** How a person wants to see scenes; stays from sample to sample. */
final class SpaceLook {

    /** How much around the target stays when it is isolated, metres. */
    private static final double ISOLATION_MARGIN = 0.15;

    private final ObjectProperty<ColourMode> colours = new SimpleObjectProperty<>(ColourMode.PHOTO);
    private final BooleanProperty eyeDome = new SimpleBooleanProperty();
    private final BooleanProperty isolate = new SimpleBooleanProperty();
    private final BooleanProperty clip = new SimpleBooleanProperty();
    private final BooleanProperty scaleBar = new SimpleBooleanProperty(true);
    private final BooleanProperty boxCard = new SimpleBooleanProperty();

    /**
     * What of a sample the look needs.
     *
     * @param target where the object should be, else where it is; null where neither can be drawn
     * @param ground what the object stands on; null where that is not known
     * @param photo the source photo, null where it is not there
     * @param edited the edited image likewise
     * @param camera of both
     */
    record Facts(
            @Nullable OrientedBox target,
            @Nullable GroundPlane ground,
            @Nullable RgbImage photo,
            @Nullable RgbImage edited,
            @Nullable Pinhole camera) {
        static final Facts NONE = new Facts(null, null, null, null, null);
    }

    ObjectProperty<ColourMode> coloursProperty() {
        return colours;
    }

    BooleanProperty eyeDomeProperty() {
        return eyeDome;
    }

    BooleanProperty isolateProperty() {
        return isolate;
    }

    /** Whether everything nearer to the viewer than the target is cut away. */
    BooleanProperty clipProperty() {
        return clip;
    }

    /** Whether the boxes are shown in numbers. */
    BooleanProperty boxCardProperty() {
        return boxCard;
    }

    BooleanProperty scaleBarProperty() {
        return scaleBar;
    }

    /** Whether a scene can be coloured so. */
    static boolean canShow(ColourMode mode, SceneContent scene, Facts facts) {
        PointCloud cloud = scene.cloud();
        return switch (mode) {
            case PHOTO, HEIGHT, DEPTH -> true;
            case TARGET -> facts.target != null;
            case DIFFERENCE -> facts.photo != null && facts.edited != null && facts.camera != null;
            case LABEL -> cloud.labels() != null;
            case INTENSITY -> cloud.intensity() != null;
        };
    }

    /** Goes on to the next way to colour points that a scene can show. */
    void nextColours(SceneContent scene, Facts facts) {
        List<ColourMode> modes = List.of(ColourMode.values());
        int at = modes.indexOf(colours.get());
        for (int i = 1; i <= modes.size(); i++) {
            ColourMode next = modes.get((at + i) % modes.size());
            if (canShow(next, scene, facts)) {
                colours.set(next);
                return;
            }
        }
    }

    /** The style for a scene; what it cannot show is shown in the photo's colours. */
    RenderStyle style(Palette palette, SceneContent scene, Facts facts) {
        Optional<PointColours> chosen =
                canShow(colours.get(), scene, facts) ? colours(colours.get(), scene, facts) : Optional.empty();
        return RenderStyle.of(palette)
                .withColours(chosen.orElseGet(PointColours::photo))
                .withEyeDome(eyeDome.get() ? 1 : 0)
                .withBars(scaleBar.get(), true)
                .withKept(kept(scene, facts));
    }

    private KeptSpace kept(SceneContent scene, Facts facts) {
        OrientedBox target = facts.target;
        if (target == null) {
            return KeptSpace.ALL;
        }
        KeptSpace space = isolate.get() ? KeptSpace.inside(target, ISOLATION_MARGIN) : KeptSpace.ALL;
        // Cut through the target's middle, at right angles to the photo's line of sight.
        return clip.get() ? space.cut(target.centre(), scene.axes().forward()) : space;
    }

    /** Above what the object stands on, else above the camera. */
    private static HeightColours heights(SceneContent scene, @Nullable GroundPlane ground) {
        HeightColours plain = HeightColours.of(scene.axes());
        return ground == null ? plain : new HeightColours(ground.normal(), ground.point(), plain.range(), plain.map());
    }

    private static Optional<PointColours> colours(ColourMode mode, SceneContent scene, Facts facts) {
        return switch (mode) {
            case PHOTO -> Optional.of(PointColours.photo());
            case HEIGHT -> Optional.of(heights(scene, facts.ground));
            case DEPTH -> Optional.of(DepthColours.automatic());
            case LABEL -> Optional.of(new LabelColours());
            case INTENSITY -> Optional.of(IntensityColours.of(scene.cloud()));
            case TARGET -> Optional.ofNullable(facts.target).map(BoxDistanceColours::of);
            case DIFFERENCE ->
                facts.photo == null || facts.edited == null || facts.camera == null
                        ? Optional.empty()
                        : Optional.of(PhotoDifferenceColours.of(facts.photo, facts.edited, facts.camera));
        };
    }

    /** Calls when anything of it changes. */
    Subscription onChange(Runnable action) {
        return Subscription.combine(
                colours.subscribe((before, now) -> action.run()),
                eyeDome.subscribe((before, now) -> action.run()),
                isolate.subscribe((before, now) -> action.run()),
                clip.subscribe((before, now) -> action.run()),
                scaleBar.subscribe((before, now) -> action.run()),
                boxCard.subscribe((before, now) -> action.run()));
    }

    /** All of it, for {@link #restore}. */
    String text() {
        List<String> on = new ArrayList<>(List.of(colours.get().name().toLowerCase(Locale.ROOT)));
        switches().forEach((name, is) -> {
            if (is.get()) {
                on.add(name);
            }
        });
        return String.join(" ", on);
    }

    /** Takes up what {@link #text} said; words that it does not know do not count. */
    void restore(String text) {
        Set<String> words = new HashSet<>(List.of(text.split(" ", -1)));
        for (ColourMode mode : ColourMode.values()) {
            if (words.contains(mode.name().toLowerCase(Locale.ROOT))) {
                colours.set(mode);
            }
        }
        switches().forEach((name, is) -> is.set(words.contains(name)));
    }

    private Map<String, BooleanProperty> switches() {
        return Map.of(
                "eye-dome", eyeDome, "isolate", isolate, "clip", clip, "scale-bar", scaleBar, "box-card", boxCard);
    }
}
