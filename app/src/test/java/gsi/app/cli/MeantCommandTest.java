package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody means who gives a folder and no command. */
class MeantCommandTest {

    @TempDir
    Path dir;

    private static String[] meant(String... arguments) {
        return GsiCommand.meant(GsiCommand.commandLine(), arguments);
    }

    @Test
    void aFolderIsOpened() {
        assertThat(meant(dir.toString())).containsExactly("open", dir.toString());
        assertThat(meant(dir.toString(), "--project", "p.gsi"))
                .containsExactly("open", dir.toString(), "--project", "p.gsi");
    }

    @Test
    void everythingElseIsLeftAsItIs() {
        assertThat(meant()).isEmpty();
        assertThat(meant("score", dir.toString())).containsExactly("score", dir.toString());
        assertThat(meant("--help")).containsExactly("--help");
        assertThat(meant(dir.resolve("nothing here").toString())).hasSize(1);
        assertThat(meant("a\0b")).hasSize(1);
    }
}
