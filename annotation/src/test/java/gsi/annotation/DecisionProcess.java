package gsi.annotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A running {@link DecisionLoop}. */
final class DecisionProcess {

    private final Process process;
    private final BufferedReader acknowledged;

    DecisionProcess(Path project, String annotator, int first, int count) throws IOException {
        this(project, annotator, first, count, false);
    }

    DecisionProcess(Path project, String annotator, int first, int count, boolean corrects) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecisionLoop.class.getName(),
                        project.toString(),
                        annotator,
                        String.valueOf(first),
                        String.valueOf(count),
                        String.valueOf(corrects))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        acknowledged = process.inputReader();
    }

    /** The next sample whose decision returned; null at the end. */
    @Nullable
    Integer next() throws IOException {
        String line = acknowledged.readLine();
        return line == null ? null : Integer.valueOf(line);
    }

    /** SIGKILL: the program gets no chance to tidy up. What it had already said can still be read. */
    void kill() {
        // Not by Process, which would also close the stream of acknowledgements.
        process.toHandle().destroyForcibly();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }
}
