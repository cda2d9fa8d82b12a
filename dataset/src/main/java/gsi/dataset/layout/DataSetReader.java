package gsi.dataset.layout;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * Reads a folder in the layout of protocol.md §9: any number of {@code <set>_dataset} folders, and {@code eval/} with any
 * number of models. Only names and JSON are read here; images are left for whoever shows or scores them.
 */
public final class DataSetReader {

    static final String SET_SUFFIX = "_dataset";

    /** As {@link #read(Path, ReadProgress)}, silently. */
    public DataSet read(Path root) throws DataException {
        return read(root, ReadProgress.SILENT);
    }

    /**
     * Reads every sample below {@code root} that can be read; the others become problems.
     *
     * @param root the data folder, or one of its {@code <set>_dataset} folders, which stands for the folder around it
     * @throws DataException if the folder does not exist, cannot be listed, or holds no set
     */
    public DataSet read(Path root, ReadProgress progress) throws DataException {
        return list(root).whole(progress);
    }

    /**
     * Looks at the names in a data folder; what they stand for is read afterwards, a part first where that helps.
     *
     * @param root as for {@link #read(Path, ReadProgress)}
     * @throws DataException if the folder does not exist, cannot be listed, or holds no set
     */
    public ListedData list(Path root) throws DataException {
        Path top = top(root.toAbsolutePath().normalize());
        List<Problem> problems = new ArrayList<>();
        FolderListing listing = FolderListing.of(top, problems);
        if (!problems.isEmpty()) {
            throw new DataException(top, problems.getFirst().reason());
        }
        FolderListing evaluated = FolderListing.of(top.resolve("eval"), problems);
        List<ListedSet> sets = new ArrayList<>();
        for (String name : listing.names()) {
            if (isSetName(name) && Files.isDirectory(listing.resolve(name))) {
                String set = name.substring(0, name.length() - SET_SUFFIX.length());
                // The images that models made of the set lie in other folders, as large as its own: both are looked at
                // at once.
                FutureTask<Models> models = new FutureTask<>(() -> modelsOf(set, top.resolve("eval"), evaluated));
                Thread.ofPlatform().daemon().name("listing").start(models);
                FolderListing files = FolderListing.of(listing.resolve(name), problems);
                Models made = ListedData.await(models);
                problems.addAll(made.problems());
                sets.add(new ListedSet(set, files, made.readers()));
            }
        }
        if (sets.isEmpty()) {
            throw new DataException(
                    top, "holds no data set: expected a folder such as fine_dataset with photos and *_edit_*.json");
        }
        return new ListedData(top, sets, problems);
    }

    private record Models(List<ModelReader> readers, List<Problem> problems) {}

    private static Models modelsOf(String set, Path eval, FolderListing names) {
        List<ModelReader> out = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names.names()) {
            ModelReader model = ModelReader.of(eval, name, set, problems);
            if (model != null) {
                out.add(model);
            }
        }
        return new Models(out, problems);
    }

    private static Path top(Path root) throws DataException {
        if (!Files.exists(root)) {
            throw new DataException(root, "the folder does not exist");
        }
        if (!Files.isDirectory(root)) {
            throw new DataException(root, "is a file; open the folder that holds the data set");
        }
        Path name = root.getFileName();
        Path parent = root.getParent();
        return name != null && parent != null && isSetName(name.toString()) ? parent : root;
    }

    private static boolean isSetName(String name) {
        return name.length() > SET_SUFFIX.length() && name.endsWith(SET_SUFFIX);
    }
}
