package gsi.viewer3d.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.camera.Turn;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxHandlesTest {

    private final EditableBox box =
            new EditableBox(new Vector3d(0.1, 0.2, 1.5), new Vector3d(0.2, 0.3, 0.4), new Quaterniond().rotateY(0.4));

    private Projection view(double azimuth, double elevation, boolean parallel) {
        return ViewCamera.lookingAt(
                        box.centre(),
                        1.2,
                        SceneAxes.ofPhoto(),
                        new Turn(azimuth, elevation, 0),
                        ViewCamera.lens(Math.toRadians(45)))
                .withOrthographic(parallel)
                .projection(new Viewport(800, 600));
    }

    private BoxHandles handles(Projection p) {
        return new BoxHandles(box, SceneAxes.ofPhoto().up(), p);
    }

    @ParameterizedTest
    @EnumSource(BoxHandle.class)
    void everyHandleIsFoundUnderItsAnchor(BoxHandle handle) {
        for (boolean parallel : new boolean[] {false, true}) {
            Projection p = view(-0.5, -0.5, parallel);
            BoxHandles handles = handles(p);
            HandleShape shape = handles.shapes().stream()
                    .filter(s -> s.handle() == handle)
                    .findFirst()
                    .orElseThrow();
            assertThat(shape.usable()).isTrue();
            // Rings cross each other: somewhere each is alone.
            assertThat(shape.line()).as("%s", handle).anySatisfy(point -> {
                Vector3d s = p.toScreen(point, new Vector3d());
                assertThat(handles.at(s.x, s.y, 6)).contains(handle);
            });
        }
    }

    @Test
    void nothingIsFoundBeyondTheReach() {
        Projection p = view(-0.5, -0.5, false);
        assertThat(handles(p).at(2, 2, 6)).isEmpty();
        Vector3d tip = p.toScreen(
                handles(p).shapes().stream()
                        .filter(s -> s.handle() == BoxHandle.MOVE_Y)
                        .findFirst()
                        .orElseThrow()
                        .anchor(),
                new Vector3d());
        assertThat(handles(p).at(tip.x + 2, tip.y, 6)).contains(BoxHandle.MOVE_Y);
    }

    @Test
    void arrowsSeenEndOnAndGroundSeenFromItsEdgeAreNotOffered() {
        Projection front = view(0.4, 0, true);
        Vector3d middle = front.toScreen(box.centre(), new Vector3d());
        assertThat(handles(front).shapes())
                .filteredOn(s -> !s.usable())
                .extracting(HandleShape::handle)
                .containsExactlyInAnyOrder(
                        BoxHandle.MOVE_Z, BoxHandle.RESIZE_Z_PLUS, BoxHandle.RESIZE_Z_MINUS, BoxHandle.MOVE_ON_GROUND);
        assertThat(handles(front)
                        .at(middle.x, middle.y, 2)
                        .filter(h -> h == BoxHandle.MOVE_Z || h == BoxHandle.MOVE_ON_GROUND))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 20})
    void arrowsLookAsLongFromAnyDistance(double distance) {
        Projection p = ViewCamera.lookingAt(
                        box.centre(), distance, SceneAxes.ofPhoto(), new Turn(-1.2, 0, 0), ViewCamera.lens(0.8))
                .withOrthographic(true)
                .projection(new Viewport(800, 600));
        HandleShape up = handles(p).shapes().stream()
                .filter(s -> s.handle() == BoxHandle.MOVE_Y)
                .findFirst()
                .orElseThrow();
        Vector3dc foot = box.faceCentre(1, 1);
        Vector3d a = p.toScreen(foot, new Vector3d());
        Vector3d b = p.toScreen(up.anchor(), new Vector3d());
        assertThat(Math.hypot(b.x - a.x, b.y - a.y)).isBetween(41.9, 42.1);
    }

    @Test
    void whatIsBehindTheViewerIsNotFound() {
        Projection away = ViewCamera.lookingAt(
                        new Vector3d(0, 0, -3), 1, SceneAxes.ofPhoto(), new Turn(Math.PI, 0, 0), ViewCamera.lens(0.8))
                .projection(new Viewport(800, 600));
        BoxHandles h = new BoxHandles(box, SceneAxes.ofPhoto().up(), away);
        for (int x = 0; x < 800; x += 20) {
            for (int y = 0; y < 600; y += 20) {
                assertThat(h.at(x, y, 20)).isEmpty();
            }
        }
    }
}
