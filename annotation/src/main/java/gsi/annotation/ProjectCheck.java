package gsi.annotation;

import gsi.annotation.ConnectionSource.Access;
import gsi.annotation.JournalTable.DamagedRowException;
import gsi.annotation.ProjectException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks through a project file without changing it: the database's own structure, then whether every journal entry and
 * correction makes sense, none is missing, and what is taken back was there.
 */
public final class ProjectCheck {

    private final Connection c;
    private final int version;
    private final List<String> findings = new ArrayList<>();
    private long decisions;
    private long corrections;

    private ProjectCheck(Connection c, int version) {
        this.c = c;
        this.version = version;
    }

    /**
     * What was found.
     *
     * @param file the project
     * @param schemaVersion version of its format
     * @param entries journal entries that can be read
     * @param corrections corrections that can be read
     * @param findings what is wrong, a sentence each; empty for a whole project
     */
    public record Report(Path file, int schemaVersion, long entries, long corrections, List<String> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean isWhole() {
            return findings.isEmpty();
        }
    }

    /**
     * Checks.
     *
     * @throws ProjectException if the file is no project, or so damaged that nothing of it can be read
     */
    public static Report run(Path project) throws ProjectException {
        Path file = project.toAbsolutePath().normalize();
        if (ProjectHeader.look(file) != ProjectHeader.Found.PROJECT) {
            throw new ProjectException(Kind.MISSING, file, "there is no such project");
        }
        Access access = WriteAccess.to(file) ? Access.DURABLE : Access.READ_ONLY;
        try (Connection c = new SqliteConnections().connect(file, access)) {
            int version = Pragma.read(c, "PRAGMA user_version");
            ProjectHeader.check(file, Pragma.read(c, "PRAGMA application_id"), version);
            ProjectCheck check = new ProjectCheck(c, version);
            check.structure();
            check.journal();
            check.corrections();
            return new Report(file, version, check.decisions, check.corrections, check.findings);
        } catch (SQLException e) {
            throw SqliteFailure.of(file, e);
        }
    }

    private void structure() throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet row = s.executeQuery("PRAGMA integrity_check")) {
            while (row.next()) {
                if (!"ok".equals(row.getString(1))) {
                    findings.add("the database is damaged: " + row.getString(1));
                }
            }
        }
        int guards =
                Pragma.read(c, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'");
        if (guards < 2) {
            findings.add("the journal is not protected against being rewritten");
        }
    }

    private void journal() throws SQLException {
        Map<UUID, JournalEntry> known = new HashMap<>();
        long from = 0;
        while (from >= 0) {
            from = readJournal(from, known);
        }
        missing("journal", "journal entries");
    }

    /** Reads on after {@code from}; returns the place of a damaged entry to go on behind, or −1 at the end. */
    private long readJournal(long from, Map<UUID, JournalEntry> known) throws SQLException {
        try {
            new JournalTable(version).readAfter(c, from, entry -> {
                decisions++;
                refers(entry, known);
                known.put(entry.stamp().id(), entry);
            });
            return -1;
        } catch (DamagedRowException e) {
            findings.add(String.valueOf(e.getMessage()));
            return e.sequence();
        }
    }

    private void refers(JournalEntry entry, Map<UUID, JournalEntry> known) {
        if (!(entry instanceof Decision)
                && !(known.get(entry.decision()) instanceof Decision d
                        && d.key().equals(entry.key()))) {
            findings.add("journal entry " + entry.stamp().sequence()
                    + " takes back, puts back or keeps a decision about " + entry.key() + " that is not there");
        }
    }

    private void corrections() throws SQLException {
        if (!CorrectionTable.exists(c)) {
            return;
        }
        long from = 0;
        while (from >= 0) {
            try {
                CorrectionTable.readAfter(c, from, correction -> corrections++);
                from = -1;
            } catch (DamagedRowException e) {
                findings.add(String.valueOf(e.getMessage()));
                from = e.sequence();
            }
        }
        missing("correction", "corrections");
    }

    /** Places are given out one by one from 1 and nothing is ever removed, so a gap is a loss. */
    private void missing(String table, String what) throws SQLException {
        int gaps = Pragma.read(c, "SELECT coalesce(max(seq), 0) - count(*) FROM " + table);
        if (gaps != 0) {
            findings.add(gaps + " " + what + " are missing");
        }
    }
}
