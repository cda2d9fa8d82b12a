package gsi.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who has a project open in a window.
 *
 * @param annotator the name under which decisions are made there
 * @param user the account that the program runs under
 * @param host the computer's name; empty where unknown
 * @param process the program's process number there
 * @param started when that process began, which tells it from a later one with the same number; 1970 where unknown
 * @param since when the window opened the project
 */
public record DeskHolder(String annotator, String user, String host, long process, Instant started, Instant since) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

    /** This program, from now on. */
    static DeskHolder me(String annotator, Instant now) {
        ProcessHandle me = ProcessHandle.current();
        return new DeskHolder(annotator, System.getProperty("user.name", ""), hostName(), me.pid(), startOf(me), now);
    }

    /**
     * Whether that program still runs. One on another computer cannot be asked and counts as running: its mark says since
     * when, and a person may know better.
     */
    boolean isRunning() {
        return !host.equals(hostName())
                || ProcessHandle.of(process)
                        .filter(p -> startOf(p).equals(started))
                        .isPresent();
    }

    /** Whether that program is this one. */
    public boolean isMe() {
        return host.equals(hostName()) && process == ProcessHandle.current().pid();
    }

    /** As {@code ann, process 123 on host, since 2026-03-01 10:02}, by this computer's clock and zone. */
    public String inWords() {
        return annotator + ", process " + process + (host.isEmpty() ? "" : " on " + host) + ", since "
                + MINUTE.format(since.atZone(ZoneId.systemDefault()));
    }

    private static Instant startOf(ProcessHandle p) {
        return p.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String hostName() {
        try {
            if (Files.isReadable(LINUX_NAME)) {
                return Files.readString(LINUX_NAME).strip();
            }
        } catch (IOException e) {
            // Then the environment may know it.
        }
        String name = System.getenv("COMPUTERNAME");
        return name != null ? name : System.getenv().getOrDefault("HOSTNAME", "");
    }

    String json() {
        return MAPPER.createObjectNode()
                .put("annotator", annotator)
                .put("user", user)
                .put("host", host)
                .put("process", process)
                .put("started", started.toString())
                .put("since", since.toString())
                .toString();
    }

    /** Empty where the text is not one that {@link #json()} makes, as when it is half written. */
    static Optional<DeskHolder> read(String json) {
        try {
            JsonNode n = MAPPER.readTree(json);
            @Nullable String started = n.path("started").stringValue(null);
            @Nullable String since = n.path("since").stringValue(null);
            return started == null || since == null
                    ? Optional.empty()
                    : Optional.of(new DeskHolder(
                            n.path("annotator").stringValue(""),
                            n.path("user").stringValue(""),
                            n.path("host").stringValue(""),
                            n.path("process").longValue(0),
                            Instant.parse(started),
                            Instant.parse(since)));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
