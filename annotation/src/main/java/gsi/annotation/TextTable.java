package gsi.annotation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table of named texts: what the project is ({@code meta}), how it was last looked at ({@code view}). */
enum TextTable {
    META("meta"),
    VIEW("view");

    private final String table;

    TextTable(String table) {
        this.table = table;
    }

    Map<String, String> read(Connection c) throws SQLException {
        Map<String, String> out = new TreeMap<>();
        try (PreparedStatement s = c.prepareStatement("SELECT name, value FROM " + table);
                ResultSet row = s.executeQuery()) {
            while (row.next()) {
                out.put(row.getString(1), row.getString(2));
            }
        }
        return out;
    }

    /** A null value removes the name. */
    void write(Connection c, Map<String, @Nullable String> values) throws SQLException {
        for (Map.Entry<String, @Nullable String> e : values.entrySet()) {
            String value = e.getValue();
            String sql = value == null
                    ? "DELETE FROM " + table + " WHERE name = ?"
                    : "INSERT INTO " + table + " (name, value) VALUES (?, ?)"
                            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value";
            try (PreparedStatement s = c.prepareStatement(sql)) {
                s.setString(1, e.getKey());
                if (value != null) {
                    s.setString(2, value);
                }
                s.executeUpdate();
            }
        }
    }
}
