package gsi.app.bench;

import gsi.app.window.DesktopWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long a start takes: launcher and JVM included, until the window has been shown with the sample data opening in it. */
public final class StartBench {

    private final Path launcher;

    /** @param home the program's folder, which holds the launcher */
    public StartBench(Path home) {
        this.launcher = home.resolve("gsi");
    }

    /**
     * Starts the program so often, after one start that does not count.
     *
     * @return milliseconds of each start, until its process ended
     * @throws IOException if a start fails
     */
    public List<Double> run(int runs) throws IOException, InterruptedException {
        once();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            millis.add(once());
        }
        return millis;
    }

    private double once() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        builder.environment().put("GSI_JAVA_OPTS", "-D" + DesktopWindow.PROBE + "=true");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("a start did not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException("a start ended with exit code " + process.exitValue());
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
