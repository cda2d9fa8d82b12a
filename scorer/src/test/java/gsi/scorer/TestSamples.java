package gsi.scorer;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Instruction;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Small samples on disk: a noise photo, a mug that should go 50 cm to the right, and what became of it. */
final class TestSamples {

    private static final Intrinsics K = Intrinsics.pinhole(100, 100, 40, 30);

    static final Cuboid MUG = new Cuboid(0, 0, 2, 0.2, 0.2, 0.2, 0);
    static final Cuboid MOVED = new Cuboid(0.5, 0, 2, 0.2, 0.2, 0.2, 0);
    static final DetectionPair WELL_DONE = new DetectionPair(List.of(detection(MUG)), List.of(detection(MOVED)));

    private final Path folder;

    TestSamples(Path folder) {
        this.folder = folder;
    }

    static Detection detection(Cuboid c) {
        return new Detection("mug", c, OrientedBox.upright(c).project(K), Rotation.aboutY(0), 0.9);
    }

    /** An 80×60 image of noise. */
    static Raster noise(int seed) {
        byte[] rgb = new byte[3 * 80 * 60];
        new Random(seed).nextBytes(rgb);
        return new Raster(80, 60, rgb);
    }

    Path write(String name, Raster image) throws IOException {
        return Files.write(folder.resolve(name), ImageFiles.encodePng(image));
    }

    Sample sample(String set, String query, String prompt, @Nullable Path truth) {
        SampleKey key = new SampleKey(set, "photo", query);
        EditSpec edit = new EditSpec(Instruction.of(prompt), "mug", MUG, MOVED, K, null, null, null, null);
        return new Sample(
                key,
                edit,
                folder.resolve(key.editStem() + ".json"),
                folder.resolve("photo.png"),
                null,
                truth,
                List.of(),
                List.of());
    }

    Sample move(String set, String query) {
        return sample(set, query, "Move the mug to the right", null);
    }

    EditedImage edited(String file, @Nullable DetectionPair found) {
        return new EditedImage("model", folder.resolve(file), found);
    }
}
