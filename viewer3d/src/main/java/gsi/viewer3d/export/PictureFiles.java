package gsi.viewer3d.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Still pictures as PNG, and animations as numbered PNGs. A file is complete or not there. */
public final class PictureFiles implements PictureSequence {

    private final Path folder;
    private final String name;
    private final List<Path> files = new ArrayList<>();

    /** Files {@code name-0001.png} and so on in a folder that is made if need be. */
    public PictureFiles(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public void add(BufferedImage picture) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(String.format(Locale.ROOT, "%s-%04d.png", name, files.size() + 1));
        writePng(picture, file);
        files.add(file);
    }

    @Override
    public void close() {}

    /** What was written, in order. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** One still picture; replaces a file of that name. */
    public static void writePng(BufferedImage picture, Path file) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", png)) {
            throw new IOException("this picture cannot be written as PNG: type " + picture.getType());
        }
        place(new java.io.ByteArrayInputStream(png.toByteArray()), file);
    }

    /** Writes beside the file, then moves it there. */
    static void place(InputStream bytes, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        Path beside = Files.createTempFile(folder == null ? whole : folder, ".picture", ".part");
        try {
            Files.copy(bytes, beside, StandardCopyOption.REPLACE_EXISTING);
            move(beside, whole);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
