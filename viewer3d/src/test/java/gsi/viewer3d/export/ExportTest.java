package gsi.viewer3d.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.render.FixedScenes;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private final SceneContent scene = FixedScenes.scene(FixedScenes.balls(120));
    private final Turntable turntable = new Turntable(scene.views().reset(), 5);

    @TempDir
    Path folder;

    private static SceneStill still(int width, int height) {
        return new SceneStill(RenderStyle.of(Palette.dark()).withBars(true, false), new Viewport(width, height), 1);
    }

    @Test
    void aStillHasAnySizeAndItsTexts() throws IOException {
        BufferedImage large = still(1999, 1201).draw(scene, scene.views().reset());
        PictureFiles.writePng(large, folder.resolve("still.png"));
        BufferedImage read = ImageIO.read(folder.resolve("still.png").toFile());
        assertThat(read.getWidth()).isEqualTo(1999);
        assertThat(read.getHeight()).isEqualTo(1201);
        assertThat(read.getRGB(1000, 600)).isEqualTo(large.getRGB(1000, 600));
    }

    @Test
    void theTurntableGoesOnceRound() {
        assertThat(turntable.camera(0)).isEqualTo(scene.views().reset());
        double step = turntable.camera(1).turn().azimuth()
                - turntable.camera(0).turn().azimuth();
        assertThat(step).isCloseTo(2 * Math.PI / 5, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void numberedPicturesAreWrittenInOrder() throws IOException {
        try (PictureFiles files = new PictureFiles(folder.resolve("turn"), "scene")) {
            assertThat(turntable.write(scene, still(160, 120), files, () -> false, n -> {}))
                    .isTrue();
            assertThat(files.files()).hasSize(5).allMatch(Files::exists);
            assertThat(files.files().getLast()).hasFileName("scene-0005.png");
        }
    }

    @Test
    void aGifHasAllPicturesAndRepeats() throws IOException {
        Path file = folder.resolve("turn.gif");
        try (AnimatedGif gif = new AnimatedGif(file, 80)) {
            turntable.write(scene, still(160, 120), gif, () -> false, n -> {});
            assertThat(file).doesNotExist();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(5);
            reader.dispose();
        }
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
    }

    @Test
    void anAnimatedPngIsAPngWithAllPictures() throws IOException {
        Path file = folder.resolve("turn.png");
        SceneStill still = still(160, 120);
        try (AnimatedPng png = new AnimatedPng(file, 80)) {
            turntable.write(scene, still, png, () -> false, n -> {});
        }
        BufferedImage first = ImageIO.read(file.toFile());
        BufferedImage expected = still.draw(scene, turntable.camera(0));
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 160; x++) {
                assertThat(first.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
            }
        }
        assertThat(chunks(file))
                .startsWith("IHDR 13", "acTL 8", "fcTL 26")
                .endsWith("IEND 0")
                .filteredOn(c -> c.startsWith("fdAT"))
                .hasSize(4);
    }

    /** Names and lengths of a PNG's chunks, their checksums tested. */
    private static List<String> chunks(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).position(8);
        List<String> chunks = new ArrayList<>();
        int sequence = 0;
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            CRC32 crc = new CRC32();
            crc.update(bytes.array(), bytes.position(), 4 + length);
            byte[] name = new byte[4];
            bytes.get(name);
            String text = new String(name, StandardCharsets.US_ASCII);
            if (text.equals("fcTL") || text.equals("fdAT")) {
                assertThat(bytes.getInt(bytes.position())).isEqualTo(sequence++);
            }
            if (text.equals("acTL")) {
                assertThat(bytes.getInt(bytes.position())).as("pictures").isEqualTo(5);
            }
            bytes.position(bytes.position() + length);
            assertThat(bytes.getInt()).isEqualTo((int) crc.getValue());
            chunks.add(text + " " + length);
        }
        return chunks;
    }

    @Test
    void whatIsCancelledOrEmptyLeavesNothingBehind() throws IOException {
        try (AnimatedPng png = new AnimatedPng(folder.resolve("none.png"), 80);
                AnimatedGif gif = new AnimatedGif(folder.resolve("none.gif"), 80)) {
            assertThat(turntable.write(scene, still(64, 48), png, () -> true, n -> {}))
                    .isFalse();
            assertThat(turntable.write(scene, still(64, 48), gif, () -> true, n -> {}))
                    .isFalse();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThatThrownBy(() -> new Turntable(scene.views().reset(), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
