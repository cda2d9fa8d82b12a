package gsi.dataset.layout;

import gsi.dataset.DataSet;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A data folder of which the names are known and nothing is read yet. Names come in a fraction of a second where the files take
 * many; so a part can be on screen while the whole is being read.
 */
public final class ListedData {

    /** Edit files before and after a place that are read first: enough to work on until the whole is there. */
    private static final int BEFORE = 20;

    private static final int AFTER = 180;

    /** Edit files, and bytes of detections, that are read in about half a second. */
    private static final int SMALL = 1500;

    private static final long SMALL_BYTES = 16 << 20;

    private final Path root;
    private final List<ListedSet> sets;
    private final List<Problem> problems;

    ListedData(Path root, List<ListedSet> sets, List<Problem> problems) {
        this.root = root;
        this.sets = sets;
        this.problems = problems;
    }

    /** The data folder. */
    public Path root() {
        return root;
    }

    /** How many edit files there are; each is at least one sample if it can be read. */
    public int editFiles() {
        return sets.stream().mapToInt(ListedSet::count).sum();
    }

    /** Whether the whole is read in a moment, so that a part first would be in the way. */
    public boolean isSmall() {
        return editFiles() <= SMALL
                && sets.stream()
                                .flatMap(s -> s.models().stream())
                                .mapToLong(ModelReader::detectionBytes)
                                .sum()
                        <= SMALL_BYTES;
    }

    /**
     * Reads the samples around a place: without detections, which are in a file that is read as a whole or not at all.
     *
     * @param place where somebody wants to go on; null, or one that is not there, for the beginning
     */
    public DataSet part(@Nullable SampleKey place) {
        ListedSet here = sets.stream()
                .filter(set -> place != null && set.mayHave(place))
                .findFirst()
                .orElse(sets.getFirst());
        List<Problem> found = new ArrayList<>(problems);
        TreeSet<String> models = new TreeSet<>();
        List<EditFile> edits = here.around(place, BEFORE, AFTER);
        Set<String> photos = edits.stream().map(EditFile::imageId).collect(Collectors.toSet());
        FolderListing files = photos.isEmpty() ? here.files() : here.files().near(photos);
        List<ModelReader> readers = photos.isEmpty()
                ? here.models()
                : here.models().stream().map(m -> m.near(photos)).toList();
        List<Sample> bare = new SetReader(here.set(), files, found).read(edits, ReadProgress.SILENT);
        List<Sample> samples = withImages(bare, readers, Map.of(), models, found);
        return new DataSet(root, samples, List.copyOf(models), found);
    }

    /**
     * Reads everything.
     *
     * @throws CancellationException if {@code progress} throws it, or this thread is interrupted
     */
    public DataSet whole(ReadProgress progress) {
        List<Problem> found = new ArrayList<>(problems);
        List<Sample> samples = new ArrayList<>();
        TreeSet<String> models = new TreeSet<>();
        int total = editFiles();
        int before = 0;
        for (ListedSet set : sets) {
            int begin = before;
            before += set.count();
            List<EditFile> edits = set.edits();
            // The detections are one file that takes as long as many small ones: both are read at once.
            FutureTask<Detections> detections = new FutureTask<>(() -> detections(set.models(), edits));
            Thread thread = Thread.ofPlatform().daemon().name("detections").start(detections);
            try {
                List<Sample> bare = new SetReader(set.set(), set.files(), found)
                        .read(edits, (done, n) -> progress.at(begin + done, total));
                Detections seen = await(detections);
                if (!bare.isEmpty()) {
                    found.addAll(seen.problems());
                    samples.addAll(withImages(bare, set.models(), seen.byModel(), models, found));
                }
            } finally {
                thread.interrupt();
            }
        }
        return new DataSet(root, samples, List.copyOf(models), found);
    }

    private record Detections(Map<String, Map<String, DetectionPair>> byModel, List<Problem> problems) {}

    private static Detections detections(List<ModelReader> models, List<EditFile> edits) {
        KnownEdits known = new KnownEdits(edits);
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, DetectionPair>> out = new HashMap<>();
        for (ModelReader model : models) {
            out.put(model.model(), model.detections(known::mayHave, problems));
        }
        return new Detections(out, problems);
    }

    /** Which keys the names of edit files allow. */
    private static final class KnownEdits {
        private final Set<String> keys = new HashSet<>();
        private final Set<String> photosWithSeveral = new HashSet<>();

        KnownEdits(List<EditFile> edits) {
            for (EditFile e : edits) {
                if (e.queryId() == null) {
                    photosWithSeveral.add(e.imageId());
                } else {
                    keys.add(e.imageId() + "_" + e.queryId());
                }
            }
        }

        boolean mayHave(String key) {
            boolean known = keys.contains(key);
            for (int i = key.indexOf('_'); !known && i >= 0; i = key.indexOf('_', i + 1)) {
                known = photosWithSeveral.contains(key.substring(0, i));
            }
            return known;
        }
    }

    /** @throws CancellationException if the task was called off, or this thread is interrupted */
    static <T> T await(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static List<Sample> withImages(
            List<Sample> bare,
            List<ModelReader> readers,
            Map<String, Map<String, DetectionPair>> detections,
            Set<String> models,
            List<Problem> problems) {
        Map<SampleKey, List<EditedImage>> edited = new HashMap<>();
        for (ModelReader reader : readers) {
            models.add(reader.model());
            reader.images(bare, detections.getOrDefault(reader.model(), Map.of()), problems)
                    .forEach((key, image) ->
                            edited.computeIfAbsent(key, k -> new ArrayList<>(1)).add(image));
        }
        return bare.stream()
                .map(s -> s.withEdited(edited.getOrDefault(s.key(), List.of())))
                .toList();
    }
}
