package gsi.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.DataException;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectsReaderTest {

    @TempDir
    private Path folder;

    private ObjectsFile read(String json) throws IOException {
        return ObjectsReader.read(Files.writeString(folder.resolve("a_objects.json"), json.replace('\'', '"')));
    }

    @Test
    void cameraGroundAndEveryBoxAreRead() throws IOException {
        ObjectsFile file = read("{'image':'a.png','camera_intrinsics':[[1,0,2],[0,3,4],[0,0,1]],"
                + "'ground':{'point':[0,1,2],'up':[0,-1,0]},'detections':["
                + "{'id':'m','label':'mug','bbox_3d':[1,2,3,4,5,6,0.5],'bbox_2d':[1,2,3,4],'iou_score':0.7},"
                + "{'label':'bowl','bbox_3d':[1,2,3,4,5,6,0],'rotation_matrix':[[0,1,0],[1,0,0],[0,0,1]]}]}");
        assertThat(file.complaints()).isEmpty();
        assertThat(file.image()).isEqualTo("a.png");
        assertThat(file.intrinsics()).isNotNull();
        assertThat(file.intrinsics().fy()).isEqualTo(3);
        assertThat(file.ground()).isEqualTo(new ObjectsFile.Plane(new Point3(0, 1, 2), new Point3(0, -1, 0)));
        assertThat(file.objects()).extracting(ObjectsFile.ObjectBox::id).containsExactly("m", "1");
        assertThat(file.objects().get(0).box().rotation()).isEqualTo(Rotation.aboutY(0.5));
        assertThat(file.objects().get(0).score()).isEqualTo(0.7);
        assertThat(file.objects().get(1).box2d()).isNull();
        assertThat(file.objects().get(1).score()).isNaN();
        assertThat(file.objects().get(1).box().rotation()).isEqualTo(new Rotation(0, 1, 0, 1, 0, 0, 0, 0, 1));
    }

    @Test
    void oneBadObjectDoesNotSpoilTheOthers() throws IOException {
        ObjectsFile file = read("{'ground':{'point':[0,1]},'camera_intrinsics':[[1]],'detections':["
                + "{'label':'none'},7,{'label':'mug','bbox_3d':[1,2,3,4,5,6,0]}]}");
        assertThat(file.objects())
                .singleElement()
                .satisfies(o -> assertThat(o.id()).isEqualTo("2"));
        assertThat(file.intrinsics()).isNull();
        assertThat(file.ground()).isNull();
        assertThat(file.complaints())
                .hasSize(4)
                .anyMatch(c -> c.startsWith("object 0: \"bbox_3d\" is missing"))
                .anyMatch(c -> c.startsWith("object 1: "))
                .anyMatch(c -> c.startsWith("\"ground\": \"point\" should be 3 numbers"))
                .anyMatch(c -> c.contains("camera_intrinsics"));
    }

    @Test
    void aFileWithoutDetectionsIsRefused() {
        assertThatThrownBy(() -> read("{'detections':7}"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("should be a list");
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("an object {…} is expected");
        assertThatThrownBy(() -> read("{")).hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> ObjectsReader.read(folder.resolve("none.json")))
                .hasMessageContaining("missing");
    }
}
