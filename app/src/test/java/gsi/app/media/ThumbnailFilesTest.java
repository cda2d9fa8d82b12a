package gsi.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.testdata.TinyPhoto;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thumbnails that outlive the program. */
class ThumbnailFilesTest {

    @TempDir
    Path dir;

    private final Raster picture = TinyPhoto.before("mug");
    private Path photo;
    private ThumbnailFiles files;

    @BeforeEach
    void writePhoto() throws IOException {
        photo = Files.write(dir.resolve("写真 صورة.png"), ImageFiles.encodePng(picture));
        files = new ThumbnailFiles(dir.resolve("cache"), 1 << 20);
    }

    private FileVersion version() throws IOException {
        return FileVersion.of(photo);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(dir.resolve("cache"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatIsKeptIsThereInTheNextRun() throws IOException {
        files.write(version(), 144, 108, picture);
        Raster read = new ThumbnailFiles(dir.resolve("cache"), 1 << 20)
                .read(version(), 144, 108)
                .orElseThrow();
        assertThat(read.width()).isEqualTo(picture.width());
        assertThat(read.height()).isEqualTo(picture.height());
        assertThat(kept()).hasSize(1);
    }

    @Test
    void anotherSizeIsAnotherThumbnail() throws IOException {
        files.write(version(), 144, 108, picture);
        assertThat(files.read(version(), 288, 216)).isEmpty();
    }

    @Test
    void aReplacedPhotoHasNoThumbnailYet() throws IOException {
        files.write(version(), 144, 108, picture);
        Files.write(photo, ImageFiles.encodePng(TinyPhoto.after("mug")));
        Files.setLastModifiedTime(photo, FileTime.fromMillis(1_700_000_000_000L));
        assertThat(files.read(version(), 144, 108)).isEmpty();
    }

    @Test
    void aDamagedThumbnailIsNotShownAndCanBeMadeAgain() throws IOException {
        files.write(version(), 144, 108, picture);
        Path file = kept().getFirst();
        byte[] good = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, good.length / 2, good.length - 1}) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThat(files.read(version(), 144, 108)).as("%d bytes", length).isEmpty();
        }
        byte[] turned = good.clone();
        turned[good.length / 2] ^= 0x10;
        Files.write(file, turned);
        assertThat(files.read(version(), 144, 108)).isEmpty();
        files.write(version(), 144, 108, picture);
        assertThat(files.read(version(), 144, 108)).isPresent();
    }

    @Test
    void theLeastRecentlyUsedMakeRoom() throws IOException {
        files.write(version(), 1, 1, picture);
        long one = Files.size(kept().getFirst());
        ThumbnailFiles small = new ThumbnailFiles(dir.resolve("cache"), 10 * one);
        Path first = kept().getFirst();
        for (int i = 2; i <= 30; i++) {
            Files.setLastModifiedTime(first, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
            small.write(version(), i, i, picture);
        }
        assertThat(kept().stream().mapToLong(f -> f.toFile().length()).sum()).isLessThanOrEqualTo(10 * one);
        assertThat(kept()).as("used all the time").contains(first);
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKeptAndNobodyIsTold() throws IOException {
        Path file = Files.writeString(dir.resolve("a file"), "");
        ThumbnailFiles nowhere = new ThumbnailFiles(file.resolve("cache"), 1 << 20);
        nowhere.write(version(), 144, 108, picture);
        assertThat(nowhere.read(version(), 144, 108)).isEmpty();
    }
}
