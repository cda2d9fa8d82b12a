package gsi.app.scene;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.compare.CorrectedBoxes;
import gsi.app.media.PhotoStore;
import gsi.app.testdata.TinyData;
import gsi.app.testdata.TinyPhoto;
import gsi.app.text.Texts;
import gsi.dataset.Instruction;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.layout.DataSetReader;
import gsi.viewer3d.render.CloudLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Previews: of which samples there are some, what they are made of, and when they are made anew. */
class PreviewStoreTest {

    @TempDir
    Path dir;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final CloudStore clouds = new CloudStore(new PhotoStore(1 << 20), texts, CloudFormats::read, 1 << 20);
    private final PreviewStore previews = new PreviewStore(texts, 1 << 20);
    private TinyData data;

    @BeforeEach
    void write() throws IOException {
        data = TinyData.write(dir, 1);
        Files.write(data.depth("photo"), ImageFiles.encodeDepth(TinyPhoto.depthWithMug()));
    }

    private Sample sample() throws IOException {
        return new DataSetReader().read(dir).samples().getFirst();
    }

    private PreviewStore.Made make(Sample sample) {
        return previews.make(sample, clouds.read(sample, null), CorrectedBoxes.NONE);
    }

    @Test
    void onceMadeItIsReady() throws IOException {
        Sample sample = sample();
        assertThat(previews.ready(sample, CorrectedBoxes.NONE)).isEmpty();
        PreviewStore.Made made = make(sample);
        assertThat(previews.ready(sample, CorrectedBoxes.NONE)).containsSame(made.inPhoto());
        assertThat(make(sample)).isSameAs(made);
    }

    @Test
    void aCorrectedBoxIsAnotherPreview() throws IOException {
        Sample sample = sample();
        make(sample);
        OrientedBox nearer = OrientedBox.upright(new Cuboid(0.2, 0, 1.5, 0.2, 0.2, 0.2, 0));
        Sample corrected = sample.withEdit(sample.edit().withWanted(nearer));
        assertThat(previews.ready(corrected, new CorrectedBoxes(false, true))).isEmpty();
        assertThat(Objects.requireNonNull(make(corrected).inPhoto().arrow()).label())
                .isEqualTo("Δ 20 cm");
    }

    @Test
    void theCloudThatWasReadAnewIsUsed() throws IOException {
        Sample sample = sample();
        PreviewStore.Made made = make(sample);
        CloudStore fresh = new CloudStore(new PhotoStore(1 << 20), texts, CloudFormats::read, 1 << 20);
        assertThat(previews.make(sample, fresh.read(sample, null), CorrectedBoxes.NONE))
                .isNotSameAs(made);
    }

    @Test
    void theCloudIsSplitAndNothingIsLost() throws IOException {
        CloudStore.Clouds read = clouds.read(sample(), null);
        var layers = previews.make(sample(), read, CorrectedBoxes.NONE).layers(read.layers());
        assertThat(layers).hasSize(2);
        assertThat(layers.stream().mapToInt(l -> l.cloud().count()).sum())
                .isEqualTo(read.layers().getFirst().cloud().count());
        assertThat(layers).allMatch(CloudLayer::visible);
        assertThat(layers.getFirst().name()).isEqualTo("Source");
    }

    @Test
    void otherViewpointsAndUnknownVerbsHaveNone() throws IOException {
        Sample sample = sample();
        assertThat(PreviewStore.canShow(sample)).isTrue();
        for (String prompt : new String[] {"Changeview by the camera", "Juggle the mug"}) {
            Sample other = sample.withEdit(sample.edit().withInstruction(Instruction.of(prompt)));
            assertThat(PreviewStore.canShow(other)).as(prompt).isFalse();
        }
        assertThat(PreviewStore.canShow(
                        sample.withEdit(sample.edit().withInstruction(Instruction.of("Remove the mug")))))
                .isTrue();
    }

    @Test
    void unusableBoxesAreSaid() throws IOException {
        Sample sample = sample();
        OrientedBox mirrored = new OrientedBox(sample.edit().original(), new Rotation(-1, 0, 0, 0, 1, 0, 0, 0, 1));
        OrientedBox nowhere = OrientedBox.upright(new Cuboid(Double.NaN, 0, 1, 1, 1, 1, 0));
        OrientedBox endless = OrientedBox.upright(new Cuboid(0, 0, 1, 1e300, 1, 1, 0));
        for (Sample bad : new Sample[] {
            sample.withEdit(sample.edit().withOriginal(mirrored)),
            sample.withEdit(sample.edit().withWanted(nowhere)),
            sample.withEdit(sample.edit().withWanted(endless))
        }) {
            PreviewStore.Made made = make(bad);
            assertThat(made.inPhoto().image()).isNull();
            assertThat(made.inPhoto().legend()).isEqualTo(texts.get("preview.unusable"));
            assertThat(made.edit()).isNull();
        }
    }

    @Test
    void aPhotoThatCannotBeReadIsSaid() throws IOException {
        Sample sample = sample();
        Files.writeString(sample.source(), "no picture");
        assertThat(make(sample).inPhoto().legend()).isEqualTo(texts.get("preview.unusable"));
    }
}
