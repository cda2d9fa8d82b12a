package gsi.scorer.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Instruction;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.paper.PaperTolerances;
import gsi.scorer.score.Profile;
import gsi.scorer.stamp.ScoreStamp.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept score is true exactly as long as nothing that it depends on has changed. */
class StamperTest {

    private static final Cuboid MUG = new Cuboid(0, 0, 2, 0.1, 0.1, 0.1, 0);
    private static final Detection SEEN = new Detection("mug", MUG, new Box2d(1, 2, 3, 4), null, 0.9);

    @TempDir
    Path folder;

    private final FileHashes hashes = new FileHashes(100);
    private final Stamper paper = new Stamper(hashes, Profile.PAPER, PaperTolerances.DEFAULT.settings(), "network");

    @BeforeEach
    void writeFiles() throws IOException {
        for (String name : List.of("photo.png", "edited.png", "edit.json", "truth.png")) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    @Test
    void the_same_files_and_settings_give_the_same_stamp() {
        Stamper again = new Stamper(new FileHashes(1), Profile.PAPER, PaperTolerances.DEFAULT.settings(), "network");
        assertThat(stamp(paper, SEEN)).isEqualTo(stamp(again, SEEN));
        assertThat(stamp(paper, SEEN).sources().get(Source.PHOTO)).hasSize(64);
    }

    @Test
    void every_file_counts() throws IOException {
        for (String name : List.of("photo.png", "edited.png", "edit.json", "truth.png")) {
            ScoreStamp before = stamp(paper, SEEN);
            Files.writeString(folder.resolve(name), "something longer than before");
            assertThat(stamp(paper, SEEN)).as(name).isNotEqualTo(before);
        }
    }

    @Test
    void a_file_that_goes_away_counts_and_is_no_error() throws IOException {
        ScoreStamp before = stamp(paper, SEEN);
        Files.delete(folder.resolve("edited.png"));
        assertThat(stamp(paper, SEEN).sources()).containsEntry(Source.EDITED_IMAGE, ScoreStamp.MISSING);
        assertThat(stamp(paper, SEEN)).isNotEqualTo(before);
    }

    @Test
    void a_file_written_again_with_the_same_content_does_not_count() throws IOException {
        ScoreStamp before = stamp(paper, SEEN);
        Files.setLastModifiedTime(folder.resolve("photo.png"), FileTime.fromMillis(1));
        assertThat(stamp(paper, SEEN)).isEqualTo(before);
    }

    @Test
    void every_number_of_the_detections_counts() {
        ScoreStamp before = stamp(paper, SEEN);
        for (Detection other : List.of(
                new Detection("cup", MUG, SEEN.box2d(), null, 0.9),
                new Detection("mug", MUG.withSize(0.1, 0.1, Math.nextUp(0.1)), SEEN.box2d(), null, 0.9),
                new Detection("mug", MUG, new Box2d(1, 2, 3, 5), null, 0.9),
                new Detection("mug", MUG, SEEN.box2d(), Rotation.IDENTITY, 0.9))) {
            assertThat(stamp(paper, other)).isNotEqualTo(before);
        }
        assertThat(stamp(paper, null).sources()).containsEntry(Source.DETECTIONS, ScoreStamp.MISSING);
    }

    @Test
    void profile_settings_and_network_count() {
        PaperTolerances strict = new PaperTolerances(0.05, 0.3, 20, 0.2, 0.4, 0.1, 0.05, 0.3);
        assertThat(List.of(
                        stamp(
                                new Stamper(hashes, Profile.UPSTREAM, PaperTolerances.DEFAULT.settings(), "network"),
                                SEEN),
                        stamp(new Stamper(hashes, Profile.PAPER, strict.settings(), "network"), SEEN),
                        stamp(new Stamper(hashes, Profile.PAPER, PaperTolerances.DEFAULT.settings(), "another"), SEEN),
                        stamp(new Stamper(hashes, Profile.PAPER, PaperTolerances.DEFAULT.settings(), null), SEEN)))
                .doesNotContain(stamp(paper, SEEN))
                .doesNotHaveDuplicates();
    }

    @Test
    void only_the_last_files_are_remembered() throws IOException {
        FileHashes two = new FileHashes(1);
        String first = two.of(folder.resolve("photo.png"));
        two.of(folder.resolve("edit.json"));
        assertThat(two.of(folder.resolve("photo.png"))).isEqualTo(first);
        assertThat(two.of(folder)).isEqualTo(ScoreStamp.MISSING);
    }

    private ScoreStamp stamp(Stamper stamper, @Nullable Detection seen) {
        EditedImage edited = new EditedImage(
                "model",
                folder.resolve("edited.png"),
                seen == null ? null : new DetectionPair(List.of(), List.of(seen)));
        EditSpec edit = new EditSpec(
                Instruction.of("Remove the mug"),
                "mug",
                MUG,
                null,
                Intrinsics.pinhole(1, 1, 0, 0),
                null,
                null,
                null,
                null);
        return stamper.stamp(
                new Sample(
                        new SampleKey("fine", "photo", "0"),
                        edit,
                        folder.resolve("edit.json"),
                        folder.resolve("photo.png"),
                        null,
                        folder.resolve("truth.png"),
                        List.of(),
                        List.of(edited)),
                edited);
    }
}
