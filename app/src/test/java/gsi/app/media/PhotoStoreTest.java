package gsi.app.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.app.testdata.TinyPhoto;
import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decoded photos: kept within their weight, and never older than their files. */
class PhotoStoreTest {

    private static final int PIXELS = 64 * 48;

    @TempDir
    Path dir;

    private final PhotoStore store = new PhotoStore(10 * PhotoStore.BYTES_PER_PIXEL * PIXELS);

    private Path photo(String name) throws IOException {
        return Files.write(dir.resolve(name + ".png"), ImageFiles.encodePng(TinyPhoto.before(name)));
    }

    @Test
    void aPhotoIsDecodedOnce() throws IOException {
        Path file = photo("a");
        assertThat(store.read(file)).isSameAs(store.read(file));
        assertThat(store.image(file)).isSameAs(store.image(file));
    }

    @Test
    void aReplacedFileIsDecodedAnew() throws IOException {
        Path file = photo("a");
        Raster before = store.read(file);
        Files.write(file, ImageFiles.encodePng(TinyPhoto.after("a")));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        assertThat(store.read(file).rgb()).isNotEqualTo(before.rgb());
    }

    @Test
    void aDeletedFileIsMissingThoughItWasThereBefore() throws IOException {
        Path file = photo("a");
        assertThat(store.read(file).width()).isEqualTo(64);
        Files.delete(file);
        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the file is missing");
    }

    @Test
    void whateverIsLookedAtTheWeightStaysWithinTheLimit() throws IOException {
        for (int i = 0; i < 50; i++) {
            Path file = photo("p" + i);
            assertThat(store.image(file).getWidth()).isEqualTo(64);
            assertThat(store.weight()).isLessThanOrEqualTo(store.limit());
        }
    }

    @Test
    void severalWhoWantOnePhotoGetTheSame() throws Exception {
        Path file = photo("a");
        List<Future<Raster>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> store.read(file)));
            }
        }
        for (Future<Raster> each : all) {
            assertThat(each.get()).isSameAs(store.read(file));
        }
    }
}
