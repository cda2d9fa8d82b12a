package gsi.viewer3d.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.joml.Vector3d;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancellingTest {

    @TempDir
    private Path folder;

    /** Counts how often it was told something, and says stop after a number of times. */
    private static final class Counted implements ReadProgress {
        private final AtomicInteger told = new AtomicInteger();
        private final int stopAfter;
        private volatile double last;

        Counted(int stopAfter) {
            this.stopAfter = stopAfter;
        }

        @Override
        public void done(double fraction) {
            told.incrementAndGet();
            last = fraction;
        }

        @Override
        public boolean isCancelled() {
            return told.get() >= stopAfter;
        }
    }

    @ParameterizedTest
    @EnumSource(CloudEncoding.class)
    void aReaderSaysHowFarItIsAndStopsWhenAsked(CloudEncoding encoding) throws Exception {
        int n = 1_000_000;
        PointCloud cloud =
                PointCloud.ofChecked(new Vector3d(), new float[3 * n], new int[n], null, null, null, Bounds.EMPTY);
        Path file = folder.resolve("a");
        CloudFiles.write(cloud, true, file, encoding);
        Counted whole = new Counted(Integer.MAX_VALUE);
        assertThat(CloudFiles.read(file, ReadOptions.DEFAULTS, whole).cloud().count())
                .isEqualTo(n);
        assertThat(whole.told.get()).isGreaterThan(10);
        assertThat(whole.last).isEqualTo(1);
        Counted stopped = new Counted(3);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> CloudFiles.read(file, ReadOptions.DEFAULTS, stopped));
    }
}
