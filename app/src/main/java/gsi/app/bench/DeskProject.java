package gsi.app.bench;

import gsi.dataset.image.DepthMap;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A made-up data set in the benchmark's layout, as large as one likes: so many edits of each photo, an edited image and
 * detections for each. The image files are a few made-up ones under many names (hard links where the file system has them),
 * so that a hundred thousand samples take seconds. The same samples every time; making what is there already is quick.
 *
 * @param root the data folder
 * @param samples how many
 * @param width of photos and edited images, pixels
 * @param height likewise
 */
record DeskProject(Path root, int samples, int width, int height) {

    static final String MODEL = "made-up";

    private static final int EDITS_PER_PHOTO = 25;
    /** Above this many, the edits of a photo share a file, as they may (protocol.md §9): a file each would take too long. */
    private static final int SHARED_FILE_ABOVE = 200_000;

    private static final int PHOTOS = 8;
    private static final int EDITS = 40;
    private static final String SET = "desk";

    /** Writes what is missing. */
    void make() throws IOException {
        Path done = root.resolve("made.txt");
        String what = samples + " samples of " + width + "x" + height + "\n";
        if (Files.exists(done) && Files.readString(done).equals(what)) {
            return;
        }
        Files.createDirectories(set());
        Files.createDirectories(images());
        Files.createDirectories(root.resolve("templates"));
        List<Path> photos = new ArrayList<>();
        List<Path> edits = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            Raster picture = picture(i);
            if (i < PHOTOS) {
                photos.add(put("templates/photo" + i + ".png", ImageFiles.encodePng(picture)));
            }
            edits.add(put("templates/edit" + i + ".jpg", ImageFiles.encodeJpeg(picture, 92)));
        }
        Path depth = put("templates/depth.png", ImageFiles.encodeDepth(depth()));
        try {
            IntStream.range(0, (samples + EDITS_PER_PHOTO - 1) / EDITS_PER_PHOTO)
                    .parallel()
                    .forEach(p -> photo(p, photos.get(p % PHOTOS), depth, edits));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        detections();
        Files.writeString(done, what);
    }

    private Path set() {
        return root.resolve(SET + "_dataset");
    }

    private Path images() {
        return root.resolve("eval").resolve(MODEL).resolve("generated_images_" + SET);
    }

    private static String photoName(int photo) {
        return String.format(Locale.ROOT, "room%06d_frame_000000", photo);
    }

    private void photo(int photo, Path picture, Path depth, List<Path> edits) {
        String name = photoName(photo);
        try {
            link(set().resolve(name + ".png"), picture);
            link(set().resolve(name + "_depth.png"), depth);
            StringBuilder all = new StringBuilder("{");
            for (int e = 0; e < EDITS_PER_PHOTO && sample(photo, e) < samples; e++) {
                DeskSample sample = new DeskSample(sample(photo, e), width, height);
                if (samples > SHARED_FILE_ABOVE) {
                    all.append(e == 0 ? "" : ",\n")
                            .append('"')
                            .append(e)
                            .append("\": ")
                            .append(sample.edit());
                } else {
                    write(set().resolve(name + "_edit_" + e + ".json"), sample.edit());
                }
                link(images().resolve(name + "_edit_" + e + ".jpg"), edits.get(sample(photo, e) % EDITS));
            }
            if (samples > SHARED_FILE_ABOVE) {
                write(set().resolve(name + "_edit.json"), all.append('}').toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int sample(int photo, int edit) {
        return photo * EDITS_PER_PHOTO + edit;
    }

    private void detections() throws IOException {
        Path file = root.resolve("eval").resolve(MODEL).resolve(SET + "_eval").resolve("infer_cache.json");
        Files.createDirectories(file.resolveSibling("."));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write('{');
            for (int i = 0; i < samples; i++) {
                out.write(i == 0 ? "\n" : ",\n");
                out.write("\"" + photoName(i / EDITS_PER_PHOTO) + "_" + i % EDITS_PER_PHOTO + "\": ");
                out.write(new DeskSample(i, width, height).detections());
            }
            out.write("\n}\n");
        }
    }

    private Path put(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        if (Files.notExists(file)) {
            Files.write(file, bytes);
        }
        return file;
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.notExists(file)) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void link(Path name, Path file) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, name, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Waves with edges and a little noise, about as hard to decode as a photo. */
    private Raster picture(int number) {
        byte[] rgb = new byte[3 * width * height];
        long noise = 1L + number;
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            noise = noise * 6364136223846793005L + 1442695040888963407L;
            double wave = Math.sin(x / (31.0 + number % 7)) * Math.cos(y / (43.0 + i % 3)) * 70;
            int step = (x / 90 + y / 70 + number) % 3 * 20;
            rgb[i] = (byte) (int) Math.clamp(100 + wave + step + (noise >>> 61), 0.0, 255.0);
        }
        return new Raster(width, height, rgb);
    }

    private DepthMap depth() {
        short[] mm = new short[width * height];
        for (int i = 0; i < mm.length; i++) {
            mm[i] = (short) (1200 + i / width * 900 / height + (int) (60 * Math.sin(i % width / 40.0)));
        }
        return new DepthMap(width, height, mm);
    }
}
