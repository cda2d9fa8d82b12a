package gsi.app.cli;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.RunScorer;
import gsi.scorer.RunScorer.Job;
import gsi.scorer.locality.EditRegion;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.MapResult;
import gsi.scorer.map.PhotoMaps;
import gsi.scorer.map.PixelMap;
import gsi.scorer.photo.PhotoCache;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.ProcessedSize;
import gsi.scorer.results.AtomicFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes maps of edited images as pictures, {@code <model>/<set>/<img_id>_edit_<query_id>_<kind>.png} below a folder, and a
 * list of what is in them, {@code maps.jsonl}. Each file is written whole or not at all; an earlier one is replaced.
 */
final class MapWriter {

    private static final Logger LOG = LoggerFactory.getLogger(MapWriter.class);

    /** The list's name. */
    static final String LIST = "maps.jsonl";

    /** Room for about four processed photos of the largest size; what the network makes of them comes on top. */
    private static final long CACHE_BYTES = 40L << 20;

    private final Path folder;
    private final Set<MapKind> kinds;
    private final PhotoCache<PhotoMaps.Prepared> photos;
    private final AtomicReference<@Nullable DataException> unwritable = new AtomicReference<>();

    /** @param kinds that are made where they can be */
    MapWriter(Path folder, Set<MapKind> kinds, PhotoMaps maps) {
        this.folder = folder;
        this.kinds = kinds;
        this.photos = new PhotoCache<>(
                photo -> maps.prepare(ImageFiles.readPhoto(photo)), PhotoMaps.Prepared::weight, CACHE_BYTES);
    }

    /**
     * Maps that are not there for one kind of reason.
     *
     * @param example the reason of the first of them
     */
    record Left(int count, String example) {
        private Left and(Left other) {
            return new Left(count + other.count, example);
        }
    }

    /**
     * What came of it.
     *
     * @param left by what is missing
     */
    record Report(int written, Map<String, Left> left) {}

    /** What came of one edited image. */
    private record Outcome(List<MapRow> rows, Map<String, Left> left) {
        private void leave(String what, int count, String why) {
            left.merge(what, new Left(count, why), Left::and);
        }
    }

    /**
     * Makes and writes the maps of all jobs.
     *
     * @param done after each edited image
     * @throws DataException if a file cannot be written, naming it
     */
    Report write(List<Job> jobs, int threads, Runnable done) throws DataException {
        List<MapRow> rows = new ArrayList<>();
        Map<String, Left> left = new TreeMap<>();
        new RunScorer<>(this::one, threads)
                .run(
                        jobs,
                        (outcome, n, total) -> {
                            rows.addAll(outcome.rows);
                            outcome.left.forEach((what, some) -> left.merge(what, some, Left::and));
                            done.run();
                        },
                        () -> unwritable.get() != null);
        DataException failure = unwritable.get();
        if (failure != null) {
            throw failure;
        }
        AtomicFile.write(
                folder.resolve(LIST),
                rows.stream().sorted(MapRow.ORDER).map(row -> row.json() + "\n").collect(Collectors.joining()));
        return new Report(rows.size(), left);
    }

    private Outcome one(Sample sample, EditedImage edited) {
        Outcome outcome = new Outcome(new ArrayList<>(), new TreeMap<>());
        try {
            PhotoMaps.Prepared photo = photos.get(sample.source());
            Raster image = ImageFiles.readPhoto(edited.file());
            KeepMask kept = kept(sample, edited, photo.size());
            for (MapKind kind : kinds) {
                make(kind, photo, image, outcome).ifPresent(map -> place(sample, edited, map, kept, outcome));
            }
        } catch (DataException e) {
            outcome.leave("images", kinds.size(), e.file() + ": " + e.reason());
        }
        return outcome;
    }

    /** A map, unless it is missing or fails; the others go on. */
    private static Optional<PixelMap> make(MapKind kind, PhotoMaps.Prepared photo, Raster image, Outcome outcome) {
        try {
            switch (photo.map(image, kind)) {
                case MapResult.Made made -> {
                    return Optional.of(made.map());
                }
                case MapResult.Missing missing ->
                    outcome.leave(kind.word(), 1, missing.why().detail());
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("a {} map could not be made", kind.word(), e);
            outcome.leave(kind.word() + ", failed", 1, e.toString());
        }
        return Optional.empty();
    }

    private void place(Sample sample, EditedImage edited, PixelMap map, @Nullable KeepMask kept, Outcome outcome) {
        String picture = sample.key().editStem() + "_" + map.kind().word() + ".png";
        List<String> names = List.of(edited.model(), sample.key().set(), picture);
        for (String name : names) {
            if (!isPlain(name)) {
                outcome.leave("names", 1, "\"" + name + "\" cannot be the name of a file or folder");
                return;
            }
        }
        Path file = folder;
        for (String name : names) {
            file = file.resolve(name);
        }
        try {
            AtomicFile.write(file, MapPicture.png(map));
            outcome.rows.add(MapRow.of(sample.key(), edited.model(), String.join("/", names), map, kept));
        } catch (DataException e) {
            unwritable.compareAndSet(null, e);
        }
    }

    /** What a data set calls its photos, edits, sets or models must not lead out of the folder. */
    private static boolean isPlain(String name) {
        return !name.isBlank()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0);
    }

    /** What counts in the score; null without detections to tell, or with hostile ones. */
    private static @Nullable KeepMask kept(Sample sample, EditedImage edited, ProcessedSize size) {
        return EditRegion.known(sample.edit(), edited.detections())
                .map(changed -> KeepMask.outside(size, changed))
                .orElse(null);
    }
}
