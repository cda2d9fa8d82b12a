package gsi.viewer3d.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.cloud.PointCloud;
import java.util.Random;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;

/** A mug on a table top, 80 cm above the floor; y points down, as in a photo's camera frame. */
class SupportPlaneTest {

    private static final Vector3dc UP = new Vector3d(0, -1, 0);
    private static final double TABLE = 0.3;

    private static PointCloud table(int points) {
        Random r = new Random(1);
        float[] xyz = new float[3 * points];
        for (int i = 0; i < points; i++) {
            boolean floor = i % 4 == 0;
            xyz[3 * i] = (float) r.nextDouble(-0.5, 0.5);
            xyz[3 * i + 1] = (float) (floor ? TABLE + 0.8 : TABLE + 0.001 * r.nextGaussian());
            xyz[3 * i + 2] = (float) r.nextDouble(1, 2);
        }
        return PointCloud.of(new Vector3d(), xyz, new int[points], new float[points]);
    }

    private static EditableBox mug(double bottom) {
        return new EditableBox(
                new Vector3d(0, bottom - 0.06, 1.5), new Vector3d(0.1, 0.12, 0.1), new Quaterniond().rotateY(0.5));
    }

    @Test
    void theTableIsFoundFromAboveAndFromBelowAndTheBoxIsPutOnIt() {
        for (double off : new double[] {-0.12, -0.01, 0, 0.02, 0.1}) {
            GroundPlane found =
                    SupportPlane.under(mug(TABLE + off), table(20_000), UP).orElseThrow();
            EditableBox put = found.settled(mug(TABLE + off));
            assertThat(put.centre().y()).as("bottom %s m below the table", off).isCloseTo(TABLE - 0.06, within(0.002));
            assertThat(put.centre().x()).isZero();
        }
    }

    @Test
    void farAboveEverythingOrWithFewPointsThereIsNone() {
        assertThat(SupportPlane.under(mug(TABLE - 0.6), table(20_000), UP)).isEmpty();
        assertThat(SupportPlane.under(mug(TABLE), table(60), UP)).isEmpty();
    }
}
