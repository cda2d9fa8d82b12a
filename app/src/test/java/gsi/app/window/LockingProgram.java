package gsi.app.window;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** A program that keeps a project file for itself alone until it is killed. */
final class LockingProgram {

    private LockingProgram() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                Statement s = c.createStatement()) {
            s.execute("PRAGMA locking_mode=EXCLUSIVE");
            s.execute("BEGIN EXCLUSIVE");
            System.out.println("locked");
            new CountDownLatch(1).await();
        }
    }
}
