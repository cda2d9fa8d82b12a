package gsi.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts classes of this build in a Java of their own: with its own toolkit, its own environment, and free to be killed. */
public final class ChildJvm {

    private ChildJvm() {}

    /**
     * Prepares a start; the caller redirects and starts it.
     *
     * @param home where its settings go
     * @param options of the virtual machine
     * @param main the class to run
     */
    public static ProcessBuilder of(Path home, List<String> options, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("GSI_HOME", home.toString());
        builder.environment().remove("DISPLAY");
        return builder;
    }
}
