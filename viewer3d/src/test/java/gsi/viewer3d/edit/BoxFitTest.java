package gsi.viewer3d.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.cloud.PointCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BoxFitTest {

    private static final Vector3dc UP = SceneAxes.ofPhoto().up();

    private static PointCloud cloud(List<Vector3d> points) {
        float[] xyz = new float[3 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xyz[3 * i] = (float) points.get(i).x;
            xyz[3 * i + 1] = (float) points.get(i).y;
            xyz[3 * i + 2] = (float) points.get(i).z;
        }
        return PointCloud.of(new Vector3d(), xyz, new int[points.size()], new float[points.size()]);
    }

    /** Evenly over the six faces. */
    private static List<Vector3d> surface(EditableBox box, int count, Random r) {
        List<Vector3d> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Vector3d own = new Vector3d(r.nextDouble(-0.5, 0.5), r.nextDouble(-0.5, 0.5), r.nextDouble(-0.5, 0.5));
            own.setComponent(r.nextInt(3), r.nextBoolean() ? 0.5 : -0.5);
            out.add(box.toWorld(own.mul(box.size())));
        }
        return out;
    }

    private static EditableBox any(Random r) {
        return new EditableBox(
                new Vector3d(r.nextGaussian(), r.nextGaussian(), 2),
                new Vector3d(r.nextDouble(0.1, 0.4), r.nextDouble(0.1, 0.4), r.nextDouble(0.1, 0.4)),
                new Quaterniond().rotateY(r.nextDouble(-3, 3)));
    }

    private static FitResult.Fitted fitted(FitResult result) {
        assertThat(result).isInstanceOf(FitResult.Fitted.class);
        return (FitResult.Fitted) result;
    }

    private static void assertLike(EditableBox actual, EditableBox expected, double tolerance) {
        assertThat(actual.centre().distance(expected.centre()))
                .as("%s is %s", actual, expected)
                .isLessThan(tolerance);
        assertThat(actual.size().distance(expected.size()))
                .as("%s is %s", actual, expected)
                .isLessThan(2 * tolerance);
    }

    @RepeatedTest(30)
    void aBoxPutRoughlyFindsItsObject(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        EditableBox truth = any(r);
        EditableBox rough = truth.moved(new Vector3d(r.nextDouble(-0.02, 0.02), r.nextDouble(-0.02, 0.02), 0.02))
                .withSize(truth.size().mul(r.nextDouble(0.9, 1.3), new Vector3d()));
        FitResult.Fitted fit = fitted(BoxFit.fit(rough, cloud(surface(truth, 5000, r)), UP, FitOptions.USUAL));
        assertLike(fit.box(), truth, 0.003);
        assertThat(fit.points()).isEqualTo(5000);
        assertThat(fit.box().rotation()).isEqualTo(truth.rotation());
    }

    @RepeatedTest(30)
    void strayPointsDoNotWidenIt(RepetitionInfo run) {
        Random r = new Random(100 + run.getCurrentRepetition());
        EditableBox truth = any(r);
        List<Vector3d> points = surface(truth, 5000, r);
        Vector3d wide = new Vector3d(truth.size()).add(0.1, 0.1, 0.1);
        for (int i = 0; i < 60; i++) {
            Vector3d own = new Vector3d(r.nextDouble(-0.5, 0.5), r.nextDouble(-0.5, 0.5), r.nextDouble(-0.5, 0.5));
            points.add(truth.toWorld(own.mul(wide)));
        }
        FitResult.Fitted fit = fitted(BoxFit.fit(truth, cloud(points), UP, FitOptions.USUAL));
        assertLike(fit.box(), truth, 0.004);
        assertThat(fit.points()).isGreaterThan(5000);
    }

    @RepeatedTest(20)
    void theHeadingIsFoundToo(RepetitionInfo run) {
        Random r = new Random(200 + run.getCurrentRepetition());
        EditableBox truth = any(r).withSize(new Vector3d(0.2, 0.15, 0.35));
        double off = Math.toRadians(r.nextDouble(5, 20)) * (r.nextBoolean() ? 1 : -1);
        EditableBox rough = truth.turned(UP, off);
        PointCloud cloud = cloud(surface(truth, 5000, r));
        FitOptions options = FitOptions.USUAL.withMargin(0.08).withTurn(true);
        EditableBox box = fitted(BoxFit.fit(rough, cloud, UP, options)).box();
        double left = box.axis(2).angle(truth.axis(2));
        assertThat(Math.toDegrees(left)).isLessThan(1.5);
        assertLike(box, truth, 0.006);
        EditableBox kept =
                fitted(BoxFit.fit(rough, cloud, UP, options.withTurn(false))).box();
        assertThat(kept.rotation()).isEqualTo(rough.rotation());
    }

    @Test
    void aRoundObjectKeepsItsHeading() {
        Random r = new Random(7);
        List<Vector3d> points = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            double a = r.nextDouble(2 * Math.PI);
            points.add(new Vector3d(0.1 * Math.cos(a), r.nextDouble(-0.1, 0.1), 1 + 0.1 * Math.sin(a)));
        }
        EditableBox rough = new EditableBox(new Vector3d(0, 0, 1), new Vector3d(0.2), new Quaterniond().rotateY(0.3));
        EditableBox box = fitted(BoxFit.fit(rough, cloud(points), UP, FitOptions.USUAL.withTurn(true)))
                .box();
        assertThat(box.rotation()).isEqualTo(rough.rotation());
        assertLike(box, rough, 0.002);
    }

    @Test
    void theTableUnderTheObjectIsNotTheObject() {
        Random r = new Random(8);
        EditableBox truth = new EditableBox(new Vector3d(0, 0, 1), new Vector3d(0.1, 0.2, 0.15), new Quaterniond());
        GroundPlane table = new GroundPlane(new Vector3d(0, 0.1, 0), UP);
        List<Vector3d> points = surface(truth, 5000, r);
        for (int i = 0; i < 20_000; i++) {
            points.add(
                    new Vector3d(r.nextDouble(-0.5, 0.5), 0.1 + r.nextGaussian() * 0.001, 1 + r.nextDouble(-0.5, 0.5)));
        }
        EditableBox widened =
                fitted(BoxFit.fit(truth, cloud(points), UP, FitOptions.USUAL)).box();
        assertThat(widened.size().x()).isGreaterThan(0.15);
        FitOptions options = FitOptions.USUAL.withGround(table, 0.005);
        EditableBox box = fitted(BoxFit.fit(truth, cloud(points), UP, options)).box();
        assertLike(box, truth, 0.003);
        assertThat(table.heightOfBottom(box)).isCloseTo(0, within(1e-9));
    }

    @Test
    void withTooFewPointsThereIsNoBox() {
        Random r = new Random(9);
        EditableBox truth = any(r);
        assertThat(BoxFit.fit(truth, cloud(surface(truth, 29, r)), UP, FitOptions.USUAL))
                .isEqualTo(new FitResult.TooFewPoints(29, 30));
        assertThat(BoxFit.fit(truth, PointCloud.EMPTY, UP, FitOptions.USUAL))
                .isEqualTo(new FitResult.TooFewPoints(0, 30));
    }

    @Test
    void pointsInOnePlaneGiveAThinBox() {
        Random r = new Random(10);
        List<Vector3d> points = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            points.add(new Vector3d(r.nextDouble(-0.1, 0.1), 0, 1 + r.nextDouble(-0.1, 0.1)));
        }
        EditableBox start = new EditableBox(new Vector3d(0, 0, 1), new Vector3d(0.2), new Quaterniond());
        EditableBox box =
                fitted(BoxFit.fit(start, cloud(points), UP, FitOptions.USUAL)).box();
        assertThat(box.size().y()).isEqualTo(EditableBox.LEAST_SIDE);
        assertThat(box.size().x()).isCloseTo(0.2, within(0.002));
    }
}
