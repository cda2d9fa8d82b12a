package gsi.candidates.input;

import static gsi.candidates.input.Photos.detection;
import static gsi.candidates.input.Photos.objects;
import static gsi.candidates.input.Photos.objectsWith;
import static gsi.candidates.input.Photos.text;
import static gsi.candidates.input.Photos.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.Reference;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.geometry.Box2d;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFolderTest {

    private static final String BOX = "[0.1,0.2,1.5,0.1,0.2,0.3,0]";

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private SceneFile only() throws DataException {
        List<SceneFile> files = InputFolder.list(folder, problems::add);
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private Scene scene() throws DataException {
        return only().read(problems::add);
    }

    @Test
    void a_photo_with_objects_becomes_a_scene() throws IOException {
        write(folder.resolve("fine_dataset/a_frame_000000.png"), 640, 480);
        write(folder.resolve("fine_dataset/a_frame_000000_depth.png"), 64, 48);
        text(
                folder.resolve("fine_dataset/a_frame_000000_objects.json"),
                "{'detections':[" + detection(" mug ", BOX)
                        + "],'camera_intrinsics':[[500,0,319.5],[0,500,239.5],[0,0,1]],"
                        + "'ground':{'point':[0,0.3,1],'up':[0,-2,0]}}");
        Scene scene = scene();
        assertThat(problems).isEmpty();
        assertThat(scene.id()).isEqualTo("a_frame_000000");
        assertThat(scene.width()).isEqualTo(640);
        assertThat(scene.height()).isEqualTo(480);
        assertThat(scene.depth()).isNotNull();
        assertThat(scene.cloud()).isNull();
        assertThat(scene.ground()).isNotNull();
        assertThat(scene.ground().up().length()).isCloseTo(1, within(1e-12));
        SceneObject mug = scene.objects().getFirst();
        assertThat(mug.label()).isEqualTo("mug");
        assertThat(mug.id()).isEqualTo("0");
        assertThat(mug.score()).isEqualTo(0.8);
        // 896 processed pixels across are 640 of the photo.
        assertThat(mug.box2d()).isNotNull();
        assertThat(mug.box2d().toArray())
                .containsExactly(new Box2d(10, 20, 110, 220).scaled(640 / 896.0).toArray(), within(1e-9));
    }

    @Test
    void objects_that_cannot_be_used_are_listed_and_the_others_stay() throws IOException {
        write(folder.resolve("p.png"), 64, 48);
        text(
                folder.resolve("p_objects.json"),
                objects(
                        "{'label':'nothing'}",
                        "{'label':'short','bbox_3d':[1,2,3]}",
                        detection("behind", "[0,0,-1,0.1,0.1,0.1,0]"),
                        detection("nan", "[0,NaN,1,0.1,0.1,0.1,0]"),
                        detection("negative", "[0,0,1,-0.1,0.1,0.1,0]"),
                        detection("flat", "[0,0,1,0.1,0,0,0]"),
                        detection("", BOX),
                        "{'label':'sheared','bbox_3d':" + BOX + ",'rotation_matrix':[[1,1,0],[0,1,0],[0,0,1]]}",
                        "7",
                        detection("кружка", BOX)));
        assertThat(scene().objects()).extracting(SceneObject::label).containsExactly("кружка");
        assertThat(problems).hasSize(9).allMatch(p -> p.file().endsWith("p_objects.json"));
        assertThat(problems.toString())
                .contains(
                        "\"bbox_3d\" is missing",
                        "behind the camera",
                        "not finite",
                        "no extent",
                        "no label",
                        "no rotation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[0,0,0],[0,0,0],[0,0,0]]",
                "[[500,0,NaN],[0,500,2],[0,0,1]]",
                "[[-500,0,1],[0,500,2],[0,0,1]]",
                "'none'",
                "null"
            })
    void a_camera_that_cannot_project_makes_no_scene(String camera) throws IOException {
        write(folder.resolve("p.jpg"), 64, 48);
        text(folder.resolve("p_objects.json"), objectsWith(camera, detection("mug", BOX)));
        SceneFile file = only();
        assertThatThrownBy(() -> file.read(problems::add))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("camera_intrinsics");
    }

    @Test
    void the_camera_may_stand_with_a_detection() throws IOException {
        write(folder.resolve("p.png"), 64, 48);
        text(
                folder.resolve("p_detections.json"),
                "{'detections':[{'label':'mug','bbox_3d':" + BOX
                        + ",'camera_intrinsics':[[500,0,32],[0,500,24],[0,0,1]]}]}");
        assertThat(scene().intrinsics().fx()).isEqualTo(500);
        assertThat(scene().objects().getFirst().box2d()).isNull();
    }

    @Test
    void objects_without_their_photo_make_no_scene() throws IOException {
        text(folder.resolve("p_objects.json"), objects(detection("mug", BOX)));
        SceneFile file = only();
        assertThatThrownBy(() -> file.read(problems::add))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("photo is missing");
    }

    @Test
    void twin_ids_get_names_of_their_own() throws IOException {
        write(folder.resolve("p.png"), 64, 48);
        text(
                folder.resolve("p_objects.json"),
                objects(
                        "{'id':'x','label':'mug','bbox_3d':" + BOX + "}",
                        "{'id':'x','label':'bowl','bbox_3d':[0.4,0.2,1.5,0.1,0.2,0.3,0]}"));
        assertThat(scene().objects()).extracting(SceneObject::id).containsExactly("x", "x~2");
    }

    @Test
    void a_folder_with_nothing_says_what_was_looked_for() {
        assertThatThrownBy(() -> InputFolder.list(folder, problems::add))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("_objects.json")
                .hasMessageContaining("ScanNet++");
        assertThatThrownBy(() -> InputFolder.list(folder.resolve("nowhere"), problems::add))
                .hasMessageContaining("does not exist");
    }

    @Test
    void without_objects_files_a_detectors_cache_is_enough() throws IOException {
        Path set = folder.resolve("fine_dataset");
        write(set.resolve("p.png"), 640, 480);
        text(
                set.resolve("p_edit_0.json"),
                "{'prompt':'Remove the mug from the scene.','target':'mug','original_bbox_3d':" + BOX
                        + ",'camera_intrinsics':[[500,0,319.5],[0,500,239.5],[0,0,1]]}");
        write(folder.resolve("eval/m/generated_images_fine/p_edit_0.png"), 640, 480);
        String seen = "{'detections':[" + detection("mug", BOX) + "," + detection("mug", BOX) + "]}";
        text(
                folder.resolve("eval/m/fine_eval/infer_cache.json"),
                "{'p_0':{'origin_result':" + seen + ",'new_result':" + seen + "}}");
        Scene scene = scene();
        assertThat(scene.objects()).hasSize(1);
        assertThat(scene.intrinsics().fx()).isEqualTo(500);
    }

    @Test
    void the_real_scenes_are_read_whole() throws DataException {
        Path real = Reference.shared().resolve("real");
        List<SceneFile> files = InputFolder.list(real, problems::add);
        assertThat(files).hasSize(6);
        for (SceneFile file : files) {
            Scene scene = file.read(problems::add);
            assertThat(scene.objects()).hasSizeBetween(3, 7);
            assertThat(scene.ground()).isNotNull();
        }
        assertThat(problems).isEmpty();
    }
}
