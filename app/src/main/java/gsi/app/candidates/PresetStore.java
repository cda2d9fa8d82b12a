package gsi.app.candidates;

import gsi.candidates.filter.Thresholds;
import gsi.candidates.funnel.Preset;
import gsi.candidates.funnel.PresetFile;
import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The thresholds that a person has saved under names, one file each in a folder of theirs. */
public final class PresetStore {

    private static final String SUFFIX = ".json";
    private static final int LONGEST = 60;

    private final Path folder;

    public PresetStore(Path folder) {
        this.folder = folder;
    }

    /**
     * All that can be read, by name.
     *
     * @param problems takes what cannot, in a sentence
     */
    List<Preset> all(Consumer<String> problems) {
        List<Preset> out = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return out;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                try {
                    out.add(PresetFile.read(file).preset());
                } catch (DataException e) {
                    problems.accept(String.valueOf(e.getMessage()));
                }
            }
        } catch (IOException e) {
            problems.accept(String.valueOf(e.getMessage()));
        }
        out.sort(Comparator.comparing(Preset::name));
        return out;
    }

    /** Saves; one of the same name is replaced. @throws DataException where the file cannot be written */
    void save(String name, Thresholds thresholds) throws DataException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DataException(folder, "cannot be made: " + e.getMessage(), e);
        }
        PresetFile.write(file(name), new Preset(name, thresholds));
    }

    /** Forgets one. @throws DataException where the file cannot be deleted */
    void delete(String name) throws DataException {
        Path file = file(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DataException(file, "cannot be deleted: " + e.getMessage(), e);
        }
    }

    /** A name of any script; what a file system could take amiss is replaced, and told apart by a number. */
    private Path file(String name) {
        String safe = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String cut = safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
        return folder.resolve(cut + "-" + Integer.toHexString(name.strip().hashCode()) + SUFFIX);
    }
}
