package gsi.candidates.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shared volume of boxes: by hand where a hand can, by drawing points where it cannot. */
class SolidOverlapTest {

    private static Solid box(double x, double y, double z, double w, double h, double l) {
        return Solid.of(OrientedBox.upright(new Cuboid(x, y, z, w, h, l, 0))).orElseThrow();
    }

    private static Solid turned(double x, double w, double yaw) {
        return Solid.of(OrientedBox.upright(new Cuboid(x, 0, 2, w, w, w, yaw))).orElseThrow();
    }

    @Test
    void alignedBoxesShareABox() {
        assertThat(SolidOverlap.volume(box(0, 0, 2, 1, 1, 1), box(0.5, 0.25, 2.2, 1, 1, 1)))
                .isCloseTo(0.5 * 0.75 * 0.8, within(1e-8));
    }

    @Test
    void aBoxSharesItselfWithItself() {
        Solid a = turned(0, 0.5, 0.7);
        assertThat(SolidOverlap.volume(a, a)).isCloseTo(a.volume(), within(1e-8));
    }

    @Test
    void theSmallerInsideTheLargerIsShared() {
        assertThat(SolidOverlap.volume(turned(0, 1, 0), turned(0.05, 0.4, 0.6))).isCloseTo(0.064, within(1e-8));
        assertThat(SolidOverlap.volume(turned(0.05, 0.4, 0.6), turned(0, 1, 0))).isCloseTo(0.064, within(1e-8));
    }

    @Test
    void aSquareTurnedByAnEighthSharesAnOctagon() {
        // Two unit squares at 45°: 2(√2 − 1).
        assertThat(SolidOverlap.volume(turned(0, 1, 0), turned(0, 1, Math.PI / 4)))
                .isCloseTo(2 * (Math.sqrt(2) - 1), within(1e-8));
    }

    @Test
    void facesInOnePlaneCountOnce() {
        assertThat(SolidOverlap.volume(box(0, 0, 2, 1, 1, 1), box(0.25, 0, 2, 0.5, 1, 1)))
                .isCloseTo(0.5, within(1e-8));
        assertThat(SolidOverlap.volume(box(0, 0, 2, 1, 1, 1), box(0.75, 0, 2, 0.5, 1, 1)))
                .isZero();
    }

    @Test
    void boxesThatTouchAreApart() {
        assertThat(SolidOverlap.apart(box(0, 0, 2, 1, 1, 1), box(1, 0, 2, 1, 1, 1))).isTrue();
        assertThat(SolidOverlap.apart(box(0, 0, 2, 1, 1, 1), box(0.999, 0, 2, 1, 1, 1))).isFalse();
    }

    @Test
    void edgesThatPassEachOtherAreApartByTheirCrossOnly() {
        // Two long bars across each other, turned about their own length, an edge towards an edge.
        Rotation alongX = rotation(1, 0, 0, Math.PI / 4);
        Rotation alongZ = rotation(0, 0, 1, Math.PI / 4);
        double reach = Math.sqrt(2) * 0.05;
        Solid a = new Solid(new Point3(0, 0, 2), alongX, new Point3(1, 0.05, 0.05));
        Solid near = new Solid(new Point3(0, 2 * reach - 0.01, 2), alongZ, new Point3(0.05, 0.05, 1));
        Solid far = new Solid(new Point3(0, 2 * reach + 0.01, 2), alongZ, new Point3(0.05, 0.05, 1));
        assertThat(SolidOverlap.apart(a, near)).isFalse();
        assertThat(SolidOverlap.apart(a, far)).isTrue();
        assertThat(SolidOverlap.volume(a, near)).isPositive();
    }

    @Test
    void drawnPointsAgree() {
        Random random = new Random(20_2611);
        for (int i = 0; i < 60; i++) {
            Solid a = any(random);
            Solid b = any(random);
            int both = 0;
            int n = 20_000;
            for (int k = 0; k < n; k++) {
                Point3 p = a.centre().plus(a.axes().apply(new Point3(
                        in(random, a.half().x()), in(random, a.half().y()), in(random, a.half().z()))));
                both += b.contains(p.x(), p.y(), p.z()) ? 1 : 0;
            }
            double drawn = a.volume() * both / n;
            assertThat(SolidOverlap.volume(a, b))
                    .as("pair %d of seed 202611", i)
                    .isCloseTo(drawn, within(0.02 * a.volume()))
                    .isCloseTo(SolidOverlap.volume(b, a), within(1e-8));
        }
    }

    @Test
    void noSolidsAreNone() {
        assertThat(Solid.of(OrientedBox.upright(new Cuboid(0, 0, 1, 0, 1, 1, 0)))).isEmpty();
        assertThat(Solid.of(OrientedBox.upright(new Cuboid(0, Double.NaN, 1, 1, 1, 1, 0)))).isEmpty();
        assertThat(Solid.of(OrientedBox.upright(new Cuboid(0, 0, 1e9, 1, 1, 1, 0)))).isEmpty();
        assertThat(Solid.of(new OrientedBox(new Cuboid(0, 0, 1, 1, 1, 1, 0), new Rotation(1, 1, 0, 0, 0, 0, 0, 0, 1))))
                .isEmpty();
        assertThat(Solid.of(new OrientedBox(new Cuboid(0, 0, 1, 1, 1, 1, 0), new Rotation(0, 0, 0, 0, 0, 0, 0, 0, 0))))
                .isEmpty();
    }

    private static double in(Random random, double half) {
        return half * (2 * random.nextDouble() - 1);
    }

    private static Solid any(Random random) {
        double length;
        double x;
        double y;
        double z;
        do {
            x = random.nextGaussian();
            y = random.nextGaussian();
            z = random.nextGaussian();
            length = Math.sqrt(x * x + y * y + z * z);
        } while (length < 1e-3);
        Rotation r = rotation(x / length, y / length, z / length, 3 * random.nextDouble());
        Point3 centre = new Point3(0.6 * random.nextDouble(), 0.6 * random.nextDouble(), 2 + 0.6 * random.nextDouble());
        return new Solid(
                centre,
                r,
                new Point3(0.1 + 0.4 * random.nextDouble(), 0.1 + 0.4 * random.nextDouble(), 0.1 + random.nextDouble()));
    }

    /** About an axis of unit length, by Rodrigues' formula. */
    private static Rotation rotation(double x, double y, double z, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double t = 1 - c;
        return new Rotation(
                t * x * x + c, t * x * y - s * z, t * x * z + s * y,
                t * x * y + s * z, t * y * y + c, t * y * z - s * x,
                t * x * z - s * y, t * y * z + s * x, t * z * z + c);
    }
}
