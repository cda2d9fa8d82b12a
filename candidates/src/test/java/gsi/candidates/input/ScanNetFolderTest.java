package gsi.candidates.input;

import static gsi.candidates.input.Photos.text;
import static gsi.candidates.input.Photos.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A room whose world has z up, seen by a camera at (1, 2, 1.5) that looks level along the world's y. */
class ScanNetFolderTest {

    private static final String INTRINSIC = "'intrinsic':[[50,0,32],[0,50,24],[0,0,1]]";
    /** Camera x is the world's x, camera y is down, camera z is the world's y. */
    private static final String POSE = "'aligned_pose':[[1,0,0,1],[0,0,1,2],[0,-1,0,1.5],[0,0,0,1]]";

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void aScene() throws IOException {
        Path scene = folder.resolve("data/room1");
        write(scene.resolve("iphone/rgb/frame_000000.jpg"), 64, 48);
        write(scene.resolve("iphone/rgb/frame_000020.jpg"), 64, 48);
        text(
                scene.resolve("iphone/pose_intrinsic_imu.json"),
                "{'frame_000000':{" + POSE + "," + INTRINSIC + "},"
                        + "'frame_000010':{" + POSE + "," + INTRINSIC + "},"
                        + "'frame_000020':{'aligned_pose':[[1,0,0,NaN],[0,0,1,2],[0,-1,0,1.5],[0,0,0,1]]," + INTRINSIC
                        + "}}");
        text(
                scene.resolve("scans/segments_anno.json"),
                "{'segGroups':["
                        // 3 m in front, 0.5 m to the right, 0.9 m below the camera; turned by 30° about the vertical.
                        + "{'objectId':7,'label':'table','obb':{'centroid':[1.5,5,0.6],'axesLengths':[1.2,0.7,0.8],"
                        + "'normalizedAxes':[0.8660254,0.5,0, 0,0,1, 0.5,-0.8660254,0]}},"
                        + "{'objectId':8,'label':'door','obb':{'centroid':[1,-3,1],'axesLengths':[1,0.1,2],"
                        + "'normalizedAxes':[1,0,0,0,1,0,0,0,1]}},"
                        + "{'objectId':9,'label':'ghost'}]}");
    }

    @Test
    void boxes_of_the_room_come_into_the_cameras_frame() throws DataException {
        Scene scene = frame("room1_frame_000000").read(problems::add);
        assertThat(scene.objects()).hasSize(1);
        SceneObject table = scene.objects().getFirst();
        assertThat(table.id()).isEqualTo("7");
        assertThat(table.label()).isEqualTo("table");
        assertClose(table.box().cuboid().centre(), new Point3(0.5, 0.9, 3));
        // The axis that was vertical in the world is the box's y now, downwards, with its length.
        assertThat(table.box().cuboid().h()).isEqualTo(0.7);
        assertClose(table.box().rotation().column(1), new Point3(0, 1, 0));
        assertThat(table.box().cuboid().w() * table.box().cuboid().l()).isCloseTo(1.2 * 0.8, within(1e-9));
        int longSide = table.box().cuboid().w() > table.box().cuboid().l() ? 0 : 2;
        Point3 side = table.box().rotation().column(longSide);
        assertThat(Math.abs(side.dot(new Point3(0.8660254, 0, 0.5)))).isCloseTo(1, within(1e-6));
        assertThat(SceneParts.isRotation(table.box().rotation())).isTrue();
        assertThat(Rotation.aboutY(table.box().cuboid().yaw())
                        .geodesicTo(table.box().rotation()))
                .isCloseTo(0, within(1e-4));
    }

    @Test
    void what_is_behind_the_camera_is_no_fault_but_an_object_without_a_box_is() throws DataException {
        frame("room1_frame_000000").read(problems::add);
        assertThat(problems)
                .anyMatch(p -> p.reason().contains("ghost") && p.reason().contains("no box"));
        assertThat(problems).noneMatch(p -> p.reason().contains("door"));
    }

    @Test
    void a_frame_that_is_listed_but_absent_is_a_problem() throws DataException {
        assertThat(InputFolder.list(folder, problems::add))
                .extracting(SceneFile::id)
                .containsExactly("room1_frame_000000", "room1_frame_000020");
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("frame_000010", "absent"));
    }

    @Test
    void a_pose_with_nan_makes_no_scene() throws DataException {
        SceneFile file = frame("room1_frame_000020");
        assertThatThrownBy(() -> file.read(problems::add))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("frame_000020")
                .hasMessageContaining("aligned_pose");
    }

    @Test
    void one_scene_alone_may_be_given_too() throws DataException {
        assertThat(InputFolder.list(folder.resolve("data/room1"), problems::add))
                .hasSize(2);
        assertThat(InputFolder.list(folder.resolve("data"), problems::add)).hasSize(2);
    }

    @Test
    void an_annotation_that_cannot_be_read_is_the_frames_failure() throws Exception {
        text(folder.resolve("data/room1/scans/segments_anno.json"), "{'segGroups':7}");
        SceneFile file = frame("room1_frame_000000");
        assertThatThrownBy(() -> file.read(problems::add)).hasMessageContaining("segGroups");
    }

    private SceneFile frame(String id) throws DataException {
        return InputFolder.list(folder, problems::add).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertClose(Point3 actual, Point3 expected) {
        assertThat(actual.distanceTo(expected)).as("%s", actual).isLessThan(1e-6);
    }
}
