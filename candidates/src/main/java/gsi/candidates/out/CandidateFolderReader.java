package gsi.candidates.out;

import gsi.candidates.filter.Measures;
import gsi.candidates.frames.FrameReport;
import gsi.candidates.input.InputFolder;
import gsi.candidates.input.SceneFile;
import gsi.candidates.model.Candidate;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads again what {@link CandidateFolder} wrote: photo by photo, so that a folder of any size takes little memory. */
public final class CandidateFolderReader {

    /**
     * A candidate as its line says it.
     *
     * @param measures null where the line has none: they were not taken
     */
    public record Kept(Candidate candidate, @Nullable Measures measures) {

        /** What was measured: nothing is applicable where nothing was. */
        public Measures measured() {
            return measures == null ? new Measures(Map.of()) : measures;
        }
    }

    /** Takes one photo's candidates. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * A photo that has candidates.
         *
         * @param photo reads the scene when asked
         * @throws DataException ends the reading
         */
        void photo(SceneFile photo, List<Kept> candidates) throws DataException;
    }

    /** Query ids are numbers that count up, so the shorter one is the smaller. */
    private static final Comparator<Kept> AS_MADE = Comparator.comparingInt(
                    (Kept k) -> k.candidate().queryId().length())
            .thenComparing(k -> k.candidate().queryId());

    private final Path folder;

    public CandidateFolderReader(Path folder) {
        this.folder = folder;
    }

    /** Every photo that was listed when the candidates were made. @throws DataException if there is no such list */
    public List<FrameReport> frames() throws DataException {
        return FrameLines.read(folder.resolve(CandidateFolder.FRAMES));
    }

    /**
     * Candidates and their measures alone, those that were dropped too, without looking at photos.
     *
     * @throws DataException as {@link CandidateLines#read}
     */
    public void all(Consumer<Kept> visitor, Consumer<Problem> problems) throws DataException {
        CandidateLines.Visitor each =
                (candidate, line) -> visitor.accept(new Kept(candidate, MeasuresJson.parse(line)));
        CandidateLines.read(folder.resolve(CandidateFolder.CANDIDATES), each, problems);
        Path dropped = folder.resolve(CandidateFolder.DROPPED);
        if (Files.exists(dropped)) {
            CandidateLines.read(dropped, each, problems);
        }
    }

    /**
     * The photos in the order of the lines, each with its candidates, those that were dropped too. Lines of a photo stand
     * together; a photo that comes again later is a problem. Photos of which all were dropped come last.
     *
     * @throws DataException if the folder cannot be read, or the visitor says so
     */
    public void photos(Visitor visitor, Consumer<Problem> problems) throws DataException {
        Map<String, SceneFile> photos = new HashMap<>();
        for (SceneFile photo : InputFolder.list(folder, problems)) {
            photos.put(photo.id(), photo);
        }
        Path file = folder.resolve(CandidateFolder.CANDIDATES);
        Map<String, List<Kept>> dropped = dropped(problems);
        List<Kept> together = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Consumer<String> missing = scene -> problems.accept(new Problem(
                file, "the photo of " + scene + " is missing, or its candidates do not stand together", null));
        CandidateLines.read(
                file,
                (candidate, line) -> {
                    if (!together.isEmpty()
                            && !together.getFirst().candidate().scene().equals(candidate.scene())) {
                        hand(photos, together, dropped, seen, visitor, missing);
                    }
                    together.add(new Kept(candidate, MeasuresJson.parse(line)));
                },
                problems);
        if (!together.isEmpty()) {
            hand(photos, together, dropped, seen, visitor, missing);
        }
        for (List<Kept> rest : List.copyOf(dropped.values())) {
            together.addAll(rest);
            dropped.remove(rest.getFirst().candidate().scene());
            hand(photos, together, dropped, seen, visitor, missing);
        }
    }

    private Map<String, List<Kept>> dropped(Consumer<Problem> problems) throws DataException {
        Map<String, List<Kept>> out = new LinkedHashMap<>();
        Path file = folder.resolve(CandidateFolder.DROPPED);
        if (Files.exists(file)) {
            CandidateLines.read(
                    file,
                    (candidate, line) -> out.computeIfAbsent(candidate.scene(), s -> new ArrayList<>())
                            .add(new Kept(candidate, MeasuresJson.parse(line))),
                    problems);
        }
        return out;
    }

    private static void hand(
            Map<String, SceneFile> photos,
            List<Kept> together,
            Map<String, List<Kept>> dropped,
            Set<String> seen,
            Visitor visitor,
            Consumer<String> missing)
            throws DataException {
        String scene = together.getFirst().candidate().scene();
        List<Kept> also = dropped.remove(scene);
        if (also != null) {
            together.addAll(also);
            together.sort(AS_MADE);
        }
        SceneFile photo = photos.get(scene);
        if (photo == null || !seen.add(scene)) {
            missing.accept(scene);
        } else {
            visitor.photo(photo, List.copyOf(together));
        }
        together.clear();
    }
}
