package gsi.candidates.gate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAI-compatible endpoint: a chat completion per request. Redirections are not followed: they could take the key along. */
final class Endpoint implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long LARGEST = 1 << 20;

    private final GateSettings settings;
    private final ApiKey key;
    private final Waiting waiting;
    private final HttpClient client;

    /** @throws GateException where the key would go unencrypted to another machine */
    Endpoint(GateSettings settings, ApiKey key, Waiting waiting) throws GateException {
        if (key.isPresent() && !settings.plainKey() && isPlain(settings.endpoint()) && !isOwn(settings.endpoint())) {
            throw new GateException("the key would go unencrypted to " + settings.endpoint().getHost()
                    + "; use https, or allow it");
        }
        this.settings = settings;
        this.key = key;
        this.waiting = waiting;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static boolean isPlain(URI endpoint) {
        return endpoint.getScheme().toLowerCase(Locale.ROOT).equals("http");
    }

    private static boolean isOwn(URI endpoint) {
        try {
            return InetAddress.getByName(endpoint.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Asks once.
     *
     * @param attempt from 1; a model that made no sense is asked again with some chance in its choice of words
     * @throws GateException where no request will ever do better
     * @throws InterruptedException if the thread is interrupted; the request is broken off
     */
    Reply ask(String message, byte @Nullable [] jpeg, int attempt) throws GateException, InterruptedException {
        CompletableFuture<HttpResponse<String>> sent = client.sendAsync(
                request(body(message, jpeg, attempt)),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST));
        try {
            return reply(sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Reply.failed(
                    "no answer within " + settings.timeout().toMillis() / 1000.0 + " s", true, Optional.empty());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException) {
                return Reply.failed("the connection failed: " + clean(String.valueOf(cause)), true, Optional.empty());
            }
            throw new IllegalStateException(cause);
        } finally {
            sent.cancel(true);
        }
    }

    private HttpRequest request(String body) {
        String base = settings.endpoint().toString().replaceAll("/+$", "");
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        key.authorization().ifPresent(value -> builder.header("Authorization", value));
        return builder.build();
    }

    private String body(String message, byte @Nullable [] jpeg, int attempt) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("model", settings.model());
        root.put("temperature", attempt == 1 ? 0 : 0.5);
        root.put("max_tokens", settings.answerTokens());
        ObjectNode user = root.putArray("messages").addObject();
        user.put("role", "user");
        if (jpeg == null) {
            user.put("content", message);
        } else {
            ArrayNode parts = user.putArray("content");
            parts.addObject().put("type", "text").put("text", message);
            parts.addObject()
                    .put("type", "image_url")
                    .putObject("image_url")
                    .put("url", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
        }
        return root.toString();
    }

    private Reply reply(HttpResponse<String> response) throws GateException {
        int status = response.statusCode();
        String said = clean(response.body());
        if (status == 401 || status == 403 || status == 404) {
            throw new GateException("the endpoint refuses with " + status + hint(status) + ": " + said);
        }
        if (status == 429 || status >= 500) {
            Optional<Duration> after =
                    response.headers().firstValue("Retry-After").flatMap(h -> Reply.after(h, waiting.now()));
            return Reply.failed("the endpoint says " + status + ": " + said, true, after);
        }
        if (status != 200) {
            return Reply.failed("the endpoint says " + status + ": " + said, false, Optional.empty());
        }
        return completion(response.body());
    }

    private static String hint(int status) {
        return status == 404 ? " (address or model)" : " (key)";
    }

    private Reply completion(String body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            JsonNode text = root.path("choices").path(0).path("message").path("content");
            if (!text.isString()) {
                return Reply.failed("the answer is no chat completion: " + clean(body), true, Optional.empty());
            }
            long tokens = Math.max(0, root.path("usage").path("total_tokens").asLong(0));
            return Reply.said(key.cutFrom(text.stringValue()), tokens);
        } catch (JacksonException e) {
            return Reply.failed("the answer is no JSON: " + clean(body), true, Optional.empty());
        }
    }

    /** Short, on one line, and without the key, should the endpoint have sent it back. */
    private String clean(String text) {
        return AnswerText.shortened(key.cutFrom(text));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
