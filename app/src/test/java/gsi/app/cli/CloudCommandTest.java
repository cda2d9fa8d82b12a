package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudCommandTest {

    @TempDir
    Path dir;

    private Path table() throws Exception {
        return Files.writeString(
                dir.resolve("a.csv"), "x,y,z,red,green,blue\n1,2,3,255,0,0\n-1,nan,3,0,0,0\n4,5,6,0,0,255\n");
    }

    @Test
    void infoSaysWhatAFileHolds() throws Exception {
        CommandRun run = CommandRun.of("cloud", "info", table());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .contains("format     XYZ (text, columns named, separated by commas)")
                .contains("points     2")
                .contains("dropped    1 that are not finite")
                .contains("x          1.000 … 4.000")
                .contains("colours    yes");
    }

    @Test
    void convertWritesWhatInfoReads() throws Exception {
        for (String name : new String[] {"b.ply", "b.pcd"}) {
            Path out = dir.resolve(name);
            CommandRun run = CommandRun.of("cloud", "convert", table(), out);
            assertThat(run.exitCode()).isZero();
            assertThat(run.lines()).containsExactly(out + "  2 points");
            assertThat(CommandRun.of("cloud", "info", out).lines()).contains("points     2", "colours    yes");
        }
        assertThat(CommandRun.of("cloud", "convert", "--plain", table(), dir.resolve("c.pcd"))
                        .exitCode())
                .isZero();
    }

    @Test
    void whatCannotBeDoneIsOneLine() throws Exception {
        Path broken = Files.writeString(dir.resolve("a.ply"), "ply\nformat ascii 1.0\n");
        CommandRun run = CommandRun.of("cloud", "info", broken);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("gsi: " + broken + ": ends within its header");
        CommandRun target = CommandRun.of("cloud", "convert", table(), dir.resolve("b.las"));
        assertThat(target.exitCode()).isEqualTo(1);
        assertThat(target.err()).contains("only .ply and .pcd can be written");
        assertThat(CommandRun.of("cloud").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("cloud", "info", "--camera", "1,2", table()).exitCode())
                .isEqualTo(2);
    }
}
