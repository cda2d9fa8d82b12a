package gsi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From candidates to a model on this machine and back into the funnel. */
class CandidateGateCommandTest {

    private static final Path SAMPLES = Path.of(System.getProperty("gsi.root", ".."), "sample-data");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path dir;

    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Finds every remove implausible, and says "please" in front of everything. */
    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        JsonNode request = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        String message = request.path("messages").path(0).path("content").asString("");
        JsonNode facts = MAPPER.readTree(message.substring(message.lastIndexOf("\n\n") + 2));
        String instruction = facts.path("instruction").asString("");
        String said = message.startsWith("You rewrite")
                ? MAPPER.createObjectNode()
                        .put(
                                "instruction",
                                instruction.startsWith("Please") ? instruction : "Please " + lower(instruction))
                        .toString()
                : MAPPER.createObjectNode()
                        .put("plausible", !facts.path("operation").asString("").equals("remove"))
                        .put("reason", "Nobody removes that.")
                        .toString();
        String reply = MAPPER.createObjectNode()
                .set(
                        "choices",
                        MAPPER.createArrayNode()
                                .add(MAPPER.createObjectNode()
                                        .set(
                                                "message",
                                                MAPPER.createObjectNode().put("content", said))))
                .toString();
        byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private CommandRun gate(Path folder, String questions) throws Exception {
        return CommandRun.of(
                "candidates",
                "gate",
                folder,
                "--endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "--model",
                "tiny",
                "--ask",
                questions,
                "--per-minute",
                "6000000",
                "--key-variable",
                "GSI_NO_SUCH_VARIABLE");
    }

    @Test
    void theModelsAnswersDropAndReword() throws Exception {
        Path made = dir.resolve("made");
        CommandRun.of(
                "candidates",
                "generate",
                SAMPLES,
                "--out",
                made,
                "--per-photo",
                "6",
                "--seed",
                "3",
                "--kinds",
                "remove=1,move=1");
        CommandRun run = gate(made, "operation,caption");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(made.resolve("gate.jsonl"))).hasSize(asked.get());

        int before = asked.get();
        assertThat(gate(made, "operation,caption").exitCode()).isZero();
        assertThat(asked.get()).as("nothing is asked twice").isEqualTo(before);

        Path kept = dir.resolve("kept");
        CommandRun filter = CommandRun.of("candidates", "filter", made, "--out", kept, "--reword");
        assertThat(filter.exitCode()).isZero();
        assertThat(filter.lines()).anyMatch(l -> l.startsWith("Model: implausible"));
        List<String> lines = Files.readAllLines(kept.resolve("candidates.jsonl"));
        assertThat(lines).isNotEmpty().allMatch(l -> l.contains("\"en\":\"Please "));
        assertThat(lines).noneMatch(l -> l.contains("\"operation\":\"remove\""));
        assertThat(Files.readString(kept.resolve("dropped.jsonl"))).contains("Nobody removes that.");
    }

    @Test
    void anAddressThatIsNoneIsOneLine() throws Exception {
        Path made = dir.resolve("made");
        CommandRun.of("candidates", "generate", SAMPLES, "--out", made, "--per-photo", "1");
        CommandRun run = CommandRun.of(
                "candidates", "gate", made, "--endpoint", "ftp://x/v1", "--model", "m", "--ask", "operation");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("http");
        assertThat(made.resolve("gate.jsonl")).doesNotExist();
    }
}
