package gsi.annotation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
     * Where the data is now: by the relative way if there is a folder, because a copied pair means its own copy; else by the
     * absolute one, which may not exist.
     */
    Path locate(Path projectFile) {
        Path folder = projectFile.toAbsolutePath().normalize().getParent();
        try {
            if (relative != null && folder != null) {
                Path there = folder.resolve(relative).normalize();
                if (Files.isDirectory(there)) {
                    return there;
                }
            }
            return Path.of(absolute);
        } catch (InvalidPathException e) {
            // Written on a system with other rules for names: nothing here can be meant.
            return folder == null ? Path.of("") : folder;
        }
    }
}
