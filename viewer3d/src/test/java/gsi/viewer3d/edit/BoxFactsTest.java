package gsi.viewer3d.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.cloud.PointCloud;
import java.util.Random;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BoxFactsTest {

    private static final SceneAxes AXES = SceneAxes.ofPhoto();

    private static EditableBox at(double x, double y, double z, double side) {
        return new EditableBox(new Vector3d(x, y, z), new Vector3d(side), new Quaterniond());
    }

    private static EditableBox any(Random r) {
        return new EditableBox(
                new Vector3d(r.nextGaussian(), r.nextGaussian(), r.nextGaussian()),
                new Vector3d(r.nextDouble(0.1, 1), r.nextDouble(0.1, 1), r.nextDouble(0.1, 1)),
                new Quaterniond().rotateXYZ(r.nextDouble(-3, 3), r.nextDouble(-3, 3), r.nextDouble(-3, 3)));
    }

    @Test
    void theHeadingIsTheYawOfATurnAboutY() {
        for (double yaw : new double[] {0, 30, 90, 150, -30, -120}) {
            EditableBox box = at(0, 0, 1, 0.2).withRotation(new Quaterniond().rotateY(Math.toRadians(yaw)));
            assertThat(BoxFacts.headingDegrees(box, AXES)).isCloseTo(yaw, within(1e-9));
        }
    }

    @Test
    void aBoxOnItsBackHasTheHeadingOfItsXAxis() {
        Quaterniond turn = new Quaterniond().rotateY(Math.toRadians(20)).rotateX(Math.toRadians(90));
        assertThat(BoxFacts.headingDegrees(at(0, 0, 1, 0.2).withRotation(turn), AXES))
                .isCloseTo(20, within(1e-9));
    }

    @Test
    void pointsInsideAreCounted() {
        float[] xyz = {0, 0, 0, 0.09f, 0, 0, 0.11f, 0, 0, 0, 0.099f, 0, 5, 5, 5};
        Vector3d far = new Vector3d(1e6, -1e6, 3);
        PointCloud cloud = PointCloud.of(far, xyz, new int[5], new float[5]);
        EditableBox box = new EditableBox(far, new Vector3d(0.2, 0.1, 0.2), new Quaterniond());
        assertThat(BoxFacts.pointsInside(box, cloud)).isEqualTo(2);
        EditableBox turned = box.withRotation(new Quaterniond().rotateZ(Math.PI / 2));
        assertThat(BoxFacts.pointsInside(turned, cloud)).isEqualTo(2);
        assertThat(BoxFacts.pointsInside(box, PointCloud.EMPTY)).isZero();
    }

    @RepeatedTest(10)
    void theCountAgreesWithAskingEachPoint(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        float[] xyz = new float[30_000];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = (float) r.nextGaussian();
        }
        PointCloud cloud = PointCloud.of(new Vector3d(), xyz, new int[10_000], new float[10_000]);
        EditableBox box = any(r);
        int inside = 0;
        for (int i = 0; i < cloud.count(); i++) {
            inside += box.contains(cloud.point(i)) ? 1 : 0;
        }
        assertThat(BoxFacts.pointsInside(box, cloud)).isEqualTo(inside);
    }

    @Test
    void gapsByHand() {
        EditableBox a = at(0, 0, 0, 1);
        assertThat(BoxFacts.gap(a, at(2, 0, 0, 1))).isCloseTo(1, within(1e-12));
        assertThat(BoxFacts.gap(a, at(2, 2, 0, 1))).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(BoxFacts.gap(a, at(2, 2, 2, 1))).isCloseTo(Math.sqrt(3), within(1e-12));
        assertThat(BoxFacts.gap(a, at(0.9, 0, 0, 1))).isZero();
        assertThat(BoxFacts.gap(a, at(0.1, 0, 0, 0.2))).as("inside").isZero();
        // Two edges across: one box turned 45° about x, the other about z.
        EditableBox edgeUp = at(0, 0, 0, 1).withRotation(new Quaterniond().rotateX(Math.PI / 4));
        EditableBox edgeDown = at(0, 3, 0, 1).withRotation(new Quaterniond().rotateZ(Math.PI / 4));
        assertThat(BoxFacts.gap(edgeUp, edgeDown)).isCloseTo(3 - Math.sqrt(2), within(1e-12));
        assertThat(BoxFacts.centreDistance(a, at(2, 2, 2, 1))).isCloseTo(Math.sqrt(12), within(1e-12));
    }

    /** Against going to and fro between the nearest points of the two boxes, which ends at the gap. */
    @RepeatedTest(200)
    void gapsAgreeWithGoingToAndFro(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        EditableBox a = any(r);
        EditableBox b = any(r);
        Vector3d p = new Vector3d(a.centre());
        double gap = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 20_000; i++) {
            Vector3d q = nearest(b, p);
            p = nearest(a, q);
            gap = p.distance(q);
        }
        assertThat(BoxFacts.gap(a, b)).isCloseTo(gap, within(2e-4));
        assertThat(BoxFacts.gap(a, b)).isLessThanOrEqualTo(gap + 1e-9);
        assertThat(BoxFacts.gap(b, a)).isCloseTo(BoxFacts.gap(a, b), within(1e-9));
    }

    private static Vector3d nearest(EditableBox box, Vector3dc p) {
        Vector3d half = box.size().mul(0.5, new Vector3d());
        return box.toWorld(box.toOwn(p).min(half).max(half.negate(new Vector3d())));
    }

    @Test
    void heightIsOfTheLowestCorner() {
        GroundPlane ground = new GroundPlane(new Vector3d(0, 1, 0), new Vector3d(0, -2, 0));
        EditableBox tilted = at(0, 0, 1, 0.2).withRotation(new Quaterniond().rotateZ(Math.PI / 4));
        assertThat(BoxFacts.heightAboveGround(tilted, ground)).isCloseTo(1 - 0.1 * Math.sqrt(2), within(1e-12));
        assertThat(BoxFacts.heightAboveGround(ground.settled(tilted), ground)).isCloseTo(0, within(1e-12));
        assertThat(Measure.height(new Vector3d(3, 2, 1), ground)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void lengthsAndAnglesByHand() {
        Vector3d o = new Vector3d();
        assertThat(Measure.distance(new Vector3d(1, 2, 2), o)).isEqualTo(3);
        assertThat(Measure.angle(new Vector3d(2, 0, 0), o, new Vector3d(0, 3, 0)))
                .isEqualTo(Math.PI / 2);
        assertThat(Measure.angle(new Vector3d(1, 0, 0), o, new Vector3d(-4, 0, 0)))
                .isEqualTo(Math.PI);
        assertThat(Measure.angle(new Vector3d(1, 0, 0), o, new Vector3d(1, 1e-9, 0)))
                .isCloseTo(1e-9, within(1e-15));
        assertThat(Measure.angle(o, o, new Vector3d(1, 0, 0))).isNaN();
    }

    @Test
    void aMatrixComesBackAsItWas() {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        double[] aboutY = {c, 0, s, 0, 1, 0, -s, 0, c};
        EditableBox box = EditableBox.of(new Vector3d(), new Vector3d(1), aboutY);
        assertThat(box.rowMajor()).containsExactly(aboutY, within(1e-12));
        assertThat(Math.toRadians(BoxFacts.headingDegrees(box, AXES))).isCloseTo(0.3, within(1e-12));
        assertThatThrownBy(() -> EditableBox.of(new Vector3d(), new Vector3d(1), 1, 0, 0, 0, 1, 0, 0, 0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("determinant");
        assertThatThrownBy(() -> EditableBox.of(new Vector3d(Double.NaN, 0, 0), new Vector3d(1), aboutY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
