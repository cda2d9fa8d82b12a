package gsi.candidates.gate;

import gsi.candidates.gate.GateAnswer.Outcome;
import gsi.dataset.DataException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The model's answers in a file that only grows, a line of JSON each, on the disk before they count. A line that cannot be read
 * (the last one after a power cut) is left out. Safe for many threads of one program.
 */
public final class GateStore implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    /** Not a channel: an interrupt, which is how a run is cancelled, would close that. */
    private final FileOutputStream out;
    private final Map<Asked, GateAnswer> answers = new LinkedHashMap<>();

    private record Asked(String candidate, GateQuestion question, String model, String prompt, String subject) {

        static Asked of(GateAnswer a) {
            return new Asked(a.candidate(), a.question(), a.model(), a.prompt(), a.subject());
        }
    }

    private GateStore(Path file, FileOutputStream out) {
        this.file = file;
        this.out = out;
    }

    /** Opens the file, and makes it if need be. @throws DataException naming it */
    public static GateStore open(Path file) throws DataException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            List<GateAnswer> before = read(file);
            boolean halfLine = endsInHalfLine(file);
            GateStore store = new GateStore(file, new FileOutputStream(file.toFile(), true));
            if (halfLine) {
                store.out.write('\n');
            }
            before.forEach(a -> store.answers.put(Asked.of(a), a));
            return store;
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file, "cannot be opened: " + e.getMessage(), e);
        }
    }

    /** A line that a power cut left half written would swallow the next. */
    private static boolean endsInHalfLine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long size = in.length();
            in.seek(Math.max(0, size - 1));
            return size > 0 && in.read() != '\n';
        }
    }

    /** Every readable answer of a file, in its order; none where there is no file. @throws DataException naming it */
    public static List<GateAnswer> read(Path file) throws DataException {
        try (var lines = Files.newBufferedReader(file)) {
            return lines.lines().map(GateStore::parse).flatMap(Optional::stream).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** What was answered to exactly this; empty where it was not asked or the endpoint failed. */
    synchronized Optional<GateAnswer> answered(
            String candidate, GateQuestion question, String model, String prompt, String subject) {
        return Optional.ofNullable(answers.get(new Asked(candidate, question, model, prompt, subject)))
                .filter(GateAnswer::isFinal);
    }

    /** The last answer to every question, in the order in which they were first asked. */
    public synchronized Collection<GateAnswer> answers() {
        return List.copyOf(answers.values());
    }

    /** Adds an answer; returns when it is on the disk. @throws DataException naming the file */
    synchronized void add(GateAnswer answer) throws DataException {
        try {
            out.write((json(answer) + "\n").getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        } catch (IOException e) {
            throw new DataException(file, "cannot be written: " + e.getMessage(), e);
        }
        answers.put(Asked.of(answer), answer);
    }

    private static String json(GateAnswer a) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("candidate", a.candidate());
        out.put("question", a.question().name().toLowerCase(Locale.ROOT));
        out.put("model", a.model());
        out.put("prompt", a.prompt());
        out.put("subject", a.subject());
        out.put("at", a.at().toString());
        out.put("outcome", a.outcome().name().toLowerCase(Locale.ROOT));
        out.put("reason", a.reason());
        if (a.text() != null) {
            out.put("text", a.text());
        }
        out.put("tokens", a.tokens());
        return out.toString();
    }

    private static Optional<GateAnswer> parse(String line) {
        try {
            JsonNode n = MAPPER.readTree(line);
            return Optional.of(new GateAnswer(
                    required(n, "candidate"),
                    GateQuestion.valueOf(required(n, "question").toUpperCase(Locale.ROOT)),
                    required(n, "model"),
                    required(n, "prompt"),
                    required(n, "subject"),
                    Instant.parse(required(n, "at")),
                    Outcome.valueOf(required(n, "outcome").toUpperCase(Locale.ROOT)),
                    n.path("reason").asString(""),
                    text(n),
                    n.path("tokens").asLong(0)));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode n) {
        JsonNode text = n.path("text");
        return text.isString() ? text.stringValue() : null;
    }

    private static String required(JsonNode n, String field) {
        JsonNode value = n.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException(field);
        }
        return value.stringValue();
    }

    @Override
    public void close() throws DataException {
        try {
            out.close();
        } catch (IOException e) {
            throw new DataException(file, "cannot be closed: " + e.getMessage(), e);
        }
    }
}
