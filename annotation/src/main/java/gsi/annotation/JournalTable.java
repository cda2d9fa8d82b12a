package gsi.annotation;

import gsi.annotation.JournalEntry.Keep;
import gsi.annotation.JournalEntry.Redo;
import gsi.annotation.JournalEntry.Undo;
import gsi.dataset.SampleKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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

    private static final String FIRST_COLUMNS = "seq, id, action, set_name, image_id, query_id, verdict, reason, note,"
            + " target, annotator, time_ms, program_version";
    private static final String COLUMNS =
            FIRST_COLUMNS + ", rating_compliance, rating_accuracy, rating_locality, rating_appearance, seen, group_id";
    private static final String COLUMNS_OF_VERSION_1 = FIRST_COLUMNS + ", NULL, NULL, NULL, NULL, NULL, NULL";

    private final String columns;

    // Few different values, many rows: one object each.
    private final Map<String, String> shared = new HashMap<>();
    private @Nullable UUID lastGroup;

    /** @param version the schema's version in the file; an older one is only read */
    JournalTable(int version) {
        this.columns = version == 1 ? COLUMNS_OF_VERSION_1 : COLUMNS;
    }

    /** Reads, in order, what comes after {@code sequence}. */
    void readAfter(Connection c, long sequence, Consumer<JournalEntry> into) throws SQLException, DamagedRowException {
        try (PreparedStatement s =
                c.prepareStatement("SELECT " + columns + " FROM journal WHERE seq > ? ORDER BY seq")) {
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
                case "keep" -> new Keep(stamp, key, UUID.fromString(row.getString(10)));
                case "decide" ->
                    new Decision(stamp, key, judgement(row), seen(row.getString(18)), group(row.getString(19)));
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
        return new Judgement(verdict, reason == null ? null : share(reason), row.getString(9), ratings(row));
    }

    private static Ratings ratings(ResultSet row) throws SQLException {
        Ratings r = new Ratings(number(row, 14), number(row, 15), number(row, 16), number(row, 17));
        return r.isEmpty() ? Ratings.NONE : r;
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int n = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(n);
    }

    private Seen seen(@Nullable String json) {
        return json == null ? Seen.NOTHING : SeenJson.read(json, this::share);
    }

    private @Nullable UUID group(@Nullable String id) {
        if (id == null) {
            return null;
        }
        UUID fresh = UUID.fromString(id);
        if (!fresh.equals(lastGroup)) {
            lastGroup = fresh;
        }
        return lastGroup;
    }

    private String share(String s) {
        String known = shared.putIfAbsent(s, s);
        return known == null ? s : known;
    }

    static void insert(Connection c, List<? extends JournalEntry> entries) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "INSERT INTO journal (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            for (JournalEntry e : entries) {
                s.clearParameters();
                bind(s, e);
                s.executeUpdate();
            }
        }
    }

    private static void bind(PreparedStatement s, JournalEntry e) throws SQLException {
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
                bind(s, d.judgement().ratings());
                s.setString(
                        18,
                        d.seen().equals(Seen.NOTHING)
                                ? null
                                : SeenJson.write(d.seen()).toString());
                s.setString(19, d.group() == null ? null : d.group().toString());
            }
            case Undo u -> {
                s.setString(3, "undo");
                s.setString(10, u.decision().toString());
            }
            case Redo r -> {
                s.setString(3, "redo");
                s.setString(10, r.decision().toString());
            }
            case Keep k -> {
                s.setString(3, "keep");
                s.setString(10, k.decision().toString());
            }
        }
    }

    private static void bind(PreparedStatement s, Ratings r) throws SQLException {
        s.setObject(14, r.compliance());
        s.setObject(15, r.accuracy());
        s.setObject(16, r.locality());
        s.setObject(17, r.appearance());
    }
}
