package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.ChildJvm;
import gsi.app.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole program run once, in a process of its own and without a display. */
final class ProgramRun {

    private final Process process;
    private final File out;
    private final File err;

    private ProgramRun(Process process, File out, File err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it.
     *
     * @param dir for its settings, its temporary files and what it prints
     */
    static ProgramRun start(Path dir, Object... arguments) throws IOException {
        Path own = Files.createDirectories(dir.resolve("program"));
        Path temporary = Files.createDirectories(own.resolve("tmp"));
        File out = Files.createTempFile(own, "out", ".txt").toFile();
        File err = Files.createTempFile(own, "err", ".txt").toFile();
        Process process = ChildJvm.of(
                        own.resolve("home"), List.of("-Djava.io.tmpdir=" + temporary), Main.class, arguments)
                .redirectOutput(out)
                .redirectError(err)
                .start();
        return new ProgramRun(process, out, err);
    }

    /** Waits for its end. */
    CommandRun end() throws IOException, InterruptedException {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the program ended").isTrue();
        return new CommandRun(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }
}
