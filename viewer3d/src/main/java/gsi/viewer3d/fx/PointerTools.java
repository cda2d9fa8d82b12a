package gsi.viewer3d.fx;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.render.Picking;
import gsi.viewer3d.render.RenderStyle;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does in a view besides moving the camera: it is on a point, it picks one, it edits a box; and what is marked
 * over the picture. Logical pixels.
 */
final class PointerTools {

    /** How far from the cursor a point counts as hovered. */
    private static final double HOVER_REACH = 5;

    private final ObservableList<Node> children;
    private final ObservableValue<RenderStyle> style;
    private final MarkLayer markLayer = new MarkLayer();
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(this, "marks", Marks.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Vector3dc> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private Consumer<Vector3dc> onPointPicked = p -> {};
    private @Nullable BoxEditor editor;
    private @Nullable Picture picture;

    PointerTools(PointCloudView view, ObservableValue<RenderStyle> style) {
        this.children = view.layers();
        this.style = style;
        children.add(markLayer);
        marks.subscribe(this::place);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::grab);
        view.addEventFilter(
                MouseEvent.MOUSE_DRAGGED, e -> consumeIf(editor != null && editor.drag(e.getX(), e.getY()), e));
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> consumeIf(editor != null && editor.release(), e));
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hovered.set(null));
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    ObjectProperty<Marks> marksProperty() {
        return marks;
    }

    ReadOnlyObjectProperty<@Nullable Vector3dc> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    void setOnPointPicked(Consumer<Vector3dc> action) {
        onPointPicked = action;
    }

    void edit(@Nullable BoxEditor boxEditor) {
        if (editor != null) {
            children.remove(editor.layer());
        }
        editor = boxEditor;
        if (boxEditor != null) {
            children.add(boxEditor.layer());
            place();
        }
    }

    /** Another picture is shown. */
    void over(Picture shown) {
        picture = shown;
        place();
    }

    private void place() {
        Picture shown = picture;
        Projection projection = shown == null ? null : shown.projection();
        if (shown != null && projection != null) {
            markLayer.place(
                    marks.get(), projection, shown.scale(), style.getValue().palette());
            if (editor != null) {
                editor.place(projection, shown.scale());
            }
        }
    }

    private void grab(MouseEvent e) {
        boolean plain = e.getButton() == MouseButton.PRIMARY && !e.isShortcutDown() && !e.isShiftDown();
        consumeIf(plain && editor != null && editor.press(e.getX(), e.getY()), e);
    }

    private static void consumeIf(boolean done, MouseEvent e) {
        if (done) {
            e.consume();
        }
    }

    private void moved(MouseEvent e) {
        hovered.set(near(e, HOVER_REACH));
        if (editor != null) {
            editor.hover(e.getX(), e.getY());
        }
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.isShortcutDown() && e.isStillSincePress()) {
            Vector3dc point = near(e, PointCloudView.REACH);
            if (point != null) {
                onPointPicked.accept(point);
            }
            e.consume();
        }
    }

    private @Nullable Vector3dc near(MouseEvent e, double reach) {
        Picture shown = picture;
        return shown == null
                ? null
                : shown.pick(e.getX() * shown.scale(), e.getY() * shown.scale(), reach * shown.scale())
                        .map(Picking.Picked::position)
                        .orElse(null);
    }
}
