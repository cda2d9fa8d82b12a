package gsi.synth.solid;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.synth.chance.Dice;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SolidTest {

    private static final Vec SLANTED = new Vec(1, 2, -0.5);

    static Stream<Solid> solids() {
        Solid vase = Outline.from(0)
                .to(0.03, 0)
                .curve(0.05, 0.04, 0.02, 0.09)
                .to(0.02, 0.1)
                .close(0.1);
        Solid box = new RoundBox(0.05, 0.03, 0.02, 0.004);
        Solid egg = new Ellipsoid(0.03, 0.05, 0.03);
        Solid tube = Tube.of(0, 0, 0, 0.01, 0.05, 0.02, 0.01, 0.006, 0.06, 0.05, 0, 0.01)
                .smooth(4);
        return Stream.of(
                vase,
                box,
                egg,
                tube,
                vase.turned(SLANTED, 0.7).at(0.01, 0.02, -0.03),
                new Carved(box, Ellipsoid.ball(0.022)),
                Outline.from(0).to(0.04, 0).to(0.04, 0.05).lobed(0.05, 8, 0.004));
    }

    /** The support function is what boxes are made from: no point inside may lie beyond it, and some must come close. */
    @ParameterizedTest
    @MethodSource("solids")
    void reachesExactlyAsFarAsItsSupportSays(Solid solid) {
        Dice dice = new Dice(11);
        Bounds b = solid.bounds();
        for (int axis = 0; axis < 6; axis++) {
            Vec n = new Vec(axis / 2 == 0 ? 1 : 0, axis / 2 == 1 ? 1 : 0, axis / 2 == 2 ? 1 : 0)
                    .times(axis % 2 == 0 ? 1 : -1);
            double farthest = -1;
            for (int i = 0; i < 40_000; i++) {
                Vec p = new Vec(
                        dice.between(b.x1() - 0.005, b.x2() + 0.005),
                        dice.between(b.y1() - 0.005, b.y2() + 0.005),
                        dice.between(b.z1() - 0.005, b.z2() + 0.005));
                if (solid.distance(p.x(), p.y(), p.z()) < 0) {
                    farthest = Math.max(farthest, p.dot(n));
                }
            }
            double support = solid.support(n.x(), n.y(), n.z());
            assertThat(farthest).isBetween(support - 0.004, support + 0.0003);
        }
    }

    @ParameterizedTest
    @MethodSource("solids")
    void distanceNeverPromisesMoreThanThereIs(Solid solid) {
        Dice dice = new Dice(12);
        for (int i = 0; i < 4000; i++) {
            Vec p = new Vec(dice.between(-0.2, 0.2), dice.between(-0.2, 0.2), dice.between(-0.2, 0.2));
            double d = solid.distance(p.x(), p.y(), p.z());
            if (d > 0) {
                Vec step = new Vec(dice.between(-1, 1), dice.between(-1, 1), dice.between(-1, 1))
                        .unit()
                        .times(0.9 * d);
                Vec q = p.plus(step);
                assertThat(solid.distance(q.x(), q.y(), q.z())).isGreaterThan(-0.0005);
            }
        }
    }
}
