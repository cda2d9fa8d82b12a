package gsi.candidates.gate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A server on this machine that answers like a model's endpoint, or misbehaves like one. */
final class ModelServer implements AutoCloseable {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What the server does with a request. */
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request as it came. */
    record Request(String path, String authorization, JsonNode body) {

        String message() {
            JsonNode content = body.path("messages").path(0).path("content");
            return content.isString()
                    ? content.stringValue()
                    : content.path(0).path("text").asString("");
        }
    }

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Deque<Behaviour> script = new ArrayDeque<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private Behaviour otherwise = says("{\"plausible\": true, \"reason\": \"fine\"}");

    ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** Does this for the next requests, one each. */
    synchronized ModelServer then(Behaviour... next) {
        script.addAll(List.of(next));
        return this;
    }

    /** Does this when the script is over. */
    synchronized ModelServer otherwise(Behaviour always) {
        otherwise = always;
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(new Request(
                exchange.getRequestURI().getPath(), key == null ? "" : key, MAPPER.readTree(body)));
        Behaviour behaviour;
        synchronized (this) {
            behaviour = script.isEmpty() ? otherwise : script.poll();
        }
        try (exchange) {
            behaviour.answer(exchange);
        }
    }

    /** A chat completion. */
    static Behaviour says(String content) {
        ObjectNode root = MAPPER.createObjectNode();
        root.putArray("choices")
                .addObject()
                .putObject("message")
                .put("role", "assistant")
                .put("content", content);
        root.putObject("usage").put("total_tokens", 100);
        return sends(200, root.toString());
    }

    static Behaviour sends(int status, String body) {
        return exchange -> send(exchange, status, body);
    }

    static Behaviour refuses(int status, String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            send(exchange, status, "slow down");
        };
    }

    /** Sends the headers back to the sender, as careless proxies do. */
    static Behaviour echoes(int status) {
        return exchange ->
                send(exchange, status, "you sent " + exchange.getRequestHeaders().getFirst("Authorization"));
    }

    /** Never answers while the server lives. */
    Behaviour hangs() {
        return exchange -> {
            hanging.countDown();
            await(closing);
        };
    }

    /** Sends a beginning and never the rest. */
    Behaviour hangsHalfway() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(closing);
        };
    }

    /** Returns when a request hangs. */
    void awaitHanging() {
        await(hanging);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
