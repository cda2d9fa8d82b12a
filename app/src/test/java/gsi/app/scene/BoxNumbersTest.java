package gsi.app.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.edit.EditableBox;
import java.util.Random;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A box in the nine numbers that people type. */
class BoxNumbersTest {

    private static final SceneAxes TILTED = SceneAxes.upward(new Vector3d(0.1, -0.8, -0.6).normalize());

    private static EditableBox any(Random r) {
        return new EditableBox(
                new Vector3d(r.nextGaussian(), r.nextGaussian(), 2),
                new Vector3d(r.nextDouble(0.05, 0.5), r.nextDouble(0.05, 0.5), r.nextDouble(0.05, 0.5)),
                new Quaterniond().rotationYXZ(r.nextDouble(-3, 3), r.nextDouble(-1.4, 1.4), r.nextDouble(-3, 3)));
    }

    @RepeatedTest(20)
    void oneNumberChangesAndTheOthersStay(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        EditableBox box = any(r);
        for (BoxNumbers number : BoxNumbers.values()) {
            double value = number.isTurn() ? r.nextDouble(-80, 80) : r.nextDouble(5, 60);
            EditableBox changed = number.with(box, value, TILTED);
            assertThat(number.of(changed, TILTED)).as(number.name()).isCloseTo(value, within(1e-9));
            for (BoxNumbers other : BoxNumbers.values()) {
                if (other != number) {
                    assertThat(other.of(changed, TILTED))
                            .as("%s when %s changes", other, number)
                            .isCloseTo(other.of(box, TILTED), within(1e-6));
                }
            }
        }
    }

    @Test
    void whatStandsUprightHasNeitherPitchNorRollHoweverTheCameraWasTilted() {
        EditableBox upright = BoxNumbers.PITCH.with(any(new Random(1)), 0, TILTED);
        upright = BoxNumbers.ROLL.with(upright, 0, TILTED);
        assertThat(upright.axis(1).dot(TILTED.up())).isCloseTo(-1, within(1e-12));
        EditableBox turned = BoxNumbers.YAW.with(upright, 30, TILTED);
        assertThat(turned.axis(1).dot(TILTED.up())).isCloseTo(-1, within(1e-12));
    }

    @RepeatedTest(20)
    void theDatasFormAndTheViewersAreTheSameBox(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        OrientedBox filed = BoxNumbers.filed(any(r));
        EditableBox there = BoxNumbers.editable(filed);
        assertThat(there).isNotNull();
        OrientedBox back = BoxNumbers.filed(there);
        for (int i = 0; i < 8; i++) {
            assertThat(back.corners().get(i).distanceTo(filed.corners().get(i))).isLessThan(1e-12);
        }
        assertThat(back.cuboid().yaw()).isCloseTo(filed.cuboid().yaw(), within(1e-12));
    }

    @Test
    void aFlatOrInfiniteBoxIsNone() {
        assertThat(BoxNumbers.editable(new OrientedBox(new Cuboid(Double.NaN, 0, 1, 1, 1, 1, 0), Rotation.IDENTITY)))
                .isNull();
        assertThat(BoxNumbers.editable(
                        new OrientedBox(new Cuboid(0, 0, 1, 1, 1, 1, 0), Rotation.of(0, 0, 0, 0, 0, 0, 0, 0, 0))))
                .isNull();
    }

    @Test
    void numbersAreReadWithPointOrCommaAndOnlyThoseThatCanBe() {
        assertThat(BoxNumbers.read(" 12,5 ")).isEqualTo(12.5);
        for (String none : new String[] {"", "abc", "1.2.3", "NaN", "Infinity", "1e400"}) {
            assertThatThrownBy(() -> BoxNumbers.read(none)).as(none).isInstanceOf(NumberFormatException.class);
        }
        assertThat(BoxNumbers.WIDTH.problem(0)).isEqualTo("correct.invalid.size");
        assertThat(BoxNumbers.WIDTH.problem(-3)).isNotNull();
        assertThat(BoxNumbers.WIDTH.problem(3)).isNull();
        assertThat(BoxNumbers.X.problem(-3)).isNull();
        assertThat(BoxNumbers.X.problem(1e9)).isNotNull();
        assertThat(BoxNumbers.YAW.problem(361)).isNotNull();
        assertThat(BoxNumbers.text(-0.001)).isEqualTo("0.0");
        assertThat(BoxNumbers.text(12.346)).isEqualTo("12.35");
    }
}
