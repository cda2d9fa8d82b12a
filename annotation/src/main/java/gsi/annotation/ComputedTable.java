package gsi.annotation;

import gsi.dataset.SampleKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Texts about samples that could be computed again, such as scores. Made when first needed: a project without it is complete,
 * and losing it costs time only.
 */
final class ComputedTable {

    private ComputedTable() {}

    static boolean exists(Connection c) throws SQLException {
        return Pragma.read(c, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'computed'") == 1;
    }

    static void create(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("""
                    CREATE TABLE IF NOT EXISTS computed (
                      slot TEXT NOT NULL,
                      set_name TEXT NOT NULL,
                      image_id TEXT NOT NULL,
                      query_id TEXT NOT NULL,
                      value TEXT NOT NULL,
                      PRIMARY KEY (slot, set_name, image_id, query_id)
                    ) STRICT, WITHOUT ROWID""");
        }
    }

    static void read(Connection c, String slot, BiConsumer<SampleKey, String> into) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("SELECT set_name, image_id, query_id, value FROM computed WHERE slot = ?")) {
            s.setString(1, slot);
            try (ResultSet row = s.executeQuery()) {
                while (row.next()) {
                    into.accept(new SampleKey(row.getString(1), row.getString(2), row.getString(3)), row.getString(4));
                }
            }
        }
    }

    static void write(Connection c, String slot, Map<SampleKey, String> values) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO computed VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (slot, set_name, image_id, query_id) DO UPDATE SET value = excluded.value")) {
            for (Map.Entry<SampleKey, String> e : values.entrySet()) {
                s.setString(1, slot);
                s.setString(2, e.getKey().set());
                s.setString(3, e.getKey().imageId());
                s.setString(4, e.getKey().queryId());
                s.setString(5, e.getValue());
                s.addBatch();
            }
            s.executeBatch();
        }
    }
}
