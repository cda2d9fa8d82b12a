package gsi.app.candidates;

import gsi.candidates.frames.FrameReport;
import gsi.candidates.funnel.FunnelTable;
import gsi.candidates.gate.GateAnswers;
import gsi.candidates.input.InputFolder;
import gsi.candidates.input.SceneFile;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Language;
import gsi.candidates.model.Scene;
import gsi.candidates.out.CandidateFolder;
import gsi.candidates.out.CandidateFolderReader;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A folder of candidates as it was read: each with what was measured of it and what a language
 * model said of it, and the photos that they are of. */
public final class CandidateSet {

    private final Path folder;
    private final List<Candidate> candidates;
    private final FunnelTable table;
    private final GateAnswers answers;
    private final List<FrameReport> frames;
    private final Map<String, SceneFile> photos;
    private final List<Problem> problems;
    private final ConcurrentMap<String, Optional<Scene>> scenes = new ConcurrentHashMap<>();

    private CandidateSet(
            Path folder,
            List<Candidate> candidates,
            FunnelTable table,
            GateAnswers answers,
            List<FrameReport> frames,
            Map<String, SceneFile> photos,
            List<Problem> problems) {
        this.folder = folder;
        this.candidates = candidates;
        this.table = table;
        this.answers = answers;
        this.frames = frames;
        this.photos = photos;
        this.problems = problems;
    }

    /** Whether candidates were made in this folder. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(CandidateFolder.CANDIDATES));
    }

    /** Reads all there is, dropped ones too; lines that cannot be read are problems. Off the FX thread. */
    public static CandidateSet read(Path folder) throws DataException {
        List<Problem> problems = new ArrayList<>();
        CandidateFolderReader reader = new CandidateFolderReader(folder);
        List<Candidate> candidates = new ArrayList<>();
        FunnelTable.Builder table = new FunnelTable.Builder();
        GateAnswers answers = GateAnswers.read(folder);
        reader.all(
                kept -> {
                    Candidate c = kept.candidate();
                    candidates.add(c);
                    table.add(c, answers.measures(c.id(), kept.measured()));
                },
                problems::add);
        Map<String, SceneFile> photos = new HashMap<>();
        for (SceneFile photo : InputFolder.list(folder, problems::add)) {
            photos.put(photo.id(), photo);
        }
        return new CandidateSet(
                folder,
                List.copyOf(candidates),
                table.build(),
                answers,
                reader.frames(),
                photos,
                List.copyOf(problems));
    }

    public Path folder() {
        return folder;
    }

    /** The candidate in a row of the table. */
    public Candidate candidate(int row) {
        return candidates.get(row);
    }

    /** The English sentence that a language model would rather say, where one was asked and said the same in other words. */
    Optional<String> rewording(int row) {
        Candidate c = candidates.get(row);
        String said = c.wording().get(Language.ENGLISH);
        return Optional.ofNullable(answers.reworded(c).wording().get(Language.ENGLISH))
                .filter(text -> !text.equals(said));
    }

    public FunnelTable table() {
        return table;
    }

    /** Every photo that was listed when they were made. */
    public List<FrameReport> frames() {
        return frames;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Photo and camera of a candidate; empty where they cannot be read any more. May read a file: off the FX thread. */
    Optional<Scene> scene(String id) {
        return scenes.computeIfAbsent(id, this::readScene);
    }

    private Optional<Scene> readScene(String id) {
        SceneFile photo = photos.get(id);
        if (photo == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(photo.read(problem -> {}));
        } catch (DataException e) {
            // The tile stays without a picture; the reader of the folder has told of what is missing.
            return Optional.empty();
        }
    }
}
