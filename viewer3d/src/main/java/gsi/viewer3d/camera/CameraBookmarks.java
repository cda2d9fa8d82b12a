package gsi.viewer3d.camera;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named cameras in the order in which they were added. As lines of text they can be kept in a file. Not thread-safe. */
public final class CameraBookmarks {

    private final Map<String, ViewCamera> cameras = new LinkedHashMap<>();

    /**
     * Adds a camera, or replaces the one of this name in its place.
     *
     * @throws IllegalArgumentException for a name that is blank or has a line break or tabulator
     */
    public void put(String name, ViewCamera camera) {
        if (name.isBlank() || name.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t')) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be a bookmark's name");
        }
        cameras.put(name, camera);
    }

    /** Takes one out; does nothing where there is none. */
    public void remove(String name) {
        cameras.remove(name);
    }

    /** The camera of this name. */
    public Optional<ViewCamera> get(String name) {
        return Optional.ofNullable(cameras.get(name));
    }

    /** All names, first added first. */
    public List<String> names() {
        return List.copyOf(cameras.keySet());
    }

    /** One line each: the name, a tabulator, the camera's text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        cameras.forEach((name, camera) -> lines.add(name + "\t" + CameraText.write(camera)));
        return lines;
    }

    /**
     * Reads what {@link #lines} gave.
     *
     * @throws IllegalArgumentException naming the first line that is none
     */
    public static CameraBookmarks of(List<String> lines) {
        CameraBookmarks bookmarks = new CameraBookmarks();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException("no bookmark: " + line);
            }
            bookmarks.put(line.substring(0, tab), CameraText.read(line.substring(tab + 1)));
        }
        return bookmarks;
    }
}
