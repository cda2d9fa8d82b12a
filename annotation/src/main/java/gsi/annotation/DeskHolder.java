package gsi.annotation;

import java.time.DateTimeException;
import java.time.Instant;
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
 * @param since when the window opened the project
 */
public record DeskHolder(String annotator, String user, String host, long process, Instant since) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** This program, from now on. */
    static DeskHolder me(String annotator, Instant now) {
        return new DeskHolder(
                annotator,
                System.getProperty("user.name", ""),
                hostName(),
                ProcessHandle.current().pid(),
                now);
    }

    private static String hostName() {
        String name = System.getenv("HOSTNAME");
        if (name == null) {
            name = System.getenv("COMPUTERNAME");
        }
        return name == null ? "" : name;
    }

    String json() {
        return MAPPER.createObjectNode()
                .put("annotator", annotator)
                .put("user", user)
                .put("host", host)
                .put("process", process)
                .put("since", since.toString())
                .toString();
    }

    /** Empty where the text is not one that {@link #json()} makes, as when it is half written. */
    static Optional<DeskHolder> read(String json) {
        try {
            JsonNode n = MAPPER.readTree(json);
            @Nullable String since = n.path("since").stringValue(null);
            return since == null
                    ? Optional.empty()
                    : Optional.of(new DeskHolder(
                            n.path("annotator").stringValue(""),
                            n.path("user").stringValue(""),
                            n.path("host").stringValue(""),
                            n.path("process").longValue(0),
                            Instant.parse(since)));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
