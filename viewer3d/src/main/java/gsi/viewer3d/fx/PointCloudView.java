package gsi.viewer3d.fx;

import gsi.viewer3d.camera.CameraPath;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.lod.OrderedCloud;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.Picking;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import gsi.viewer3d.render.SceneRenderer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/**
 * Shows a scene in 3D and lets the mouse move the camera: left drag orbits, right, middle or Shift+left drag pans, the
 * wheel zooms to the cursor, a double click re-centres on the point under it.
 *
 * <p>Pictures are drawn off the FX thread in device pixels between {@link #activate} and {@link #deactivate};
 * {@link #renderNow} draws one at any time, for snapshots. All methods: FX thread.
 */
public final class PointCloudView extends Region {

    private static final double ORBIT_PER_PIXEL = Math.toRadians(0.35);
    /** How far from the cursor a double click looks for a point, logical pixels. */
    static final double REACH = 12;

    private static final double SMALLEST = 60;

    private final ObjectProperty<SceneContent> content = new SimpleObjectProperty<>(this, "content");
    private final ObjectProperty<ViewCamera> camera = new SimpleObjectProperty<>(this, "camera");
    private final ObjectProperty<RenderStyle> style3d = new SimpleObjectProperty<>(this, "renderStyle");

    private final SceneRenderer renderer = new SceneRenderer();
    private final ImageView image = new ImageView();
    private final LabelTags tags = new LabelTags();
    private final PointerTools tools;
    private final Rectangle clip = new Rectangle();
    private final RenderLoop loop = new RenderLoop(this::newestJob, this::show);
    private final ObservableValue<Number> windowScale =
            sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty);
    private final ObservableValue<Boolean> showing =
            sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty);
    private Subscription scaleChanges = Subscription.EMPTY;
    private final BackgroundOrder order = new BackgroundOrder(this::replace);
    private BiConsumer<PointCloud, OrderedCloud> onOrdered = (cloud, ordered) -> {};
    private @Nullable Picture shown;
    private @Nullable Flight flight;
    private long flightNanos = Duration.ofMillis(200).toNanos();

    /** An empty scene on dark. */
    public PointCloudView() {
        content.set(SceneContent.empty());
        camera.set(content.get().views().reset());
        style3d.set(RenderStyle.of(Palette.dark()));
        getStyleClass().add("point-cloud-view");
        image.setManaged(false);
        image.setSmooth(false);
        getChildren().addAll(image, tags);
        setClip(clip);
        setMinSize(SMALLEST, SMALLEST);
        content.subscribe(this::contentChanged);
        camera.subscribe(() -> {
            flight = null;
            loop.request();
        });
        style3d.subscribe(loop::request);
        // Before the camera's gestures: a handle that is grabbed does not turn the view.
        tools = new PointerTools(this, style3d);
        new CameraGestures(this, new Moves());
    }

    /**
     * What is shown. Setting it keeps the camera; see {@link #show(SceneContent, boolean)}. While the view is active, it
     * replaces clouds of more than a million and a half points by the same points in an order that is good to draw.
     */
    public ObjectProperty<SceneContent> contentProperty() {
        return content;
    }

    private void contentChanged() {
        loop.request();
        if (loop.isRunning()) {
            order.begin(content.get());
        }
    }

    /** Gives up putting points into an order until the next scene: the processors are wanted for something else. */
    public void stopOrdering() {
        order.cancel();
    }

    /** Told each cloud that was put into an order that is good to draw, for who shows it again: it is made once. */
    public void setOnOrdered(BiConsumer<PointCloud, OrderedCloud> action) {
        onOrdered = action;
    }

    /** The same points in another order, and the original ones are let go. */
    private void replace(PointCloud cloud, OrderedCloud ordered) {
        onOrdered.accept(cloud, ordered);
        content.set(content.get()
                .withLayers(content.get().layers().stream()
                        .map(l -> l.cloud() == cloud ? l.ordered(ordered) : l)
                        .toList()));
    }

    /**
     * From where; the mouse moves it. While the picture is still on its way to a view ({@link #lookFrom}), this is
     * where it is going.
     */
    public ObjectProperty<ViewCamera> cameraProperty() {
        return camera;
    }

    /** What lies over the picture. */
    ObservableList<Node> layers() {
        return getChildren();
    }

    /** How it is drawn: colours, point size, axes, camera. */
    public ObjectProperty<RenderStyle> renderStyleProperty() {
        return style3d;
    }

    /** What is marked over the picture. */
    public ObjectProperty<Marks> marksProperty() {
        return tools.marksProperty();
    }

    /** The cloud's point under the mouse, world frame, metres; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Vector3dc> hoveredProperty() {
        return tools.hoveredProperty();
    }

    /** What happens when a point is clicked with Ctrl (on macOS Command) held; world frame, metres. */
    public void setOnPointPicked(Consumer<Vector3dc> action) {
        tools.setOnPointPicked(action);
    }

    /** Lets the mouse edit a box; null to end that. */
    public void edit(@Nullable BoxEditor boxEditor) {
        tools.edit(boxEditor);
    }

    /**
     * Shows another scene.
     *
     * @param resetCamera true for the scene's opening view; false keeps looking from where one is
     */
    public void show(SceneContent scene, boolean resetCamera) {
        content.set(scene);
        if (resetCamera) {
            camera.set(turnedLike(scene.views().reset()));
        }
    }

    /** The scene's opening view. */
    public void resetView() {
        look(content.get().views().reset());
    }

    /** From straight above. */
    public void showTop() {
        look(content.get().views().top());
    }

    /** Level, the way the photo looked. */
    public void showFront() {
        look(content.get().views().front());
    }

    /** Level, from the left. */
    public void showLeft() {
        look(content.get().views().left());
    }

    /** Exactly the photo's view; does nothing where the scene does not know the photo's camera. */
    public void showFromCamera() {
        content.get().views().fromCamera().ifPresent(this::look);
    }

    /** Parallel or perspective projection; stays through the standard views except the photo's. */
    public void setOrthographic(boolean parallel) {
        camera.set(camera.get().withOrthographic(parallel));
    }

    private void look(ViewCamera next) {
        lookFrom(turnedLike(next));
    }

    /** Parallel where the present camera is, except for the photo's view. */
    private ViewCamera turnedLike(ViewCamera next) {
        boolean isPhotoView = next.lens().equals(content.get().photo());
        return next.withOrthographic(!isPhotoView && camera.get().orthographic());
    }

    /**
     * Goes to a camera smoothly. The next move of the mouse, or any other camera, ends that; where nothing is on screen it
     * is there at once.
     */
    public void lookFrom(ViewCamera next) {
        ViewCamera from = flight == null ? camera.get() : flight.at(System.nanoTime());
        camera.set(next);
        boolean onScreen = loop.isRunning() && Boolean.TRUE.equals(showing.getValue());
        if (onScreen && flightNanos > 0 && !from.equals(next)) {
            flight = new Flight(new CameraPath(from, next), System.nanoTime(), flightNanos);
        }
    }

    /** How long it takes to go to a view; zero to be there at once. 200 ms unless set. */
    public void setTransition(Duration time) {
        flightNanos = Math.max(0, time.toNanos());
    }

    /** Whether the picture is on its way to a view. */
    public boolean isInTransition() {
        return flight != null;
    }

    /** Whether the picture that is shown has every point that may be seen; while things move, large clouds lack some. */
    public boolean isComplete() {
        return shown != null && shown.isComplete();
    }

    /** The point shown under a position in this node, or the nearest at most 12 pixels away. Takes no time to speak of. */
    public Optional<Picking.Picked> pick(double x, double y) {
        return shown == null
                ? Optional.empty()
                : shown.pick(x * shown.scale(), y * shown.scale(), REACH * shown.scale());
    }

    /** The cloud's point nearest to a position in this node, of what is shown, at most 12 pixels away; world frame, metres. */
    public Optional<Vector3d> pointNear(double x, double y) {
        return shown == null
                ? Optional.empty()
                : shown.pointNear(x * shown.scale(), y * shown.scale(), REACH * shown.scale());
    }

    /** Starts drawing what changes; does nothing while active. */
    public void activate() {
        if (!loop.isRunning()) {
            loop.start();
            order.begin(content.get());
            scaleChanges = windowScale.subscribe(loop::request);
        }
    }

    /** Stops drawing and releases thread and listeners; the last picture stays. May be activated again. */
    public void deactivate() {
        scaleChanges.unsubscribe();
        scaleChanges = Subscription.EMPTY;
        order.cancel();
        flight = null;
        loop.stop();
    }

    /** Draws the present state on this thread, at the present size, and shows it at once: for snapshots. */
    public void renderNow() {
        flight = null;
        loop.drawNow();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (shown == null || !viewport().equals(Optional.of(shown.size()))) {
            loop.request();
        }
    }

    private double scale() {
        Number s = windowScale.getValue();
        return s == null || !(s.doubleValue() > 0) ? 1 : s.doubleValue();
    }

    private Optional<Viewport> viewport() {
        int width = (int) Math.round(getWidth() * scale());
        int height = (int) Math.round(getHeight() * scale());
        return width > 0 && height > 0 ? Optional.of(new Viewport(width, height)) : Optional.empty();
    }

    private @Nullable RenderJob newestJob() {
        long now = System.nanoTime();
        if (flight != null && flight.isOver(now)) {
            flight = null;
        }
        ViewCamera from = flight == null ? camera.get() : flight.at(now);
        return viewport()
                .map(size -> new RenderJob(renderer, content.get(), from, style3d.get(), scale(), size))
                .orElse(null);
    }

    private void show(Picture picture) {
        shown = picture;
        if (flight != null) {
            loop.request();
        }
        image.setImage(picture.changed());
        double width = picture.size().width() / picture.scale();
        double height = picture.size().height() / picture.scale();
        image.setFitWidth(width);
        image.setFitHeight(height);
        tags.show(picture.labels(), picture.scale(), style3d.get().palette(), width, height);
        tools.over(picture);
    }

    /** Gestures as camera moves. */
    private final class Moves implements CameraGestures.Moves {
        @Override
        public void orbit(double dx, double dy) {
            camera.set(camera.get().orbit(dx * ORBIT_PER_PIXEL, -dy * ORBIT_PER_PIXEL));
        }

        @Override
        public void pan(double dx, double dy) {
            viewport().ifPresent(v -> camera.set(camera.get().pan(dx * scale(), dy * scale(), v)));
        }

        @Override
        public void zoom(double factor, double x, double y) {
            viewport().ifPresent(v -> camera.set(camera.get().zoom(factor, under(x, y, v))));
        }

        /** The point under the cursor; where there is none, the place at the pivot's depth. */
        private Vector3dc under(double x, double y, Viewport v) {
            var projection = camera.get().projection(v);
            double depth = pointNear(x, y)
                    .map(projection::depth)
                    .filter(d -> d > projection.near())
                    .orElse(camera.get().pivotInView().z());
            return projection.toWorld(x * scale(), y * scale(), depth, new Vector3d());
        }

        @Override
        public void recentre(double x, double y) {
            viewport()
                    .ifPresent(v -> pointNear(x, y)
                            .ifPresent(p -> camera.set(camera.get().recentre(p, v))));
        }
    }
}
