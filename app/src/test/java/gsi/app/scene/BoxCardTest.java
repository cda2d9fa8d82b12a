package gsi.app.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.edit.EditableBox;
import gsi.viewer3d.render.BoxOverlay;
import gsi.viewer3d.render.BoxRole;
import gsi.viewer3d.render.SceneContent;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

/** Boxes in numbers. */
class BoxCardTest {

    private static BoxOverlay box(BoxRole role, double x, double y, double turn) {
        return new BoxOverlay(
                new EditableBox(new Vector3d(x, y, 2), new Vector3d(0.2, 0.4, 0.1), new Quaterniond().rotateY(turn))
                        .corners(),
                role,
                role.name());
    }

    private static SceneContent scene(BoxOverlay... boxes) {
        PointCloud cloud =
                PointCloud.of(new Vector3d(), new float[] {0, 0, 2, 0.05f, 0.1f, 2, 1, 0, 2}, new int[3], new float[3]);
        return new SceneContent(cloud, List.of(boxes), List.of(), null, SceneAxes.ofPhoto(), Bounds.EMPTY);
    }

    @Test
    void sizesPlacesHeadingsAndPointsAreRead() {
        List<BoxCard.Facts> facts = BoxCard.facts(
                scene(box(BoxRole.TARGET, 1, -0.3, Math.toRadians(30)), box(BoxRole.ORIGINAL, 0, 0, 0)), true);
        assertThat(facts).extracting(BoxCard.Facts::name).containsExactly("ORIGINAL", "TARGET");
        BoxCard.Facts original = facts.getFirst();
        assertThat(original.size().distance(new Vector3d(20, 40, 10))).isLessThan(1e-6);
        assertThat(original.heading()).isCloseTo(0, within(1e-6));
        assertThat(original.points()).isEqualTo(2);
        assertThat(original.away()).isZero();
        BoxCard.Facts target = facts.getLast();
        assertThat(Math.abs(target.heading())).isCloseTo(30, within(1e-6));
        assertThat(target.ground()).isCloseTo(30, within(1e-6));
        assertThat(target.away()).isCloseTo(100 * Math.hypot(1, 0.3), within(1e-6));
        assertThat(target.gap()).isBetween(70.0, 90.0);
    }

    @Test
    void theDetectedBoxIsLeftOutWhereItsNumbersAreKeptBack() {
        SceneContent scene = scene(box(BoxRole.ORIGINAL, 0, 0, 0), box(BoxRole.DETECTED, 1, 0, 0));
        assertThat(BoxCard.facts(scene, true)).extracting(BoxCard.Facts::name).containsExactly("ORIGINAL", "DETECTED");
        assertThat(BoxCard.facts(scene, false)).extracting(BoxCard.Facts::name).containsExactly("ORIGINAL");
    }

    @Test
    void aFlatBoxHasNoNumbers() {
        BoxOverlay flat =
                new BoxOverlay(java.util.Collections.nCopies(8, new Vector3d(0, 0, 2)), BoxRole.ORIGINAL, "flat");
        assertThat(BoxCard.facts(scene(flat), true)).isEmpty();
    }
}
