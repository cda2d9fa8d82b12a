package gsi.annotation;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data folder of a project, remembered twice: absolute, and relative to the project file, so that project and data may be
 * moved or copied together.
 *
 * @param absolute as it was when last opened
 * @param relative from the project's folder, with {@code /}; null where there is no such way (another drive)
 */
record RememberedRoot(String absolute, @Nullable String relative) {

    private static final String ABSOLUTE = "data_root";
    private static final String RELATIVE = "data_root_relative";

    static RememberedRoot of(Path projectFile, Path dataRoot) {
        Path root = dataRoot.toAbsolutePath().normalize();
        Path folder = projectFile.toAbsolutePath().normalize().getParent();
        String relative = null;
        if (folder != null && Objects.equals(folder.getRoot(), root.getRoot())) {
            relative = folder.relativize(root).toString().replace('\\', '/');
        }
        return new RememberedRoot(root.toString(), relative);
    }

    static RememberedRoot from(Map<String, String> meta) {
        return new RememberedRoot(meta.getOrDefault(ABSOLUTE, ""), meta.get(RELATIVE));
    }

    Map<String, @Nullable String> toMeta() {
        Map<String, @Nullable String> out = new LinkedHashMap<>();
        out.put(ABSOLUTE, absolute);
        out.put(RELATIVE, relative);
        return out;
    }

    /**
     * Where the data is now. The relative way comes first, because a copied pair means its own copy; but a project file that was
     * copied alone leads to a folder without data, and then the absolute one is meant, which may not exist.
     */
    Path locate(Path projectFile) {
        List<Path> places = places(projectFile);
        for (Path place : places) {
            if (holdsSet(place)) {
                return place;
            }
        }
        return places.stream().filter(Files::isDirectory).findFirst().orElse(places.getLast());
    }

    /** Whether a folder is one of the two that may be meant. */
    boolean mayBe(Path projectFile, Path folder) {
        return places(projectFile).stream().anyMatch(p -> isSame(p, folder));
    }

    private List<Path> places(Path projectFile) {
        Path folder = projectFile.toAbsolutePath().normalize().getParent();
        List<Path> out = new ArrayList<>();
        try {
            if (relative != null && folder != null) {
                out.add(folder.resolve(relative).normalize());
            }
            out.add(Path.of(absolute));
        } catch (InvalidPathException e) {
            // Written on a system with other rules for names: nothing here can be meant.
            out.add(folder == null ? Path.of("") : folder);
        }
        return out;
    }

    private static boolean holdsSet(Path folder) {
        try (DirectoryStream<Path> sets = Files.newDirectoryStream(folder, "*_dataset")) {
            return sets.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }
}
