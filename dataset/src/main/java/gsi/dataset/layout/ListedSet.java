package gsi.dataset.layout;

import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of one set and of what models made of it. What the names of edit files say is made out when it is asked for: the
 * first pair needs a few of a hundred thousand.
 */
final class ListedSet {

    private final String set;
    private final FolderListing files;
    private final List<ModelReader> models;
    private final int count;

    ListedSet(String set, FolderListing files, List<ModelReader> models) {
        this.set = set;
        this.files = files;
        this.models = models;
        this.count = (int) files.names().stream().filter(EditFile::isOne).count();
    }

    String set() {
        return set;
    }

    FolderListing files() {
        return files;
    }

    List<ModelReader> models() {
        return models;
    }

    /** How many edit files there are. */
    int count() {
        return count;
    }

    /** All edit files, in the order of their names. */
    List<EditFile> edits() {
        List<EditFile> out = new ArrayList<>(count);
        for (String name : files.names()) {
            EditFile edit = EditFile.of(name);
            if (edit != null) {
                out.add(edit);
            }
        }
        return out;
    }

    /** Where the edit file of a sample stands among the names; −1 where there is none. */
    int place(SampleKey key) {
        if (!key.set().equals(set)) {
            return -1;
        }
        int alone = Collections.binarySearch(files.names(), EditFile.nameOf(key.imageId(), key.queryId()));
        int shared = Collections.binarySearch(files.names(), EditFile.nameOf(key.imageId(), null));
        return Math.max(alone, shared) < 0 ? -1 : Math.max(alone, shared);
    }

    /**
     * Edit files around a place among the names.
     *
     * @param before how many before it
     * @param after how many from it on
     */
    List<EditFile> around(int place, int before, int after) {
        List<EditFile> out = new ArrayList<>();
        for (int i = place - 1; i >= 0 && out.size() < before; i--) {
            add(i, out);
        }
        Collections.reverse(out);
        int most = out.size() + after;
        for (int i = place; i < files.names().size() && out.size() < most; i++) {
            add(i, out);
        }
        return out;
    }

    private void add(int i, List<EditFile> into) {
        @Nullable EditFile edit = EditFile.of(files.names().get(i));
        if (edit != null) {
            into.add(edit);
        }
    }
}
