package gsi.annotation;

import gsi.annotation.JournalEntry.Redo;
import gsi.annotation.JournalEntry.Undo;
import gsi.annotation.ProjectException.Kind;
import gsi.dataset.SampleKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A review project: who decided what about the samples of one data folder, in one SQLite file.
 *
 * <p>The file holds a journal that only grows; undo and redo are entries too, so both go back to the first decision, also
 * after a restart, for each annotator separately. {@link #decide}, {@link #undo} and {@link #redo} return when the entry is on
 * disk (full sync); if they throw, nothing was saved and nothing changed in memory.
 *
 * <p>Safe for any thread; several programs may have the same project open. Reading never waits for the disk, except where a
 * method says that it throws {@link ProjectException}.
 */
public final class ReviewProject implements AutoCloseable {

    private static final int LONGEST_ANNOTATOR = 200;

    private final ProjectFile file;
    private final ProjectInfo info;
    private final String programVersion;
    private final InstantSource clock;
    private final ReviewState state = new ReviewState();
    private final CorrectionState corrections = new CorrectionState();
    private final ViewMemory view;
    private final List<Change> byOthers = new ArrayList<>();
    private final List<Correction> correctedByOthers = new ArrayList<>();
    private final ReentrantLock disk = new ReentrantLock(true);

    private ReviewProject(ProjectFile file, ProjectInfo info, String programVersion, InstantSource clock)
            throws ProjectException {
        this.file = file;
        this.info = info;
        this.programVersion = programVersion;
        this.clock = clock;
        this.view = new ViewMemory(file.view());
        file.readAfter(0, state::apply);
        file.readCorrectionsAfter(0, corrections::apply);
    }

    /**
     * Opens the project in {@code file}, or makes it.
     *
     * @param dataRoot the folder under review; remembered in the project
     * @param programVersion stamped on everything written
     * @throws ProjectException if it cannot be opened or made, or if it is about another data folder that still exists
     */
    public static ReviewProject openOrCreate(Path file, Path dataRoot, String programVersion) throws ProjectException {
        return openOrCreate(file, dataRoot, programVersion, InstantSource.system(), new SqliteConnections());
    }

    static ReviewProject openOrCreate(
            Path file, Path dataRoot, String programVersion, InstantSource clock, ConnectionSource source)
            throws ProjectException {
        Path path = file.toAbsolutePath().normalize();
        Map<String, @Nullable String> meta = ProjectDescription.ofNew(path, dataRoot, programVersion, clock.instant());
        return open(ProjectOpening.open(path, meta, source, clock.instant()), dataRoot, programVersion, clock);
    }

    /**
     * Opens an existing project; one that may not be written is opened for reading.
     *
     * @throws ProjectException if there is none ({@link Kind#MISSING}) or it cannot be opened
     */
    public static ReviewProject open(Path file, String programVersion) throws ProjectException {
        return open(file, programVersion, InstantSource.system(), new SqliteConnections());
    }

    static ReviewProject open(Path file, String programVersion, InstantSource clock, ConnectionSource source)
            throws ProjectException {
        Path path = file.toAbsolutePath().normalize();
        return open(ProjectOpening.open(path, null, source, clock.instant()), null, programVersion, clock);
    }

    /**
     * Opens an existing project to look on: nothing can be decided, and {@link #refresh} tells what other programs decide. It is
     * not brought forward, nor locked for others.
     *
     * @throws ProjectException as {@link #open(Path, String)}
     */
    public static ReviewProject watch(Path file, String programVersion) throws ProjectException {
        return open(
                ProjectOpening.watch(file.toAbsolutePath().normalize(), new SqliteConnections()),
                null,
                programVersion,
                InstantSource.system());
    }

    private static ReviewProject open(
            ProjectFile file, @Nullable Path dataRoot, String programVersion, InstantSource clock)
            throws ProjectException {
        try {
            ProjectInfo info = ProjectDescription.read(file, dataRoot);
            return new ReviewProject(file, info, programVersion, clock);
        } catch (ProjectException | RuntimeException e) {
            try {
                file.close();
            } catch (ProjectException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    public ProjectInfo info() {
        return info;
    }

    /**
     * Decides about a sample. Replaces the decision that counted before, which stays in the history.
     *
     * @param annotator who decides; blanks around the name do not count
     * @param seen what the annotator had in view
     * @return what changed, when it is on disk
     * @throws ProjectException if it could not be saved; nothing has changed then
     * @throws IllegalArgumentException if the annotator has no name or an overlong one
     */
    public Change decide(String annotator, SampleKey key, Judgement judgement, Seen seen) throws ProjectException {
        return write(annotator, name -> List.of(key), (stamp, k) -> new Decision(stamp, k, judgement, seen, null))
                .getFirst();
    }

    /** As {@link #decide(String, SampleKey, Judgement, Seen)}, with nothing known of what was in view. */
    public Change decide(String annotator, SampleKey key, Judgement judgement) throws ProjectException {
        return decide(annotator, key, judgement, Seen.NOTHING);
    }

    /**
     * Decides the same about many samples, all or none, in one commit. They are a group: {@link #undo} takes all of them back
     * at once. Otherwise as {@link #decide(String, SampleKey, Judgement, Seen)}.
     *
     * @param keys the samples; one that comes twice is decided once, and without any nothing is written
     * @param seen what the annotator had in view of each; called while other writers wait
     * @return what changed, in the order of the samples
     */
    public List<Change> decideAll(
            String annotator, Collection<SampleKey> keys, Judgement judgement, Function<SampleKey, Seen> seen)
            throws ProjectException {
        List<SampleKey> once = List.copyOf(new LinkedHashSet<>(keys));
        UUID group = UUID.randomUUID();
        return write(annotator, name -> once, (stamp, k) -> new Decision(stamp, k, judgement, seen.apply(k), group));
    }

    /**
     * Takes back the annotator's latest decision, or all of the latest group; empty if there is none left. Where somebody
     * newer has decided about a sample, that decision stays in force. Otherwise as {@link #decide}.
     *
     * @return what changed, the newest decision first
     */
    public List<Change> undo(String annotator) throws ProjectException {
        return write(annotator, state::nextUndo, (stamp, d) -> new Undo(stamp, d.key(), d.id()));
    }

    /**
     * Puts the annotator's last undone decision, or group, back in force; empty if there is none, or if the annotator has
     * decided something new since. Otherwise as {@link #decide}.
     */
    public List<Change> redo(String annotator) throws ProjectException {
        return write(annotator, state::nextRedo, (stamp, d) -> new Redo(stamp, d.key(), d.id()));
    }

    /** {@code about} is asked when the lock is held and others' entries are known. */
    private <T> List<Change> write(
            String annotator, Function<String, List<T>> about, BiFunction<Stamp, T, JournalEntry> what)
            throws ProjectException {
        String name = named(annotator);
        disk.lock();
        try {
            return state.apply(file.append(state::lastSequence, this::takeOver, () -> {
                List<JournalEntry> out = new ArrayList<>();
                long last = state.lastSequence();
                for (T t : about.apply(name)) {
                    out.add(what.apply(stamp(name, ++last), t));
                }
                return out;
            }));
        } finally {
            disk.unlock();
        }
    }

    private Stamp stamp(String annotator, long sequence) {
        return new Stamp(
                sequence, UUID.randomUUID(), annotator, clock.instant().truncatedTo(ChronoUnit.MILLIS), programVersion);
    }

    private void takeOver(JournalEntry entry) {
        byOthers.add(state.apply(entry));
    }

    /** The name without blanks around it; refused if empty or overlong. */
    static String named(String annotator) {
        String name = annotator.strip();
        if (name.isEmpty() || name.length() > LONGEST_ANNOTATOR) {
            throw new IllegalArgumentException(
                    "an annotator needs a name of 1 to " + LONGEST_ANNOTATOR + " characters");
        }
        return name;
    }

    /**
     * Gives a field of a sample another value, or, with null, the file's own again. Replaces the correction that counted
     * before, which stays in the history. The data's files are not touched.
     *
     * @param annotator who corrects; blanks around the name do not count
     * @param value JSON text, see {@link CorrectionValue}
     * @return what was written, when it is on disk
     * @throws ProjectException if it could not be saved; nothing has changed then
     * @throws IllegalArgumentException if the value is none of that field, or the annotator has no name or an overlong one
     */
    public Correction correct(String annotator, SampleKey key, CorrectionField field, @Nullable String value)
            throws ProjectException {
        String name = named(annotator);
        CorrectionValue.checked(field, value);
        disk.lock();
        try {
            return corrections.apply(file.appendCorrection(
                    corrections::lastSequence,
                    this::takeOver,
                    () -> new Correction(stamp(name, corrections.lastSequence() + 1), key, field, value)));
        } finally {
            disk.unlock();
        }
    }

    private void takeOver(Correction correction) {
        correctedByOthers.add(corrections.apply(correction));
    }

    /** The corrections that count for a sample: none with a null value. A snapshot that does not change. */
    public Map<CorrectionField, Correction> corrections(SampleKey key) {
        return corrections.of(key);
    }

    /** The corrections that count, of every sample that has any: a snapshot that does not change. */
    public Map<SampleKey, Map<CorrectionField, Correction>> corrections() {
        return corrections.current();
    }

    /** Every correction of a sample, also those that no longer count, oldest first. */
    public List<Correction> correctionHistory(SampleKey key) {
        return corrections.history(key);
    }

    /** What other programs have corrected, as far as {@link #refresh} has seen it, since this was last asked. */
    public List<Correction> correctionsByOthers() {
        disk.lock();
        try {
            List<Correction> out = List.copyOf(correctedByOthers);
            correctedByOthers.clear();
            return out;
        } finally {
            disk.unlock();
        }
    }

    /**
     * What other programs have decided in the same project since this was last asked. Sees their corrections too, which
     * {@link #correctionsByOthers} tells.
     */
    public List<Change> refresh() throws ProjectException {
        disk.lock();
        try {
            catchUp();
            List<Change> out = List.copyOf(byOthers);
            byOthers.clear();
            return out;
        } finally {
            disk.unlock();
        }
    }

    private void catchUp() throws ProjectException {
        file.readCorrectionsAfter(corrections.lastSequence(), this::takeOver);
        file.readAfter(state.lastSequence(), this::takeOver);
    }

    /** Adds what {@code planner} plans, or only plans it. See {@link ProjectMerge}. */
    MergeResult merge(String annotator, MergePlan.Planner planner, boolean dryRun) throws ProjectException {
        String name = named(annotator);
        Supplier<MergePlan> plan = () -> planner.plan(state, corrections, place -> stamp(name, place));
        disk.lock();
        try {
            if (dryRun) {
                catchUp();
                return plan.get().result();
            }
            MergePlan added = file.append(this::catchUp, plan);
            state.apply(added.entries());
            added.corrections().forEach(corrections::apply);
            return added.result();
        } finally {
            disk.unlock();
        }
    }

    /** The decisions that {@link #undo} would take back, in that order: one, or those of a group; empty for none. */
    public List<Decision> nextUndo(String annotator) {
        return state.nextUndo(annotator.strip());
    }

    /** The decisions that {@link #redo} would put back, in that order; empty for none. */
    public List<Decision> nextRedo(String annotator) {
        return state.nextRedo(annotator.strip());
    }

    /** Whether {@link #undo} would take anything back; costs the same whatever it would. */
    public boolean canUndo(String annotator) {
        return state.canUndo(annotator.strip());
    }

    /** Whether {@link #redo} would put anything back. */
    public boolean canRedo(String annotator) {
        return state.canRedo(annotator.strip());
    }

    /** The decision that counts for each decided sample: a snapshot that does not change. */
    public Map<SampleKey, Decision> current() {
        return state.current();
    }

    /** The decision that counts for a sample. */
    public Optional<Decision> decisionOf(SampleKey key) {
        return state.decisionOf(key);
    }

    /** Everything that happened to a sample, oldest first. */
    public List<JournalEntry> history(SampleKey key) {
        return state.history(key);
    }

    /** Samples per verdict; every verdict is there. */
    public Map<Verdict, Integer> counts() {
        return state.counts();
    }

    /** The decisions that count, in the order of their samples. */
    public List<Decision> decisions() {
        return state.inSampleOrder();
    }

    /** Where the review stood when {@link #rememberPosition} was last called, in this run or an earlier one. */
    public Optional<Position> position() {
        return view.position();
    }

    /** Remembers where the review stands. Survives the end of the program in any form, not a power cut. */
    public void rememberPosition(Position position) throws ProjectException {
        remember(ViewMemory.toTexts(position));
    }

    /** A setting of this project's view, such as a filter. */
    public Optional<String> setting(String name) {
        return view.setting(name);
    }

    /** Remembers a setting of this project's view, as surely as {@link #rememberPosition}; null forgets it. */
    public void rememberSetting(String name, @Nullable String value) throws ProjectException {
        Map<String, @Nullable String> one = new LinkedHashMap<>();
        one.put(ViewMemory.settingName(name), value);
        remember(one);
    }

    /**
     * Hands over what was kept by {@link #keepComputed} in a slot, in no particular order.
     *
     * @param into called by this thread, which other writers wait for
     */
    public void readComputed(String slot, BiConsumer<SampleKey, String> into) throws ProjectException {
        disk.lock();
        try {
            file.readComputed(slot, into);
        } finally {
            disk.unlock();
        }
    }

    /**
     * Keeps texts that could be computed again, such as scores, one per sample and slot; newer ones replace older ones. Not
     * synced to disk: a power cut may lose the last ones.
     *
     * @throws ProjectException if they cannot be kept, as in a project that may not be written
     */
    public void keepComputed(String slot, Map<SampleKey, String> texts) throws ProjectException {
        disk.lock();
        try {
            file.writeComputed(slot, texts);
        } finally {
            disk.unlock();
        }
    }

    private void remember(Map<String, @Nullable String> values) throws ProjectException {
        disk.lock();
        try {
            if (view.differs(values)) {
                file.writeView(values);
                view.put(values);
            }
        } finally {
            disk.unlock();
        }
    }

    /** Closes the file, which is complete in itself then. Closing again does nothing. */
    @Override
    public void close() throws ProjectException {
        disk.lock();
        try {
            file.close();
        } finally {
            disk.unlock();
        }
    }
}
