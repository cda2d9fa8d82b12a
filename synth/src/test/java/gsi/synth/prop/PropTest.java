package gsi.synth.prop;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Vec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PropTest {

    /** How closely a box must fit, metres: less than half a pixel in a photo. */
    private static final double CLOSE = 0.001;

    @ParameterizedTest
    @EnumSource
    void fillsItsBoxAndNoMore(PropKind kind) {
        Prop prop = kind.make(Dice.of(4, kind.name()));
        Vec s = prop.size();
        double[] low = {-s.x() / 2, 0, -s.z() / 2};
        double[] high = {s.x() / 2, s.y(), s.z() / 2};
        for (int axis = 0; axis < 3; axis++) {
            assertThat(nearestOnFace(prop, axis, low, high, low[axis]))
                    .as("face %d−", axis)
                    .isBetween(-CLOSE, CLOSE);
            assertThat(nearestOnFace(prop, axis, low, high, high[axis]))
                    .as("face %d+", axis)
                    .isBetween(-CLOSE, CLOSE);
        }
    }

    /** The least distance to the prop over a fine grid on one face of the box. */
    private static double nearestOnFace(Prop prop, int axis, double[] low, double[] high, double at) {
        int cells = 160;
        int a = (axis + 1) % 3;
        int b = (axis + 2) % 3;
        double[] p = new double[3];
        p[axis] = at;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i <= cells; i++) {
            for (int j = 0; j <= cells; j++) {
                p[a] = low[a] + (high[a] - low[a]) * i / cells;
                p[b] = low[b] + (high[b] - low[b]) * j / cells;
                nearest = Math.min(nearest, prop.distance(p[0], p[1], p[2]));
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @EnumSource
    void isOfASizeThatFitsOnATable(PropKind kind) {
        for (int seed = 0; seed < 5; seed++) {
            Vec s = kind.make(new Dice(seed)).size();
            assertThat(s.x()).isBetween(0.04, 0.3);
            assertThat(s.y()).isBetween(0.02, 0.36);
            assertThat(s.z()).isBetween(0.04, 0.3);
        }
    }

    /** Energy: nothing throws back more light than it gets, or a negative amount. */
    @ParameterizedTest
    @EnumSource
    void isOfPlausibleColour(PropKind kind) {
        Dice dice = Dice.of(8, kind.name());
        Prop prop = kind.make(dice);
        Vec s = prop.size();
        for (int i = 0; i < 2000; i++) {
            Vec p = new Vec(
                    dice.between(-s.x() / 2, s.x() / 2), dice.between(0, s.y()), dice.between(-s.z() / 2, s.z() / 2));
            Vec n = new Vec(dice.between(-1, 1), dice.between(-1, 1), dice.between(-1, 1)).unit();
            Surface surface = prop.surface(p, n);
            assertThat(surface.albedo().r()).isBetween(0.0, 1.3);
            assertThat(surface.albedo().g()).isBetween(0.0, 1.3);
            assertThat(surface.albedo().b()).isBetween(0.0, 1.3);
            assertThat(surface.roughness()).isBetween(0.0, 1.0);
            assertThat(surface.glow().luminance()).isBetween(0.0, 4.0);
        }
    }
}
