package gsi.viewer3d.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.camera.Turn;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import java.util.Random;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoxDragTest {

    private static final Viewport VIEWPORT = new Viewport(800, 600);
    private static final SceneAxes AXES = SceneAxes.ofPhoto();
    private static final Vector3dc UP = AXES.up();

    private final EditableBox box =
            new EditableBox(new Vector3d(0.1, 0.2, 1.5), new Vector3d(0.2, 0.3, 0.4), new Quaterniond().rotateY(0.4));

    private static Projection view(EditableBox box, double azimuth, double elevation, boolean parallel) {
        return ViewCamera.lookingAt(
                        box.centre(), 1.2, AXES, new Turn(azimuth, elevation, 0), ViewCamera.lens(Math.toRadians(45)))
                .withOrthographic(parallel)
                .projection(VIEWPORT);
    }

    private static EditableBox any(Random r) {
        return new EditableBox(
                new Vector3d(r.nextGaussian(), r.nextGaussian(), 2 + r.nextGaussian()),
                new Vector3d(r.nextDouble(0.05, 0.5), r.nextDouble(0.05, 0.5), r.nextDouble(0.05, 0.5)),
                new Quaterniond().rotateYXZ(r.nextDouble(-3, 3), r.nextGaussian() * 0.3, r.nextGaussian() * 0.3));
    }

    private static Projection anyView(Random r, EditableBox box) {
        return view(box, r.nextDouble(-3, 3), r.nextDouble(-1.2, 0.3), r.nextBoolean());
    }

    private static Vector3d screen(Projection p, Vector3dc world) {
        return p.toScreen(world, new Vector3d());
    }

    private static BoxDrag drag(EditableBox box, BoxHandle handle, Projection p, Vector3dc from) {
        return new BoxDrag(box, handle, UP, p, Snapping.NONE, from.x(), from.y());
    }

    private static void assertSame(Vector3dc actual, Vector3dc expected, double tolerance) {
        assertThat(actual.distance(expected)).as("%s is %s", actual, expected).isLessThan(tolerance);
    }

    @RepeatedTest(60)
    void anArrowFollowsTheMouseAlongItsAxis(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        EditableBox b = any(r);
        Projection p = anyView(r, b);
        for (BoxHandle h : new BoxHandle[] {BoxHandle.MOVE_X, BoxHandle.MOVE_Y, BoxHandle.MOVE_Z}) {
            Vector3d axis = b.axis(h.axis());
            Vector3d grabbed = b.faceCentre(h.axis(), h.sign());
            double by = r.nextDouble(-0.3, 0.3);
            Vector3d mouse = screen(p, new Vector3d(grabbed).fma(by, axis));
            if (AxisDrag.usable(p, grabbed, axis)) {
                EditableBox moved = drag(b, h, p, screen(p, grabbed)).to(mouse.x, mouse.y);
                assertSame(moved.centre(), new Vector3d(b.centre()).fma(by, axis), 1e-6);
                assertThat(moved.size()).isEqualTo(b.size());
                assertThat(moved.rotation()).isEqualTo(b.rotation());
            }
        }
    }

    @RepeatedTest(60)
    void aFaceFollowsTheMouseAndTheOppositeOneStays(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        EditableBox b = any(r);
        Projection p = anyView(r, b);
        for (BoxHandle h : BoxHandle.values()) {
            if (h.kind() != BoxHandle.Kind.RESIZE) {
                continue;
            }
            Vector3d outward = b.axis(h.axis()).mul(h.sign());
            Vector3d face = b.faceCentre(h.axis(), h.sign());
            double by = r.nextDouble(-1, 0.3);
            Vector3d target = new Vector3d(face).fma(by, outward);
            if (AxisDrag.usable(p, face, outward) && p.depth(target) > p.near()) {
                Vector3d mouse = screen(p, target);
                EditableBox sized = drag(b, h, p, screen(p, face)).to(mouse.x, mouse.y);
                double side = Math.max(EditableBox.LEAST_SIDE, b.size().get(h.axis()) + by);
                assertThat(sized.size().get(h.axis())).isCloseTo(side, within(1e-6));
                assertSame(sized.faceCentre(h.axis(), -h.sign()), b.faceCentre(h.axis(), -h.sign()), 1e-9);
            }
        }
    }

    @RepeatedTest(60)
    void onTheGroundTheGrabbedPointStaysUnderTheMouse(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        EditableBox b = any(r);
        Projection p = view(b, r.nextDouble(-3, 3), r.nextDouble(-1.2, -0.2), r.nextBoolean());
        Vector3d by = new Vector3d(r.nextDouble(-0.3, 0.3), 0, r.nextDouble(-0.3, 0.3));
        Vector3d target = new Vector3d(b.centre()).add(by);
        Vector3d mouse = screen(p, target);
        EditableBox moved =
                drag(b, BoxHandle.MOVE_ON_GROUND, p, screen(p, b.centre())).to(mouse.x, mouse.y);
        assertSame(moved.centre(), target, 1e-6);
        assertThat(moved.rotation()).isEqualTo(b.rotation());
    }

    @RepeatedTest(60)
    void aRingTurnsByTheAngleTheMouseWentRoundIt(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        EditableBox b = any(r);
        Projection p = view(b, r.nextDouble(-3, 3), r.nextDouble(-1.2, -0.5), r.nextBoolean());
        double angle = r.nextDouble(-3, 3);
        Vector3d from = new Vector3d(b.centre()).add(0.2, 0, 0);
        Vector3d to = new Vector3d(b.centre())
                .add(new Quaterniond().rotateAxis(angle, UP).transform(new Vector3d(0.2, 0, 0)));
        Vector3d mouse = screen(p, to);
        EditableBox turned = drag(b, BoxHandle.TURN_UPRIGHT, p, screen(p, from)).to(mouse.x, mouse.y);
        for (int i = 0; i < 3; i++) {
            Vector3d expected = new Quaterniond().rotateAxis(angle, UP).transform(b.axis(i));
            assertSame(turned.axis(i), expected, 1e-6);
        }
        assertThat(turned.centre()).isEqualTo(b.centre());
    }

    @RepeatedTest(40)
    void backWhereTheMouseBeganTheBoxIsTheOldOne(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        EditableBox b = any(r);
        Projection p = anyView(r, b);
        for (BoxHandle h : BoxHandle.values()) {
            double x = r.nextDouble(800);
            double y = r.nextDouble(600);
            BoxDrag drag = new BoxDrag(b, h, UP, p, Snapping.NONE, x, y);
            drag.to(r.nextDouble(800), r.nextDouble(600));
            assertThat(drag.to(x, y)).isEqualTo(b);
        }
    }

    /** Lines across the whole screen and beyond, for views of every kind: no step is out of proportion, nothing is NaN. */
    @ParameterizedTest
    @EnumSource(BoxHandle.class)
    void theBoxNeverJumps(BoxHandle handle) {
        Random r = new Random(handle.name().hashCode());
        for (int view = 0; view < 60; view++) {
            EditableBox b = any(r);
            double elevation = view % 4 == 0 ? 0 : r.nextDouble(-Math.PI / 2, Math.PI / 2);
            Projection p = view(b, view % 5 == 0 ? 0.4 : r.nextDouble(-3, 3), elevation, view % 3 == 0);
            Vector3d c = screen(p, b.centre());
            // A ring is grabbed away from its centre, the middle mark at it.
            double away = handle == BoxHandle.MOVE_ON_GROUND ? 4 : 40;
            double startX = c.x + r.nextDouble(away / 2, away);
            double startY = c.y + r.nextDouble(away / 2, away);
            double direction = r.nextDouble(2 * Math.PI);
            BoxDrag drag = new BoxDrag(b, handle, UP, p, Snapping.NONE, startX, startY);
            EditableBox before = b;
            double gone = 0;
            for (int i = 1; i <= 4000; i++) {
                double way = i * 0.25;
                EditableBox now = drag.to(startX + way * Math.cos(direction), startY + way * Math.sin(direction));
                double step = now.centre().distance(before.centre());
                double aside = now.centre().distance(b.centre());
                // Near a horizon a pixel is far, but never farther than a part of the way already gone.
                assertThat(step)
                        .as("%s, view %d, step %d: gone %s", handle, view, i, gone)
                        .isLessThan(0.05 + 0.25 * Math.max(gone, aside));
                double fromCentre =
                        Math.hypot(startX + way * Math.cos(direction) - c.x, startY + way * Math.sin(direction) - c.y);
                if (fromCentre > 10) {
                    double turn = now.rotation()
                            .difference(before.rotation(), new Quaterniond())
                            .angle();
                    assertThat(Math.abs(Math.IEEEremainder(turn, 2 * Math.PI)))
                            .as("%s, view %d, step %d, turned", handle, view, i)
                            .isLessThan(0.3);
                }
                gone = Math.max(gone, aside);
                assertThat(gone).isLessThan(60);
                before = now;
            }
        }
    }

    @Test
    void anArrowSeenEndOnLeavesTheBoxAlone() {
        EditableBox b = box.withRotation(new Quaterniond());
        Projection p = view(b, 0, 0, true);
        EditableBox after = new BoxDrag(b, BoxHandle.MOVE_Z, UP, p, Snapping.NONE, 400, 300).to(500, 100);
        assertThat(after).isEqualTo(b);
        assertThat(new BoxDrag(b, BoxHandle.MOVE_ON_GROUND, UP, p, Snapping.NONE, 400, 300).to(500, 100))
                .isEqualTo(b);
    }

    @Test
    void aRingSeenFromItsEdgeIsTurnedByItsNearSide() {
        EditableBox b = box.withRotation(new Quaterniond());
        Projection p = view(b, 0, 0, true);
        double pixels = p.pixelsPerMetre() * b.radius();
        // The near side to the right, seen from the front, is counterclockwise seen from above.
        EditableBox after =
                new BoxDrag(b, BoxHandle.TURN_UPRIGHT, UP, p, Snapping.NONE, 400, 300).to(400 + pixels, 350);
        assertSame(after.axis(0), new Quaterniond().rotateAxis(1, UP).transform(b.axis(0)), 1e-6);
    }

    @Test
    void stepsRoundMovesTurnsAndSides() {
        EditableBox b = box.withRotation(new Quaterniond()).withSize(new Vector3d(0.203, 0.3, 0.4));
        Projection p = view(b, 0, -0.8, true);
        Snapping snapping = Snapping.steps(5, 15);
        Vector3d from = screen(p, b.faceCentre(0, 1));
        Vector3d to = screen(p, b.faceCentre(0, 1).add(0.119, 0, 0));
        EditableBox moved = new BoxDrag(b, BoxHandle.MOVE_X, UP, p, snapping, from.x, from.y).to(to.x, to.y);
        assertSame(moved.centre(), new Vector3d(b.centre()).add(0.10, 0, 0), 1e-9);
        EditableBox sized = new BoxDrag(b, BoxHandle.RESIZE_X_PLUS, UP, p, snapping, from.x, from.y).to(to.x, to.y);
        assertThat(sized.size().x()).isCloseTo(0.30, within(1e-9));
        Vector3d round = screen(
                p,
                new Vector3d(b.centre())
                        .add(new Quaterniond().rotateAxis(0.5, UP).transform(new Vector3d(0.3, 0, 0))));
        Vector3d begin = screen(p, new Vector3d(b.centre()).add(0.3, 0, 0));
        EditableBox turned =
                new BoxDrag(b, BoxHandle.TURN_UPRIGHT, UP, p, snapping, begin.x, begin.y).to(round.x, round.y);
        assertSame(
                turned.axis(0),
                new Quaterniond().rotateAxis(Math.toRadians(30), UP).transform(b.axis(0)),
                1e-9);
    }

    @Test
    void nearTheGroundTheBoxLandsOnIt() {
        EditableBox b = box.withRotation(new Quaterniond());
        // The lowest corner is at y = 0.35; the ground a little farther down.
        GroundPlane ground = new GroundPlane(new Vector3d(0, 0.36, 0), UP);
        Snapping snapping = Snapping.NONE.withGround(ground, 0.02);
        Projection p = view(b, 0, -0.5, false);
        Vector3d from = screen(p, b.faceCentre(0, 1));
        Vector3d to = screen(p, b.faceCentre(0, 1).add(0.1, 0, 0));
        EditableBox moved = new BoxDrag(b, BoxHandle.MOVE_X, UP, p, snapping, from.x, from.y).to(to.x, to.y);
        assertSame(moved.centre(), new Vector3d(b.centre()).add(0.1, 0.01, 0), 1e-6);
        // Down is +y: the bottom is the y-plus face.
        Vector3d bottom = screen(p, b.faceCentre(1, 1));
        Vector3d lower = screen(p, b.faceCentre(1, 1).add(0, 0.02, 0));
        EditableBox sized =
                new BoxDrag(b, BoxHandle.RESIZE_Y_PLUS, UP, p, snapping, bottom.x, bottom.y).to(lower.x, lower.y);
        assertThat(ground.heightOfBottom(sized)).isCloseTo(0, within(1e-9));
        assertSame(sized.faceCentre(1, -1), b.faceCentre(1, -1), 1e-9);
    }
}
