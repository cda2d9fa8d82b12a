package gsi.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs programs of others beside ours, each with a time limit, and takes from what they print how long something took. */
final class OtherProgram {

    /** Why there is no figure. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String why) {
            super(why);
        }
    }

    private final int limitSeconds;

    /** @param limitSeconds after which a program is ended */
    OtherProgram(int limitSeconds) {
        this.limitSeconds = limitSeconds;
    }

    /** A program of the search path. */
    static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(java.io.File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A Python that has Open3D: Debian's, else the first of the search path. */
    Optional<String> pythonWithOpen3d() throws IOException, InterruptedException {
        for (String python : List.of("/usr/bin/python3", "python3")) {
            try {
                output(List.of(python, "-c", "import open3d"), Map.of());
                return Optional.of(python);
            } catch (Failed e) {
                // Then perhaps the next one.
            }
        }
        return Optional.empty();
    }

    /**
     * The first number that follows a pattern's text in what a program prints.
     *
     * @param number with one group
     * @throws Failed if the program is not there, fails, is too slow, or prints no such number
     */
    double number(List<String> command, Map<String, String> environment, Pattern number)
            throws Failed, IOException, InterruptedException {
        String printed = output(command, environment);
        Matcher found = number.matcher(printed);
        if (!found.find()) {
            throw new Failed("printed no time");
        }
        return Double.parseDouble(found.group(1));
    }

    private String output(List<String> command, Map<String, String> environment)
            throws Failed, IOException, InterruptedException {
        Path printed = Files.createTempFile("gsi-bench", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            Process process;
            try {
                process = builder.start();
            } catch (IOException e) {
                throw new Failed("not installed");
            }
            boolean ended = process.waitFor(limitSeconds, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new Failed("took more than %d s".formatted(limitSeconds));
            }
            if (process.exitValue() != 0) {
                throw new Failed("ended with code %d".formatted(process.exitValue()));
            }
            return new String(Files.readAllBytes(printed), StandardCharsets.ISO_8859_1);
        } finally {
            Files.delete(printed);
        }
    }
}
