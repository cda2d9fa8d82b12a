package gsi.annotation;

import gsi.annotation.JournalTable.DamagedRowException;
import gsi.dataset.SampleKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Corrections as rows that only grow in number. A project of version 1 may be without it and has none then. */
final class CorrectionTable {

    private static final String COLUMNS =
            "seq, id, set_name, image_id, query_id, field, value, annotator, time_ms, program_version";

    private CorrectionTable() {}

    static boolean exists(Connection c) throws SQLException {
        return Pragma.read(c, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'correction'") == 1;
    }

    /** Makes the table, if a project of version 1 has none yet; to be called in a transaction. */
    static void create(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("""
                    CREATE TABLE IF NOT EXISTS correction (
                      seq INTEGER PRIMARY KEY,
                      id TEXT NOT NULL UNIQUE,
                      set_name TEXT NOT NULL,
                      image_id TEXT NOT NULL,
                      query_id TEXT NOT NULL,
                      field TEXT NOT NULL
                        CHECK (field IN ('original_box', 'target_box', 'instruction', 'label')),
                      value TEXT CHECK (value IS NULL OR json_valid(value)),
                      annotator TEXT NOT NULL,
                      time_ms INTEGER NOT NULL,
                      program_version TEXT NOT NULL
                    ) STRICT""");
            s.execute("""
                    CREATE TRIGGER IF NOT EXISTS correction_is_never_changed BEFORE UPDATE ON correction
                    BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END""");
            s.execute("""
                    CREATE TRIGGER IF NOT EXISTS correction_is_never_removed BEFORE DELETE ON correction
                    BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END""");
        }
    }

    /** Reads, in order, what comes after {@code sequence}. */
    static void readAfter(Connection c, long sequence, Consumer<Correction> into)
            throws SQLException, DamagedRowException {
        try (PreparedStatement s =
                c.prepareStatement("SELECT " + COLUMNS + " FROM correction WHERE seq > ? ORDER BY seq")) {
            s.setLong(1, sequence);
            try (ResultSet row = s.executeQuery()) {
                while (row.next()) {
                    into.accept(correction(row));
                }
            }
        }
    }

    private static Correction correction(ResultSet row) throws SQLException, DamagedRowException {
        long sequence = row.getLong(1);
        try {
            Stamp stamp = new Stamp(
                    sequence,
                    UUID.fromString(row.getString(2)),
                    row.getString(8),
                    Instant.ofEpochMilli(row.getLong(9)),
                    row.getString(10));
            SampleKey key = new SampleKey(row.getString(3), row.getString(4), row.getString(5));
            String word = row.getString(6);
            CorrectionField field =
                    CorrectionField.of(word).orElseThrow(() -> new IllegalArgumentException("unknown field " + word));
            return new Correction(stamp, key, field, CorrectionValue.checked(field, row.getString(7)));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new DamagedRowException("correction", sequence, e);
        }
    }

    static void insert(Connection c, Correction correction) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("INSERT INTO correction (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?)")) {
            s.setLong(1, correction.stamp().sequence());
            s.setString(2, correction.stamp().id().toString());
            s.setString(3, correction.key().set());
            s.setString(4, correction.key().imageId());
            s.setString(5, correction.key().queryId());
            s.setString(6, correction.field().word());
            s.setString(7, correction.value());
            s.setString(8, correction.stamp().annotator());
            s.setLong(9, correction.stamp().time().toEpochMilli());
            s.setString(10, correction.stamp().programVersion());
            s.executeUpdate();
        }
    }
}
