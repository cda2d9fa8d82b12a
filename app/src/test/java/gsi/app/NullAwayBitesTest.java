package gsi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/**
 * The build's promise that null is checked, put to the test: a compiler with the very flags of the root pom refuses what
 * breaks it. Whoever takes NullAway or Error Prone out of the pom fails here.
 */
class NullAwayBitesTest {

    @TempDir
    Path dir;

    @Test
    void returningNullWhereNobodyExpectsItDoesNotCompile() throws Exception {
        Outcome outcome = compile("""
                @org.jspecify.annotations.NullMarked
                class Careless {
                    static String name() {
                        return null;
                    }
                }
                """);
        assertThat(outcome.output()).contains("error: [NullAway] returning @Nullable expression");
        assertThat(outcome.exitCode()).isNotZero();
    }

    @Test
    void aMistakeThatErrorProneKnowsDoesNotCompile() throws Exception {
        Outcome outcome = compile("""
                class Careless {
                    static boolean isRed(String colour) {
                        return colour == "red" + colour.length();
                    }
                }
                """);
        assertThat(outcome.output()).contains("[ReferenceEquality]").contains("warnings found and -Werror specified");
        assertThat(outcome.exitCode()).isNotZero();
    }

    @Test
    void theSameCodeWithTheNullDeclaredCompiles() throws Exception {
        Outcome outcome = compile("""
                import org.jspecify.annotations.Nullable;

                @org.jspecify.annotations.NullMarked
                class Careless {
                    static @Nullable String name() {
                        return null;
                    }
                }
                """);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    private record Outcome(int exitCode, String output) {}

    private Outcome compile(String source) throws Exception {
        Path file = Files.writeString(dir.resolve("Careless.java"), "package careless;\n" + source);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(flagsOfTheBuild());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of(
                "-processorpath",
                classPathWith(""),
                "-cp",
                classPathWith("jspecify"),
                "-d",
                dir.toString(),
                file.toString()));
        Path output = dir.resolve("javac.txt");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(javac.waitFor(2, TimeUnit.MINUTES)).as("javac ended").isTrue();
        return new Outcome(javac.exitValue(), Files.readString(output));
    }

    /** The compiler arguments that stand in the root pom. */
    private static List<String> flagsOfTheBuild() throws Exception {
        Path pom = Path.of(System.getProperty("gsi.root", ".."), "pom.xml");
        NodeList arguments = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getElementsByTagName("arg");
        List<String> flags = new ArrayList<>();
        for (int i = 0; i < arguments.getLength(); i++) {
            flags.add(arguments
                    .item(i)
                    .getTextContent()
                    .replaceAll("\\$\\{[^}]*}", "")
                    .strip());
        }
        return flags;
    }

    private static String classPathWith(String name) {
        List<String> entries = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        return String.join(
                File.pathSeparator,
                entries.stream().filter(e -> e.contains(name)).toList());
    }
}
