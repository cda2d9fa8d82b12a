package gsi.app.scene;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.text.Texts;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.fx.Marks;
import java.util.Locale;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

/** Heights, distances and angles between picked points. */
class RulerTest {

    private static final GroundPlane GROUND = new GroundPlane(new Vector3d(0, 1.2, 0), new Vector3d(0, -1, 0));

    private final Ruler ruler = new Ruler(new Texts(Locale.ENGLISH));

    private Marks drawn() {
        return ruler.on(Marks.NONE, GROUND);
    }

    @Test
    void oneTwoAndThreePoints() {
        assertThat(drawn().text()).isEmpty();
        ruler.pick(new Vector3d(0, 1, 2));
        assertThat(drawn().text()).isEqualTo("20 cm above the ground");
        ruler.pick(new Vector3d(0.3, 1, 2.4));
        assertThat(drawn().text()).isEqualTo("50.0 cm");
        ruler.pick(new Vector3d(0.3 + 0.4, 1, 2.4 - 0.3));
        assertThat(drawn().path()).hasSize(3);
        assertThat(drawn().text()).isEqualTo("50.0 cm, 90°");
    }

    @Test
    void aFourthPointBeginsAgainAndClearingForgets() {
        for (int i = 0; i < 4; i++) {
            ruler.pick(new Vector3d(i, 0, 0));
        }
        assertThat(drawn().path()).containsExactly(new Vector3d(3, 0, 0));
        ruler.clear();
        assertThat(drawn().path()).isEmpty();
        assertThat(ruler.isEmpty()).isTrue();
    }

    @Test
    void theSamePointTwiceIsNoAngleButADistance() {
        for (int i = 0; i < 3; i++) {
            ruler.pick(new Vector3d(1, 0, 0));
        }
        assertThat(drawn().text()).isEqualTo("0.0 cm");
    }
}
