package gsi.dataset.layout;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a folder in the layout of protocol.md §9: any number of {@code <set>_dataset} folders, and {@code eval/} with any
 * number of models. Only names and JSON are read here; images are left for whoever shows or scores them.
 */
public final class DataSetReader {

    private static final String SET_SUFFIX = "_dataset";

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
        Path top = top(root.toAbsolutePath().normalize());
        List<Problem> problems = new ArrayList<>();
        FolderListing listing = FolderListing.of(top, problems);
        if (!problems.isEmpty()) {
            throw new DataException(top, problems.getFirst().reason());
        }
        List<Sample> samples = new ArrayList<>();
        TreeSet<String> models = new TreeSet<>();
        boolean anySet = false;
        for (String name : listing.names()) {
            if (isSetName(name) && Files.isDirectory(listing.resolve(name))) {
                anySet = true;
                String set = name.substring(0, name.length() - SET_SUFFIX.length());
                FolderListing files = FolderListing.of(listing.resolve(name), problems);
                List<Sample> bare = new SetReader(set, files, problems).read(progress);
                samples.addAll(withModels(bare, top.resolve("eval"), set, models, problems));
            }
        }
        if (!anySet) {
            throw new DataException(
                    top, "holds no data set: expected a folder such as fine_dataset with photos and *_edit_*.json");
        }
        return new DataSet(top, samples, List.copyOf(models), problems);
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

    private static List<Sample> withModels(
            List<Sample> bare, Path eval, String set, Set<String> models, List<Problem> problems) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<SampleKey, List<EditedImage>> edited = new HashMap<>();
        for (String model : FolderListing.of(eval, problems).names()) {
            ModelReader reader = new ModelReader(eval, model, set);
            if (reader.exists()) {
                models.add(model);
                reader.read(bare, problems)
                        .forEach((key, image) -> edited.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(image));
            }
        }
        return bare.stream()
                .map(s -> s.withEdited(edited.getOrDefault(s.key(), List.of())))
                .toList();
    }
}
