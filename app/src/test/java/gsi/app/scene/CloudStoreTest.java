package gsi.app.scene;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.media.PhotoStore;
import gsi.app.testdata.TinyData;
import gsi.app.text.Texts;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import gsi.viewer3d.lod.OrderedCloud;
import gsi.viewer3d.lod.SpatialOrder;
import gsi.viewer3d.render.CloudLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clouds of a sample, whatever they are made of. */
class CloudStoreTest {

    private static final String PLY = """
            ply
            format ascii 1.0
            element vertex 2
            property float x
            property float y
            property float z
            end_header
            0 0 1
            0 0 2
            """;

    @TempDir
    Path dir;

    private final CloudStore store =
            new CloudStore(new PhotoStore(1 << 20), new Texts(Locale.ENGLISH), CloudFormats::read, 1 << 20);

    private TinyData files;

    @BeforeEach
    void write() {
        files = TinyData.write(dir, 1, "bold");
    }

    private Sample sample() throws IOException {
        return new DataSetReader().read(dir).samples().getFirst();
    }

    private CloudStore.Clouds read() throws IOException {
        Sample sample = sample();
        EditedImage bold = sample.edited("bold").orElseThrow();
        return store.read(sample, bold);
    }

    @Test
    void thePhotosDepthIsACloud() throws IOException {
        CloudStore.Clouds clouds = read();
        assertThat(clouds.layers()).extracting(CloudLayer::name).containsExactly("Source");
        assertThat(clouds.camera()).isNotNull();
        assertThat(clouds.depth()).isNotNull();
        assertThat(clouds.problems()).isEmpty();
    }

    @Test
    void filesBesideThePhotoAndTheAnswerAndTheAnswersDepthAreCloudsToo() throws IOException {
        TinyData.put(files.folder().resolve("photo.ply"), PLY);
        Path edited = files.editedImage("bold", "photo", "0");
        TinyData.put(edited.resolveSibling("photo_edit_0.ply"), PLY);
        Files.copy(files.depth("photo"), edited.resolveSibling("photo_edit_0_depth.png"));
        assertThat(read().layers())
                .extracting(CloudLayer::name)
                .containsExactly("Source", "photo.ply", "Edited", "Edited: photo_edit_0.ply");
        assertThat(read().layers().get(1).cloud().count()).isEqualTo(2);
    }

    @Test
    void aBrokenFileIsAProblemAndTheOtherCloudsAreThere() throws IOException {
        TinyData.put(files.folder().resolve("photo.ply"), "ply\nformat nothing");
        CloudStore.Clouds clouds = read();
        assertThat(clouds.layers()).hasSize(1);
        assertThat(clouds.problems())
                .singleElement()
                .extracting(Problem::file)
                .isEqualTo(files.folder().resolve("photo.ply"));
    }

    @Test
    void whatAViewHasPutIntoOrderIsKeptAndNotMadeAgain() throws IOException {
        TinyData.put(files.folder().resolve("photo.ply"), PLY);
        CloudLayer photo = read().layers().getFirst();
        OrderedCloud ordered = SpatialOrder.of(photo.cloud());
        store.ordered(photo.cloud(), ordered);
        List<CloudLayer> again = read().layers();
        assertThat(again.getFirst().cloud()).isSameAs(ordered.points());
        assertThat(again.getFirst().index()).isSameAs(ordered.index());
        assertThat(again.getFirst().name()).isEqualTo("Source");
        assertThat(again.get(1).index()).as("the other cloud is as it was read").isNull();
        assertThat(read().layers().getFirst().cloud()).isSameAs(ordered.points());
    }

    @Test
    void aPhotoThatWasReplacedGetsACloudOfItsOwn() throws IOException {
        CloudLayer photo = read().layers().getFirst();
        OrderedCloud ordered = SpatialOrder.of(photo.cloud());
        store.ordered(photo.cloud(), ordered);
        Files.setLastModifiedTime(files.depth("photo"), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
        CloudLayer fresh = read().layers().getFirst();
        assertThat(fresh.index()).isNull();
        assertThat(fresh.cloud()).isNotSameAs(ordered.points());
    }

    @Test
    void withoutDepthAndFilesThereIsNone() throws IOException {
        Files.delete(files.depth("photo"));
        assertThat(read().layers()).isEmpty();
        assertThat(read().problems()).isEmpty();
    }
}
