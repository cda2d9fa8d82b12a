package gsi.candidates.out;

import gsi.candidates.RunResults;
import gsi.candidates.filter.FilterResult;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.frames.FrameReport;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Scene;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.layout.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a run as a folder that this program and the benchmark's opens: {@code fine_dataset/} with photos, objects, depth and
 * edits, and beside it {@code candidates.jsonl} with everything known of each candidate and {@code frames.jsonl} with each
 * listed photo. Everything is written into a folder beside the one asked for, which appears whole by
 * {@link #finish} or not at all.
 *
 * <p>Photos, depth and clouds are hard links where the disk allows it, else copies.
 */
public final class CandidateFolder implements RunResults<List<Measures>>, AutoCloseable {

    /** The lines of candidates. */
    public static final String CANDIDATES = "candidates.jsonl";
    /** The lines of candidates that a filter dropped. */
    public static final String DROPPED = "dropped.jsonl";
    /** The lines of listed photos. */
    public static final String FRAMES = "frames.jsonl";

    private static final String SET = "fine_dataset";

    private final Staging staging;
    private final EditForm form;
    private final @Nullable Thresholds thresholds;
    private final Consumer<Problem> problems;
    private final BufferedWriter candidates;
    private final BufferedWriter dropped;
    private final BufferedWriter frames;

    /**
     * Begins a folder.
     *
     * @param out must not exist, or be empty
     * @param thresholds what the filters drop goes into {@code dropped.jsonl} and nowhere else, and every line says what each
     *     filter found; null keeps all and judges nothing
     * @param problems takes the run's problems
     * @throws DataException where nothing can be written there
     */
    public CandidateFolder(
            Path out, EditForm form, @Nullable Thresholds thresholds, Consumer<Problem> problems)
            throws DataException {
        this.staging = Staging.beside(out);
        this.form = form;
        this.thresholds = thresholds;
        this.problems = problems;
        try {
            Files.createDirectory(staging.folder().resolve(SET));
            this.candidates = Files.newBufferedWriter(staging.folder().resolve(CANDIDATES));
            this.dropped = Files.newBufferedWriter(staging.folder().resolve(DROPPED));
            this.frames = Files.newBufferedWriter(staging.folder().resolve(FRAMES));
        } catch (IOException e) {
            staging.close();
            throw new DataException(out, "cannot be written: " + e, e);
        }
    }

    @Override
    public void problem(Problem problem) {
        problems.accept(problem);
    }

    @Override
    public void frame(FrameReport report) throws DataException {
        write(frames, FrameLines.json(report));
    }

    /**
     * Writes a photo and its candidates.
     *
     * @param measured of each candidate, in their order; empty where nothing was measured
     */
    @Override
    public void scene(Scene scene, List<Candidate> made, List<Measures> measured) throws DataException {
        List<Candidate> kept = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            if (line(made.get(i), measured.isEmpty() ? null : measured.get(i))) {
                kept.add(made.get(i));
            }
        }
        String name = photo(scene);
        file(scene.id() + "_objects.json", ObjectsText.of(scene, name));
        if (form == EditForm.SINGLE) {
            for (Candidate c : kept) {
                file(c.id() + ".json", EditText.of(c, scene.intrinsics()));
            }
        } else if (!kept.isEmpty()) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            kept.forEach(c -> all.set(c.queryId(), EditText.of(c, scene.intrinsics())));
            file(scene.id() + "_edit.json", all);
        }
    }

    /** Whether it survives. */
    private boolean line(Candidate candidate, @Nullable Measures measures) throws DataException {
        ObjectNode line = CandidateLines.json(candidate);
        if (measures == null) {
            write(candidates, line);
            return true;
        }
        line.set("measures", MeasuresJson.of(measures));
        if (thresholds == null) {
            write(candidates, line);
            return true;
        }
        List<FilterResult> results = thresholds.judge(measures);
        Optional<FilterResult> against = results.stream()
                .filter(r -> r.on() && thresholds.drops(r.verdict()))
                .findFirst();
        against.ifPresent(r -> line.put("dropped_by", r.id().name().toLowerCase(Locale.ROOT)));
        line.set("results", MeasuresJson.of(results));
        write(against.isPresent() ? dropped : candidates, line);
        return against.isEmpty();
    }

    /** Brings photo, depth and cloud over; the photo's new name. */
    private String photo(Scene scene) throws DataException {
        linked(scene.depth(), scene.id() + "_depth");
        if (scene.cloud() != null && !scene.cloud().world()) {
            linked(scene.cloud().file(), scene.id());
        }
        return linked(scene.image(), scene.id());
    }

    private String linked(@Nullable Path from, String stem) throws DataException {
        if (from == null) {
            return "";
        }
        String old = String.valueOf(from.getFileName());
        String name = stem + old.substring(old.lastIndexOf('.'));
        staging.link(from, SET + "/" + name);
        return name;
    }

    private void file(String name, ObjectNode json) throws DataException {
        Path file = staging.folder().resolve(SET).resolve(name);
        try {
            Files.writeString(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        } catch (IOException e) {
            throw new DataException(file, "cannot be written: " + e, e);
        }
    }

    private void write(BufferedWriter to, ObjectNode line) throws DataException {
        try {
            to.write(Json.MAPPER.writeValueAsString(line));
            to.write('\n');
        } catch (IOException e) {
            throw new DataException(staging.folder(), "cannot be written: " + e, e);
        }
    }

    /** The folder is whole: it appears in its place. @throws DataException where it cannot */
    public void finish() throws DataException {
        try {
            candidates.close();
            dropped.close();
            frames.close();
        } catch (IOException e) {
            throw new DataException(staging.folder(), "cannot be written: " + e, e);
        }
        staging.publish();
    }

    /** Takes back what was not finished. */
    @Override
    public void close() throws DataException {
        try {
            candidates.close();
            dropped.close();
            frames.close();
        } catch (IOException e) {
            throw new DataException(staging.folder(), "cannot be written: " + e, e);
        } finally {
            staging.close();
        }
    }
}
