package gsi.dataset.layout;

import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
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
        this.count = (int) files.unsorted().stream().filter(EditFile::isOne).count();
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

    /** Whether a sample has an edit file here, by its name alone. */
    boolean mayHave(SampleKey key) {
        return key.set().equals(set) && fileOf(key) != null;
    }

    /**
     * Edit files around a sample, in the order of their names. Nothing but these is put into an order: the first pair waits
     * for this.
     *
     * @param place null, or one that is not here, for the beginning
     * @param before how many before it
     * @param after how many from it on
     */
    List<EditFile> around(@Nullable SampleKey place, int before, int after) {
        String file = place == null ? null : fileOf(place);
        String from = file == null ? "" : file;
        Nearest earlier = new Nearest(before, Comparator.reverseOrder());
        Nearest later = new Nearest(after, Comparator.naturalOrder());
        for (String name : files.unsorted()) {
            (name.compareTo(from) < 0 ? earlier : later).offer(name);
        }
        return Stream.concat(earlier.names(), later.names())
                .sorted()
                .map(EditFile::of)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String fileOf(SampleKey key) {
        String alone = EditFile.nameOf(key.imageId(), key.queryId());
        String shared = EditFile.nameOf(key.imageId(), null);
        List<String> names = files.unsorted();
        return names.contains(alone) ? alone : names.contains(shared) ? shared : null;
    }

    /** The first few edit files of an order, whatever order they come in. */
    private static final class Nearest {
        private final int most;
        private final Comparator<String> order;

        /** The last of those kept is on top, to go when a nearer one comes. */
        private final PriorityQueue<String> kept;

        Nearest(int most, Comparator<String> order) {
            this.most = most;
            this.order = order;
            this.kept = new PriorityQueue<>(order.reversed());
        }

        void offer(String name) {
            boolean full = kept.size() == most;
            if ((!full || order.compare(name, kept.element()) < 0) && EditFile.isOne(name)) {
                if (full) {
                    kept.remove();
                }
                kept.add(name);
            }
        }

        Stream<String> names() {
            return kept.stream();
        }
    }
}
