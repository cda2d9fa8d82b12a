package gsi.app.scene;

import gsi.app.text.Texts;
import gsi.dataset.geometry.Pixel;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.fx.Marks;
import gsi.viewer3d.fx.PointCloudView;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/** What is marked in the 3D view: the point that the photo's mouse is on, and what is measured; and the way back. FX thread. */
final class SceneMarks {

    private final PointCloudView view;
    private final Ruler ruler;
    private final Supplier<LoadedScene> shown;
    private final ReadOnlyObjectWrapper<@Nullable Pixel> hoveredPixel = new ReadOnlyObjectWrapper<>();

    SceneMarks(PointCloudView view, Texts texts, Supplier<LoadedScene> shown) {
        this.view = view;
        this.ruler = new Ruler(texts);
        this.shown = shown;
        view.setOnPointPicked(this::measure);
        view.hoveredProperty().subscribe(p -> hoveredPixel.set(p == null ? null : link().pixelOf(p)));
    }

    private PhotoLink link() {
        return shown.get().link();
    }

    /** The place in the photo of the point under the mouse; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Pixel> hoveredPixelProperty() {
        return hoveredPixel.getReadOnlyProperty();
    }

    /** Lights up the point that a pixel of the photo shows; null for none. */
    void spot(@Nullable Pixel pixel) {
        view.marksProperty().set(view.marksProperty().get().withSpot(pixel == null ? null : link().pointAt(pixel)));
    }

    /** Distance along the camera's axis at a pixel of the photo, metres; empty where nothing was measured. */
    OptionalDouble depthAt(Pixel pixel) {
        Vector3d point = link().pointAt(pixel);
        return point == null ? OptionalDouble.empty() : OptionalDouble.of(point.z());
    }

    private void measure(Vector3dc point) {
        ruler.pick(point);
        showRuler();
    }

    private void showRuler() {
        GroundPlane ground = shown.get().facts().ground();
        Vector3dc up = shown.get().scene().axes().up();
        // Without an object, heights are measured from the camera.
        GroundPlane level = ground == null ? new GroundPlane(new Vector3d(), up) : ground;
        view.marksProperty().set(ruler.on(view.marksProperty().get(), level));
    }

    /** Forgets what was measured. */
    void clearRuler() {
        ruler.clear();
        showRuler();
    }

    /** Takes all marks away: another scene comes. */
    void clear() {
        ruler.clear();
        view.marksProperty().set(Marks.NONE);
    }

    /** No point is under the mouse any more, as far as the photo is concerned. */
    void forgetHovered() {
        hoveredPixel.set(null);
    }
}
