package gsi.viewer3d.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LzfTest {

    @TempDir
    private Path folder;

    @Test
    void unpacksWhatItPacked() throws Exception {
        Random random = new Random(4);
        for (int run = 0; run < 60; run++) {
            byte[] plain = new byte[random.nextInt(run < 40 ? 300 : 300_000)];
            int kinds = 1 << random.nextInt(9);
            for (int i = 0; i < plain.length; i++) {
                plain[i] = (byte) (random.nextInt(8) == 0 ? random.nextInt(kinds) : i / 50);
            }
            byte[] packed = new byte[Lzf.bound(plain.length)];
            int n = Lzf.pack(plain, plain.length, packed);
            Path file = Bytes.file(folder, "packed", Arrays.copyOf(packed, n));
            try (FileBytes bytes = FileBytes.map(file)) {
                Lzf.Unpacker lzf = new Lzf.Unpacker(new ByteCursor(bytes, 0, n));
                byte[] back = new byte[plain.length + 10];
                assertThat(lzf.read(back, back.length)).isEqualTo(plain.length);
                assertThat(Arrays.copyOf(back, plain.length)).isEqualTo(plain);
                assertThat(lzf.isDamaged()).isFalse();
            }
        }
    }
}
