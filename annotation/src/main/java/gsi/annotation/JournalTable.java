package gsi.annotation;

import gsi.annotation.JournalEntry.Redo;
import gsi.annotation.JournalEntry.Undo;
import gsi.dataset.SampleKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The journal's rows as entries and back. */
final class JournalTable {

    /** A row that this program could not have written. */
    static final class DamagedRowException extends Exception {
        private static final long serialVersionUID = 1L;

        private final long sequence;

        DamagedRowException(String what, long sequence, Throwable cause) {
            super(what + " " + sequence + " makes no sense: " + cause.getMessage(), cause);
            this.sequence = sequence;
        }

        /** The row's place in its table. */
        long sequence() {
            return sequence;
        }
    }

    private static final String COLUMNS =
            "seq, id, action, set_name, image_id, query_id, verdict, reason, note, target,"
                    + " annotator, time_ms, program_version";

    // Few different values, many rows: one object each.
    private final Map<String, String> shared = new HashMap<>();

    /** Reads, in order, what comes after {@code sequence}. */
    void readAfter(Connection c, long sequence, Consumer<JournalEntry> into) throws SQLException, DamagedRowException {
        try (PreparedStatement s =
                c.prepareStatement("SELECT " + COLUMNS + " FROM journal WHERE seq > ? ORDER BY seq")) {
            s.setLong(1, sequence);
            try (ResultSet row = s.executeQuery()) {
                while (row.next()) {
                    into.accept(entry(row));
                }
            }
        }
    }

    private JournalEntry entry(ResultSet row) throws SQLException, DamagedRowException {
        long sequence = row.getLong(1);
        try {
            Stamp stamp = new Stamp(
                    sequence,
                    UUID.fromString(row.getString(2)),
                    share(row.getString(11)),
                    Instant.ofEpochMilli(row.getLong(12)),
                    share(row.getString(13)));
            SampleKey key = new SampleKey(share(row.getString(4)), share(row.getString(5)), share(row.getString(6)));
            String action = row.getString(3);
            return switch (action) {
                case "undo" -> new Undo(stamp, key, UUID.fromString(row.getString(10)));
                case "redo" -> new Redo(stamp, key, UUID.fromString(row.getString(10)));
                case "decide" -> new Decision(stamp, key, judgement(row));
                default -> throw new IllegalArgumentException("unknown action " + action);
            };
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new DamagedRowException("journal entry", sequence, e);
        }
    }

    private Judgement judgement(ResultSet row) throws SQLException {
        String word = row.getString(7);
        Verdict verdict = Verdict.of(word).orElseThrow(() -> new IllegalArgumentException("unknown verdict " + word));
        @Nullable String reason = row.getString(8);
        return new Judgement(verdict, reason == null ? null : share(reason), row.getString(9));
    }

    private String share(String s) {
        String known = shared.putIfAbsent(s, s);
        return known == null ? s : known;
    }

    static void insert(Connection c, JournalEntry e) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("INSERT INTO journal (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            s.setLong(1, e.stamp().sequence());
            s.setString(2, e.stamp().id().toString());
            s.setString(4, e.key().set());
            s.setString(5, e.key().imageId());
            s.setString(6, e.key().queryId());
            s.setString(11, e.stamp().annotator());
            s.setLong(12, e.stamp().time().toEpochMilli());
            s.setString(13, e.stamp().programVersion());
            switch (e) {
                case Decision d -> {
                    s.setString(3, "decide");
                    s.setString(7, d.verdict().word());
                    s.setString(8, d.reason());
                    s.setString(9, d.note());
                }
                case Undo u -> {
                    s.setString(3, "undo");
                    s.setString(10, u.decision().toString());
                }
                case Redo r -> {
                    s.setString(3, "redo");
                    s.setString(10, r.decision().toString());
                }
            }
            s.executeUpdate();
        }
    }
}
