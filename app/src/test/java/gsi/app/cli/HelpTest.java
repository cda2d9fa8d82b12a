package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class HelpTest {

    /** Every command with its subcommands, as typed after {@code gsi}. */
    private static Stream<List<String>> commands(CommandLine of, List<String> before) {
        return of.getSubcommands().entrySet().stream().flatMap(e -> {
            List<String> words = new ArrayList<>(before);
            words.add(e.getKey());
            return Stream.concat(Stream.of(words), commands(e.getValue(), words));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItself() {
        return commands(GsiCommand.commandLine(), List.of())
                .map(words -> DynamicTest.dynamicTest(String.join(" ", words), () -> {
                    CommandRun run = CommandRun.of(
                            Stream.concat(words.stream(), Stream.of("--help")).toArray());
                    assertThat(run.exitCode()).isZero();
                    assertThat(run.err()).isEmpty();
                    assertThat(run.out()).contains("gsi " + String.join(" ", words));
                }));
    }

    @Test
    void theProgramsHelpNamesEveryCommand() {
        CommandRun run = CommandRun.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("open", "score", "decide", "decisions", "export", "snapshot");
    }

    @Test
    void theVersionIsTold() {
        assertThat(CommandRun.of("--version").out()).startsWith("GSI Inspector ");
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        CommandRun run = CommandRun.of("skore", "data");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("skore");
    }
}
