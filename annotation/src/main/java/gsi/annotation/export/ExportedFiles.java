package gsi.annotation.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files written so far, by their path in the export, with their hashes. */
final class ExportedFiles {

    /**
     * A file in the export.
     *
     * @param path from the export's root, with {@code /}
     * @param bytes size
     * @param sha256 of the content, hexadecimal
     */
    record Entry(String path, long bytes, String sha256) {}

    /** The file to be copied cannot be read; what was written of its copy is gone again. */
    static final class UnreadableSourceException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableSourceException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Writes the content of a new file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path root;
    private final SequencedMap<String, Entry> entries = new TreeMap<>();

    ExportedFiles(Path root) {
        this.root = root;
    }

    boolean has(ExportPath path) {
        return entries.containsKey(path.toString());
    }

    /** Copies a file. @throws UnreadableSourceException if the source is at fault, not the disk written to */
    void copy(Path source, ExportPath to) throws IOException {
        try (InputStream in = open(source)) {
            write(to, out -> {
                byte[] buffer = new byte[1 << 16];
                for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                    out.write(buffer, 0, n);
                }
            });
        }
    }

    private static InputStream open(Path source) throws UnreadableSourceException {
        try {
            return Files.newInputStream(source);
        } catch (IOException e) {
            throw new UnreadableSourceException(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws UnreadableSourceException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UnreadableSourceException(e);
        }
    }

    /** Makes a new file; if that fails it is as if it had not been begun. */
    void write(ExportPath to, Content content) throws IOException {
        Path file = to.below(root);
        Files.createDirectories(to.folderBelow(root));
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            content.writeTo(new DigestOutputStream(out, digest));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        entries.put(
                to.toString(),
                new Entry(to.toString(), Files.size(file), HexFormat.of().formatHex(digest.digest())));
    }

    /** Takes a file back. */
    void remove(ExportPath path) throws IOException {
        Files.delete(path.below(root));
        entries.remove(path.toString());
    }

    /** By path. */
    Collection<Entry> entries() {
        return entries.values();
    }

    int count() {
        return entries.size();
    }

    long bytes() {
        return entries.values().stream().mapToLong(Entry::bytes).sum();
    }

    /** Returns when all of it is on disk. At the end rather than file by file, which lets the disk order its work. */
    void sync() throws IOException {
        TreeSet<Path> folders = new TreeSet<>();
        folders.add(root);
        for (Entry e : entries.values()) {
            Path file = root.resolve(e.path());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Path folder = file.getParent();
            while (folder != null && folders.add(folder)) {
                folder = folder.getParent();
            }
        }
        for (Path folder : folders) {
            FolderSync.sync(folder);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
