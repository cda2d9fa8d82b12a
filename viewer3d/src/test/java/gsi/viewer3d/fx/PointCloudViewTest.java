package gsi.viewer3d.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.edit.EditableBox;
import gsi.viewer3d.render.BoxOverlay;
import gsi.viewer3d.render.BoxRole;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class PointCloudViewTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final Viewport VIEWPORT = new Viewport(WIDTH, HEIGHT);

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private PointCloudView view;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxThread.start();
    }

    @BeforeEach
    void show() throws Exception {
        PointCloudView v = FxThread.call(PointCloudView::new);
        view = v;
        stage = FxThread.call(() -> {
            v.show(scene(), true);
            Stage window = new Stage();
            window.setScene(new Scene(v, WIDTH, HEIGHT));
            window.setX(0);
            window.setY(0);
            window.show();
            v.activate();
            return window;
        });
        FxThread.until("a first picture", () -> image() != null);
    }

    @AfterEach
    void close() throws Exception {
        FxThread.run(() -> {
            view.deactivate();
            stage.hide();
        });
    }

    /** A red wall with a green box before it. */
    private static SceneContent scene() {
        int side = 100;
        float[] xyz = new float[3 * side * side];
        float[] spacing = new float[side * side];
        int[] rgb = new int[side * side];
        Arrays.fill(spacing, 0.02f);
        Arrays.fill(rgb, 0xC02020);
        for (int i = 0; i < side * side; i++) {
            xyz[3 * i] = (i % side) * 0.02f - 1;
            xyz[3 * i + 1] = Math.floorDiv(i, side) * 0.02f - 1;
            xyz[3 * i + 2] = 2;
        }
        List<Vector3dc> corners = new ArrayList<>();
        for (double y : new double[] {-0.1, 0.1}) {
            corners.add(new Vector3d(0.1, y, 1.9));
            corners.add(new Vector3d(0.1, y, 1.7));
            corners.add(new Vector3d(-0.1, y, 1.7));
            corners.add(new Vector3d(-0.1, y, 1.9));
        }
        return new SceneContent(
                PointCloud.of(new Vector3d(), xyz, rgb, spacing),
                List.of(new BoxOverlay(corners, BoxRole.ORIGINAL, "original")),
                List.of(),
                new Pinhole(500, 500, 319.5, 239.5, 0, 640, 480),
                SceneAxes.ofPhoto(),
                Bounds.around(corners));
    }

    private javafx.scene.image.Image image() {
        return ((ImageView) view.getChildrenUnmodifiable().getFirst()).getImage();
    }

    private ViewCamera camera() throws Exception {
        return FxThread.call(() -> view.cameraProperty().get());
    }

    private static Map<Integer, Integer> colours(WritableImage picture) {
        Map<Integer, Integer> count = new TreeMap<>();
        for (int y = 0; y < (int) picture.getHeight(); y++) {
            for (int x = 0; x < (int) picture.getWidth(); x++) {
                count.merge(picture.getPixelReader().getArgb(x, y), 1, Integer::sum);
            }
        }
        return count;
    }

    private void drag(MouseButton button, double dx, double dy) {
        robot.moveTo(
                stage.getScene().getWindow().getX() + 200,
                stage.getScene().getWindow().getY() + 150);
        robot.press(button).moveBy(dx / 2, dy / 2).moveBy(dx / 2, dy / 2).release(button);
    }

    @Test
    void aHandleIsDraggedInsteadOfTheCameraAndCanBeTakenBack() throws Exception {
        EditableBox first = new EditableBox(new Vector3d(0, 0, 1.8), new Vector3d(0.2, 0.2, 0.2), new Quaterniond());
        BoxEditor editor = FxThread.call(() -> {
            BoxEditor e = new BoxEditor(first, new Vector3d(0, -1, 0));
            view.edit(e);
            view.renderNow();
            return e;
        });
        ViewCamera before = camera();
        // The middle of the box moves it level with the ground.
        Vector3d middle = before.projection(VIEWPORT).toScreen(first.centre(), new Vector3d());
        robot.moveTo(
                stage.getScene().getWindow().getX() + middle.x,
                stage.getScene().getWindow().getY() + middle.y);
        robot.press(MouseButton.PRIMARY).moveBy(20, 0).moveBy(20, 0).release(MouseButton.PRIMARY);
        FxThread.pulses(2);
        EditableBox moved = FxThread.call(() -> editor.boxProperty().get());
        assertThat(moved.centre().distance(first.centre())).isGreaterThan(0.02);
        assertThat(moved.size()).isEqualTo(first.size());
        assertThat(camera()).isEqualTo(before);
        FxThread.run(editor::undo);
        assertThat(FxThread.call(() -> editor.boxProperty().get())).isEqualTo(first);
        FxThread.run(editor::redo);
        assertThat(FxThread.call(() -> editor.boxProperty().get())).isEqualTo(moved);
        FxThread.run(() -> view.edit(null));
        robot.press(MouseButton.PRIMARY).moveBy(30, 10).release(MouseButton.PRIMARY);
        FxThread.pulses(2);
        assertThat(camera()).isNotEqualTo(before);
    }

    @Test
    void ctrlClickPicksAPointAndTheMouseHoversOne() throws Exception {
        List<Vector3dc> picked = new ArrayList<>();
        FxThread.run(() -> view.setOnPointPicked(picked::add));
        robot.moveTo(
                stage.getScene().getWindow().getX() + 30,
                stage.getScene().getWindow().getY() + 150);
        robot.moveBy(1, 0);
        FxThread.pulses(2);
        assertThat(FxThread.call(() -> view.hoveredProperty().get()))
                .isNotNull()
                .satisfies(p -> assertThat(p.z()).isCloseTo(2, within(1e-3)));
        FxThread.run(() -> {
            clickAt(30, 150, false);
            clickAt(30, 150, true);
        });
        assertThat(picked).singleElement().satisfies(p -> assertThat(p.z()).isCloseTo(2, within(1e-3)));
    }

    private void clickAt(double x, double y, boolean shortcut) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Event.fireEvent(
                view,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        shortcut && !mac,
                        false,
                        shortcut && mac,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    @Test
    void draggingLeftOrbits() throws Exception {
        ViewCamera before = camera();
        drag(MouseButton.PRIMARY, 60, -20);
        FxThread.pulses(2);
        ViewCamera after = camera();
        assertThat(after.turn().azimuth()).isGreaterThan(before.turn().azimuth());
        assertThat(after.turn().elevation()).isGreaterThan(before.turn().elevation());
        assertThat(after.distance()).isCloseTo(before.distance(), within(1e-9));
        assertThat(new Vector3d(after.pivot()).distance(before.pivot())).isLessThan(1e-9);
    }

    @Test
    void draggingRightOrMiddlePans() throws Exception {
        for (MouseButton button : List.of(MouseButton.SECONDARY, MouseButton.MIDDLE)) {
            ViewCamera before = camera();
            drag(button, 40, 0);
            FxThread.pulses(2);
            ViewCamera after = camera();
            assertThat(after.turn()).isEqualTo(before.turn());
            assertThat(after.pivot().x())
                    .as("the scene goes right, the camera left")
                    .isLessThan(before.pivot().x());
        }
    }

    @Test
    void draggingLeftWithShiftPans() throws Exception {
        ViewCamera before = camera();
        FxThread.run(() -> {
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_PRESSED, 200, 150, 1, true));
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_DRAGGED, 230, 150, 1, true));
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_RELEASED, 230, 150, 1, true));
        });
        ViewCamera after = camera();
        assertThat(after.turn()).isEqualTo(before.turn());
        Vector3d was = before.projection(VIEWPORT).toScreen(before.pivot(), new Vector3d());
        Vector3d is = after.projection(VIEWPORT).toScreen(before.pivot(), new Vector3d());
        assertThat(is.x - was.x).isCloseTo(30, within(1e-6));
    }

    @Test
    void theWheelZoomsToTheCursor() throws Exception {
        ViewCamera before = camera();
        Vector3d near = FxThread.call(() -> view.pointNear(260, 120).orElseThrow());
        var projection = before.projection(VIEWPORT);
        Vector3d under = projection.toWorld(260, 120, projection.depth(near), new Vector3d());
        FxThread.run(() -> Event.fireEvent(view, wheel(260, 120, 40)));
        ViewCamera after = camera();
        Vector3d is = after.projection(VIEWPORT).toScreen(under, new Vector3d());
        assertThat(after.distance()).isLessThan(before.distance());
        assertThat(is.x).isCloseTo(260, within(1e-6));
        assertThat(is.y).isCloseTo(120, within(1e-6));
        FxThread.run(() -> Event.fireEvent(view, wheel(260, 120, -40)));
        assertThat(camera().distance()).isCloseTo(before.distance(), within(1e-9));
    }

    @Test
    void aDoubleClickBringsThePointToTheMiddle() throws Exception {
        FxThread.run(() -> Event.fireEvent(view, mouse(MouseEvent.MOUSE_CLICKED, 300, 100, 2, false)));
        ViewCamera camera = camera();
        assertThat(camera.pivot().z()).as("on the wall").isCloseTo(2, within(0.01));
        Vector3d middle = camera.projection(VIEWPORT).toScreen(camera.pivot(), new Vector3d());
        assertThat(middle.x).isCloseTo(200, within(1e-6));
        assertThat(middle.y).isCloseTo(150, within(1e-6));
    }

    @Test
    void aDoubleClickIntoNothingDoesNothing() throws Exception {
        FxThread.run(() -> {
            view.show(SceneContent.empty(), true);
            view.renderNow();
        });
        ViewCamera before = camera();
        FxThread.run(() -> Event.fireEvent(view, mouse(MouseEvent.MOUSE_CLICKED, 300, 100, 2, false)));
        assertThat(camera()).isEqualTo(before);
    }

    @Test
    void standardViewsLookAtTheScene() throws Exception {
        List<ViewCamera> seen = new ArrayList<>();
        List<Consumer<PointCloudView>> views = List.of(
                PointCloudView::showTop,
                PointCloudView::showFront,
                PointCloudView::showLeft,
                PointCloudView::showFromCamera,
                PointCloudView::resetView);
        for (Consumer<PointCloudView> v : views) {
            FxThread.run(() -> v.accept(view));
            seen.add(camera());
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.get(3).eye().length()).isLessThan(1e-9);
        assertThat(seen.getLast()).isEqualTo(scene().views().reset());
    }

    @Test
    void parallelProjectionStaysThroughViewsButNotThePhotos() throws Exception {
        FxThread.run(() -> view.setOrthographic(true));
        FxThread.run(view::showTop);
        assertThat(camera().orthographic()).isTrue();
        FxThread.run(view::showFromCamera);
        assertThat(camera().orthographic()).isFalse();
    }

    @Test
    void anotherSceneKeepsTheCameraUnlessAsked() throws Exception {
        FxThread.run(view::showTop);
        ViewCamera top = camera();
        FxThread.run(() -> view.show(scene(), false));
        assertThat(camera()).isEqualTo(top);
        FxThread.run(() -> view.show(scene(), true));
        assertThat(camera()).isNotEqualTo(top);
    }

    @Test
    void aSnapshotAfterRenderNowShowsTheFinishedPicture() throws Exception {
        WritableImage picture = FxThread.call(() -> {
            PointCloudView alone = new PointCloudView();
            alone.show(scene(), true);
            Scene offScreen = new Scene(alone, 640, 480);
            alone.renderNow();
            return offScreen.snapshot(null);
        });
        Map<Integer, Integer> colours = colours(picture);
        assertThat(colours.getOrDefault(0xFFC02020, 0)).as("wall").isGreaterThan(640 * 480 / 3);
        assertThat(colours.getOrDefault(Palette.dark().original(), 0)).as("box").isGreaterThan(200);
    }

    @Test
    void labelsAreWritten() throws Exception {
        FxThread.run(view::renderNow);
        List<String> texts = FxThread.call(() -> {
            List<String> found = new ArrayList<>();
            for (Node n : ((LabelTags) view.getChildrenUnmodifiable().get(1)).getChildren()) {
                Text text =
                        n instanceof StackPane tag ? (Text) tag.getChildren().getFirst() : (Text) n;
                if (n.isVisible()) {
                    found.add(text.getText());
                }
            }
            return found;
        });
        assertThat(texts).containsExactlyInAnyOrder("original", "x", "y", "z");
    }

    @Test
    void theLastStateIsShownHoweverFastItChanges() throws Exception {
        for (int round = 0; round < 20; round++) {
            int turns = round;
            FxThread.run(() -> {
                for (int i = 0; i < 50; i++) {
                    view.cameraProperty().set(view.cameraProperty().get().orbit(0.01 * turns, 0.003));
                    if (turns % 3 == 0 && i == 25) {
                        view.renderNow();
                    }
                }
            });
        }
        FxThread.pulses(3);
        WritableImage expected = FxThread.call(() -> {
            PointCloudView fresh = new PointCloudView();
            fresh.show(view.contentProperty().get(), false);
            fresh.cameraProperty().set(view.cameraProperty().get());
            Scene offScreen = new Scene(fresh, WIDTH, HEIGHT);
            fresh.renderNow();
            return offScreen.snapshot(null);
        });
        Map<Integer, Integer> wanted = colours(expected);
        FxThread.until(
                "the last camera's picture",
                () -> colours(stage.getScene().snapshot(null)).equals(wanted));
    }

    @Test
    void anotherPaletteIsDrawn() throws Exception {
        FxThread.run(() -> view.renderStyleProperty().set(RenderStyle.of(Palette.light())));
        FxThread.until(
                "light colours",
                () -> colours(stage.getScene().snapshot(null))
                        .containsKey(Palette.light().original()));
    }

    @Test
    void thePictureFollowsTheSize() throws Exception {
        FxThread.run(() -> {
            stage.setWidth(520);
            stage.setHeight(410);
        });
        FxThread.until(
                "a larger picture",
                () -> image().getWidth() == Math.rint(view.getWidth() * stage.getRenderScaleX())
                        && view.getWidth() > WIDTH);
    }

    @Test
    void onADenseScreenThePictureHasItsPixels() throws Exception {
        FxThread.run(() -> stage.setRenderScaleX(2));
        FxThread.until("twice as many pixels", () -> image().getWidth() == Math.rint(2 * view.getWidth()));
        ImageView shown = (ImageView) view.getChildrenUnmodifiable().getFirst();
        assertThat(FxThread.call(shown::getFitWidth)).isEqualTo(view.getWidth());
        // The gestures still mean what is under the cursor.
        FxThread.run(() -> Event.fireEvent(view, mouse(MouseEvent.MOUSE_CLICKED, 200, 150, 2, false)));
        assertThat(camera().pivot().distance(scene().focus().centre())).isLessThan(0.8);
    }

    @Test
    void aDeactivatedViewKeepsItsPictureAndDrawsNoMore() throws Exception {
        FxThread.run(view::deactivate);
        var before = FxThread.call(this::image);
        FxThread.run(view::showTop);
        FxThread.pulses(3);
        assertThat(FxThread.call(this::image)).isSameAs(before);
        FxThread.run(view::activate);
        FxThread.until("a new picture", () -> !image().equals(before));
    }

    @Test
    void aClosedViewIsForgotten() throws Exception {
        WeakReference<PointCloudView> gone = FxThread.call(() -> {
            PointCloudView brief = new PointCloudView();
            brief.show(scene(), true);
            Stage other = new Stage();
            other.setScene(new Scene(brief, 100, 100));
            other.show();
            brief.activate();
            brief.renderNow();
            brief.deactivate();
            other.hide();
            other.setScene(new Scene(new StackPane()));
            return new WeakReference<>(brief);
        });
        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
            FxThread.pulses(2);
        }
        assertThat(gone.get()).isNull();
    }

    private static MouseEvent mouse(
            javafx.event.EventType<MouseEvent> type, double x, double y, int clicks, boolean shift) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                clicks,
                shift,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private static javafx.scene.input.ScrollEvent wheel(double x, double y, double pixels) {
        return new javafx.scene.input.ScrollEvent(
                javafx.scene.input.ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                javafx.scene.input.ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void pickingTellsThePointUnderTheCursor() throws Exception {
        ViewCamera camera = camera();
        Vector3d at = camera.projection(VIEWPORT).toScreen(new Vector3d(0.5, 0.1, 2), new Vector3d());
        var picked = FxThread.call(() -> {
                    view.renderNow();
                    return view.pick(at.x, at.y);
                })
                .orElseThrow();
        assertThat(picked.position().distance(0.5, 0.1, 2)).isLessThan(0.03);
        assertThat(view.contentProperty().get().cloud().point(picked.index())).isEqualTo(picked.position());
        assertThat(FxThread.call(() -> view.pick(-500, -500))).isEmpty();
    }

    @Test
    void viewsAreGoneToSmoothlyUnlessAskedNotTo() throws Exception {
        FxThread.run(() -> {
            view.showTop();
            assertThat(view.isInTransition()).isTrue();
            assertThat(view.cameraProperty().get())
                    .isEqualTo(view.contentProperty().get().views().top());
        });
        FxThread.until("arrived", () -> !view.isInTransition());
        FxThread.run(() -> {
            view.showFront();
            view.cameraProperty().set(view.cameraProperty().get().orbit(0.1, 0));
            assertThat(view.isInTransition()).as("a move of the mouse ends it").isFalse();
            view.showLeft();
            view.renderNow();
            assertThat(view.isInTransition())
                    .as("a snapshot shows where it goes")
                    .isFalse();
            view.setTransition(java.time.Duration.ZERO);
            view.resetView();
            assertThat(view.isInTransition()).isFalse();
        });
    }

    @Test
    void aLargeCloudIsPutIntoOrderAndShownWithEveryPoint() throws Exception {
        int n = BackgroundOrder.LARGE;
        float[] xyz = new float[3 * n];
        int[] rgb = new int[n];
        java.util.Random random = new java.util.Random(2);
        for (int i = 0; i < n; i++) {
            xyz[3 * i] = random.nextFloat() - 0.5f;
            xyz[3 * i + 1] = random.nextFloat() - 0.5f;
            xyz[3 * i + 2] = 2;
            rgb[i] = i;
        }
        PointCloud cloud = PointCloud.of(new Vector3d(), xyz, rgb, new float[n]);
        FxThread.run(() -> view.show(SceneContent.of(cloud), true));
        FxThread.until(
                "ordered",
                () -> view.contentProperty().get().layers().getFirst().index() != null);
        PointCloud ordered = FxThread.call(() -> view.contentProperty().get().cloud());
        assertThat(ordered).isNotSameAs(cloud);
        assertThat(ordered.count()).isEqualTo(n);
        FxThread.until("complete", () -> view.isComplete());
    }
}
