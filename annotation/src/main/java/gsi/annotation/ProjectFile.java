package gsi.annotation;

import gsi.annotation.ConnectionSource.Access;
import gsi.annotation.JournalTable.DamagedRowException;
import gsi.annotation.ProjectException.Kind;
import gsi.dataset.SampleKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An open project file: SQLite in WAL mode. For one thread at a time. */
final class ProjectFile implements AutoCloseable {

    private final Path path;
    private final ConnectionSource source;
    private final boolean readOnly;
    private final Connection journal;
    private final int version;
    private final JournalTable table;
    private final @Nullable Object identity;
    private @Nullable Connection view;
    private boolean closed;

    ProjectFile(Path path, ConnectionSource source, boolean readOnly, Connection journal, int version)
            throws IOException {
        this.path = path;
        this.source = source;
        this.readOnly = readOnly;
        this.journal = journal;
        this.version = version;
        this.table = new JournalTable(version);
        this.identity = identity();
    }

    Path path() {
        return path;
    }

    /** Of the schema, as it is in the file. */
    int version() {
        return version;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    Map<String, String> meta() throws ProjectException {
        return onJournal(() -> TextTable.META.read(journal));
    }

    void writeMeta(Map<String, @Nullable String> values) throws ProjectException {
        requireWritable();
        onJournal(() -> {
            Transaction.run(journal, () -> TextTable.META.write(journal, values));
            return true;
        });
    }

    void readAfter(long sequence, Consumer<JournalEntry> into) throws ProjectException {
        onJournal(() -> {
            read(sequence, into);
            return true;
        });
    }

    /**
     * Adds entries, all or none. First what other programs have added is handed over, under the write lock, so that {@code next} decides
     * on the newest state.
     *
     * @param known sequence of the newest entry handed over so far
     * @param next the entries to write, made when the lock is held; none to write nothing
     * @return the entries, when they are on disk
     */
    List<JournalEntry> append(LongSupplier known, Consumer<JournalEntry> others, Supplier<List<JournalEntry>> next)
            throws ProjectException {
        requireWritable();
        List<JournalEntry> written = new ArrayList<>();
        onJournal(() -> {
            Transaction.run(journal, () -> {
                requireInPlace();
                read(known.getAsLong(), others);
                written.addAll(next.get());
                JournalTable.insert(journal, written);
            });
            requireInPlace();
            return true;
        });
        return written;
    }

    private void read(long sequence, Consumer<JournalEntry> into) throws SQLException, ProjectException {
        try {
            table.readAfter(journal, sequence, into);
        } catch (DamagedRowException e) {
            throw new ProjectException(Kind.CORRUPT, path, String.valueOf(e.getMessage()), e);
        }
    }

    /** As {@link #readAfter}, of the corrections. */
    void readCorrectionsAfter(long sequence, Consumer<Correction> into) throws ProjectException {
        onJournal(() -> {
            readCorrections(sequence, into);
            return true;
        });
    }

    /** As {@link #append}: others' corrections are handed over before {@code next} makes the one to write. */
    Correction appendCorrection(LongSupplier known, Consumer<Correction> others, Supplier<Correction> next)
            throws ProjectException {
        requireWritable();
        return onJournal(() -> {
            Correction[] written = new Correction[1];
            Transaction.run(journal, () -> {
                requireInPlace();
                readCorrections(known.getAsLong(), others);
                written[0] = next.get();
                CorrectionTable.insert(journal, written[0]);
            });
            requireInPlace();
            return written[0];
        });
    }

    /**
     * Adds what a merge adds, all or nothing.
     *
     * @param catchUp hands over what other programs have added, under the write lock
     * @param next plans on that
     */
    MergePlan append(Transaction.Work catchUp, Supplier<MergePlan> next) throws ProjectException {
        requireWritable();
        return onJournal(() -> {
            MergePlan[] written = new MergePlan[1];
            Transaction.run(journal, () -> {
                requireInPlace();
                catchUp.run();
                MergePlan plan = next.get();
                JournalTable.insert(journal, plan.entries());
                for (Correction c : plan.corrections()) {
                    CorrectionTable.insert(journal, c);
                }
                written[0] = plan;
            });
            requireInPlace();
            return written[0];
        });
    }

    private void readCorrections(long sequence, Consumer<Correction> into) throws SQLException, ProjectException {
        if (CorrectionTable.exists(journal)) {
            try {
                CorrectionTable.readAfter(journal, sequence, into);
            } catch (DamagedRowException e) {
                throw new ProjectException(Kind.CORRUPT, path, String.valueOf(e.getMessage()), e);
            }
        }
    }

    Map<String, String> view() throws ProjectException {
        return onJournal(() -> TextTable.VIEW.read(journal));
    }

    /** Not synced to disk each time: losing the last glance in a power cut costs nobody a decision. */
    void writeView(Map<String, @Nullable String> values) throws ProjectException {
        requireWritable();
        onJournal(() -> {
            Connection c = relaxed();
            Transaction.run(c, () -> TextTable.VIEW.write(c, values));
            return true;
        });
    }

    void readComputed(String slot, BiConsumer<SampleKey, String> into) throws ProjectException {
        onJournal(() -> {
            if (ComputedTable.exists(journal)) {
                ComputedTable.read(journal, slot, into);
            }
            return true;
        });
    }

    /** Not synced either: what is lost is computed again. */
    void writeComputed(String slot, Map<SampleKey, String> values) throws ProjectException {
        requireWritable();
        onJournal(() -> {
            Connection c = relaxed();
            Transaction.run(c, () -> {
                ComputedTable.create(c);
                ComputedTable.write(c, slot, values);
            });
            return true;
        });
    }

    private Connection relaxed() throws SQLException {
        Connection c = view;
        if (c == null) {
            c = source.connect(path, Access.RELAXED);
            view = c;
        }
        return c;
    }

    /** SQL work whose failures become typed. */
    private interface SqlCall<T> {
        T call() throws SQLException, ProjectException;
    }

    private <T> T onJournal(SqlCall<T> call) throws ProjectException {
        if (closed) {
            throw new ProjectException(Kind.CLOSED, path, "the project is closed");
        }
        try {
            return call.call();
        } catch (SQLException e) {
            throw SqliteFailure.of(path, e);
        }
    }

    private void requireWritable() throws ProjectException {
        if (readOnly) {
            throw new ProjectException(Kind.READ_ONLY, path, "may not be written; it is open for reading only");
        }
    }

    /**
     * A file that was deleted or replaced while open can still be written, into nowhere: so a decision counts only if the file
     * is the one that was opened.
     */
    private void requireInPlace() throws ProjectException {
        boolean same;
        try {
            same = Objects.equals(identity, identity());
        } catch (IOException e) {
            throw new ProjectException(Kind.MISSING, path, "was moved or deleted while open; nothing is saved", e);
        }
        if (!same) {
            throw new ProjectException(Kind.MISSING, path, "was replaced while open; close and open it again");
        }
    }

    private @Nullable Object identity() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Leaves a single file behind: the log is merged into it. */
    @Override
    public void close() throws ProjectException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (view != null) {
                view.close();
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(path, e);
        } finally {
            closeJournal();
        }
    }

    private void closeJournal() throws ProjectException {
        try {
            journal.close();
        } catch (SQLException e) {
            throw SqliteFailure.of(path, e);
        }
    }
}
