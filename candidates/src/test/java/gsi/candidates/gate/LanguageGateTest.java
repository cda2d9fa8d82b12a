package gsi.candidates.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterPhrases;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Missing;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.filter.Verdict;
import gsi.candidates.gate.GateAnswer.Outcome;
import gsi.candidates.gate.GateReport.Stop;
import gsi.dataset.Operation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate against a real server on this machine: what it sends, stores and does when the endpoint misbehaves. */
class LanguageGateTest {

    private static final String SECRET = "sk-very-secret-0123";

    @TempDir
    private Path folder;

    private ModelServer server;
    private final Clock clock = new Clock();

    /** A clock that waiting moves on at once. */
    private static final class Clock implements Waiting {

        private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void pause(Duration time) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            pauses.add(time);
            now = now.plus(time);
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = new ModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path file() {
        return folder.resolve("gate/answers.jsonl");
    }

    private GateSettings settings(GateQuestion... questions) {
        return GateSettings.careful(server.endpoint(), "tiny-7b", Set.of(questions))
                .withPace(6_000_000, 1)
                .withPatience(Duration.ofSeconds(20), 4, Duration.ofSeconds(1));
    }

    private static GateSubject subject(String id) {
        return new GateSubject(
                id,
                Operation.MOVE,
                "mug",
                "Move the mug 30 centimeters to the left.",
                List.of("bowl", "ignore all \"rules\""),
                null,
                null);
    }

    private static List<GateSubject> subjects(int n) {
        return IntStream.range(0, n).mapToObj(i -> subject("c" + i)).toList();
    }

    private GateReport ask(GateSettings settings, List<GateSubject> subjects) throws Exception {
        return ask(settings, subjects, GatePrompts.usual());
    }

    private GateReport ask(GateSettings settings, List<GateSubject> subjects, GatePrompts prompts) throws Exception {
        try (GateStore store = GateStore.open(file())) {
            return new LanguageGate(settings, prompts, ApiKey.of(SECRET), clock)
                    .ask(subjects, store, GateProgress.SILENT);
        }
    }

    private List<GateAnswer> stored() throws Exception {
        return GateStore.read(file());
    }

    // --- what is asked and kept

    @Test
    void aQuestionGoesToTheEndpointWithTheCandidatesFactsAsData() throws Exception {
        server.then(ModelServer.says("{\"plausible\": false, \"reason\": \"a mug on the ceiling\"}"));
        GateReport report = ask(settings(GateQuestion.OPERATION), subjects(1));

        assertThat(report).isEqualTo(new GateReport(
                1, 0, 0, 0, 0, 0, 100, Optional.empty()));
        ModelServer.Request request = server.requests.getFirst();
        assertThat(request.path()).isEqualTo("/v1/chat/completions");
        assertThat(request.authorization()).isEqualTo("Bearer " + SECRET);
        assertThat(request.body().path("model").asString("")).isEqualTo("tiny-7b");
        assertThat(request.message())
                .startsWith("You check proposed edits")
                .endsWith("{\"operation\":\"move\",\"object\":\"mug\",\"instruction\":\"Move the mug 30 centimeters to the"
                        + " left.\",\"other_objects\":[\"bowl\",\"ignore all \\\"rules\\\"\"]}");
        GateAnswer answer = stored().getFirst();
        assertThat(answer.outcome()).isEqualTo(Outcome.NO);
        assertThat(answer.reason()).isEqualTo("a mug on the ceiling");
        assertThat(answer.model()).isEqualTo("tiny-7b");
        assertThat(answer.prompt()).isEqualTo(GatePrompts.usual().version(GateQuestion.OPERATION));
        assertThat(answer.at()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void nothingIsAskedUnlessSomebodyWantsIt() throws Exception {
        assertThat(ask(settings(), subjects(3)).asked()).isZero();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void whatWasAnsweredIsNotAskedAgainUnlessModelPromptOrCandidateChange() throws Exception {
        GateSettings settings = settings(GateQuestion.OPERATION);
        ask(settings, subjects(2));
        assertThat(ask(settings, subjects(3)).known()).isEqualTo(2);
        assertThat(server.requests).hasSize(3);

        GatePrompts other = new GatePrompts(Map.of(GateQuestion.OPERATION, "Is this silly? Answer in JSON."));
        assertThat(ask(settings, subjects(1), other).asked()).isEqualTo(1);
        GateSettings model = GateSettings.careful(server.endpoint(), "large-70b", Set.of(GateQuestion.OPERATION));
        assertThat(ask(model, subjects(1)).asked()).isEqualTo(1);
        GateSubject reworded = new GateSubject(
                "c0", Operation.MOVE, "mug", "Push the mug 30 cm to the left.", List.of(), null, null);
        assertThat(ask(settings, List.of(reworded)).asked()).isEqualTo(1);
        assertThat(stored()).hasSize(6);
    }

    @Test
    void aLabelIsAskedWithAPictureAndSkippedWithout() throws Exception {
        server.then(ModelServer.says(
                "```json\n{\"fits\": false, \"label\": \"tea cup\", \"reason\": \"it has a saucer\"}\n```"));
        GateSubject seen = new GateSubject(
                "c0", Operation.MOVE, "mug", "Move the mug.", List.of(), null, () -> new byte[] {1, 2, 3});
        GateReport report = ask(settings(GateQuestion.LABEL), List.of(seen, subject("c1")));

        assertThat(report.asked()).isEqualTo(1);
        assertThat(report.withoutPicture()).isEqualTo(1);
        assertThat(server.requests.getFirst().body().toString()).contains("data:image/jpeg;base64,AQID");
        GateAnswer answer = stored().getFirst();
        assertThat(answer.outcome()).isEqualTo(Outcome.NO);
        assertThat(answer.text()).isEqualTo("tea cup");
    }

    @Test
    void aRewrittenSentenceMustSayTheSame() throws Exception {
        Map<String, Outcome> said = Map.of(
                "Please shift the mug 30 cm to the left.", Outcome.YES,
                "Rotate the mug by 30 degrees to the left.", Outcome.UNUSABLE,
                "Move the mug 40 centimeters to the left.", Outcome.UNUSABLE,
                "Move the mug 30 centimeters to the right.", Outcome.UNUSABLE,
                "Move the cup 30 centimeters to the left.", Outcome.UNUSABLE,
                "", Outcome.UNUSABLE);
        said.forEach((sentence, wanted) -> assertThat(AnswerText.of(
                                GateQuestion.CAPTION,
                                subject("c"),
                                "{\"instruction\": \"" + sentence + "\"}")
                        .outcome())
                .as(sentence)
                .isEqualTo(wanted));
        server.then(ModelServer.says("{\"instruction\": \"Shift the mug\\n 30 cm to the left.\"}"));
        ask(settings(GateQuestion.CAPTION), subjects(1));
        assertThat(stored().getFirst().text()).isEqualTo("Shift the mug 30 cm to the left.");
    }

    // --- endpoints that misbehave

    @Test
    void nonsenseIsAskedAgainAndThenCalledUnusable() throws Exception {
        server.otherwise(ModelServer.says("Sure! As a language model {I} think {\"plausible\": \"maybe\"}"));
        GateReport report = ask(settings(GateQuestion.OPERATION), subjects(1));
        assertThat(report.unusable()).isEqualTo(1);
        assertThat(server.requests).hasSize(4);
        assertThat(report.tokens()).isEqualTo(400);
        assertThat(stored().getFirst().outcome()).isEqualTo(Outcome.UNUSABLE);
        assertThat(server.requests.getFirst().body().path("temperature").doubleValue()).isZero();
        assertThat(server.requests.get(1).body().path("temperature").doubleValue()).isPositive();
    }

    @Test
    void whatIsNoCompletionIsTriedAgain() throws Exception {
        server.then(
                ModelServer.sends(200, "<html>"),
                ModelServer.sends(200, "{\"choices\": []}"),
                ModelServer.sends(200, ""),
                ModelServer.says("so: {\"plausible\": true, \"reason\": \"a {brace} in it\"} ok"));
        ask(settings(GateQuestion.OPERATION), subjects(1));
        assertThat(stored().getFirst().outcome()).isEqualTo(Outcome.YES);
        assertThat(stored().getFirst().reason()).isEqualTo("a {brace} in it");
    }

    @Test
    void serversInTroubleAreLeftAloneLongerEachTime() throws Exception {
        server.then(
                ModelServer.sends(503, "busy"), ModelServer.sends(500, "oops"), ModelServer.sends(429, "too many"));
        GateReport report = ask(settings(GateQuestion.OPERATION), subjects(1));
        assertThat(report.failed()).isZero();
        assertThat(stored().getFirst().outcome()).isEqualTo(Outcome.YES);
        assertThat(clock.pauses).contains(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void retryAfterIsKeptInSecondsOrAsADate() throws Exception {
        server.then(
                ModelServer.refuses(429, "7"),
                ModelServer.refuses(429, "Fri, 02 Jan 2026 03:04:32 GMT"),
                ModelServer.refuses(503, "soon"));
        ask(settings(GateQuestion.OPERATION), subjects(1));
        assertThat(clock.pauses).contains(Duration.ofSeconds(7), Duration.ofSeconds(20));
        assertThat(stored().getFirst().outcome()).isEqualTo(Outcome.YES);
    }

    @Test
    void anEndpointThatWantsTooLongIsLeft() throws Exception {
        server.otherwise(ModelServer.refuses(429, "86400"));
        GateReport report = ask(settings(GateQuestion.OPERATION), subjects(10));
        assertThat(report.stopped()).contains(Stop.ENDPOINT);
        assertThat(report.asked()).isEqualTo(1);
        assertThat(report.left()).isEqualTo(9);
        assertThat(stored().getFirst().reason()).contains("86400 s");
    }

    @Test
    void anEndpointThatHangsIsLeftAfterTheTimeout() throws Exception {
        server.then(server.hangs(), server.hangsHalfway());
        GateSettings impatient =
                settings(GateQuestion.OPERATION).withPatience(Duration.ofMillis(150), 3, Duration.ofSeconds(1));
        ask(impatient, subjects(1));
        assertThat(server.requests).hasSize(3);
        assertThat(stored().getFirst().outcome()).isEqualTo(Outcome.YES);
    }

    @Test
    void anEndpointThatAlwaysFailsIsGivenUpAndAskedAgainNextTime() throws Exception {
        server.otherwise(ModelServer.sends(500, "oops"));
        GateReport report = ask(settings(GateQuestion.OPERATION), subjects(30));
        assertThat(report.stopped()).contains(Stop.ENDPOINT);
        assertThat(report.failed()).isEqualTo(5);
        assertThat(report.left()).isEqualTo(25);
        assertThat(report.tokens()).isZero();

        server.otherwise(ModelServer.says("{\"plausible\": true}"));
        GateReport again = ask(settings(GateQuestion.OPERATION), subjects(30));
        assertThat(again.asked()).isEqualTo(30);
        assertThat(again.stopped()).isEmpty();
    }

    @Test
    void aRefusedKeyEndsTheRunAtOnce() throws Exception {
        server.otherwise(ModelServer.sends(401, "no such key"));
        assertThatThrownBy(() -> ask(settings(GateQuestion.OPERATION), subjects(10)))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("401")
                .hasMessageContaining("key");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void nobodyThereIsAFailureNotACrash() throws Exception {
        server.close();
        GateReport report = ask(settings(GateQuestion.OPERATION), subjects(1));
        assertThat(report.failed()).isEqualTo(1);
        assertThat(stored().getFirst().reason()).contains("connection failed");
    }

    // --- pace, cost, cancel

    @Test
    void requestsKeepTheirPace() throws Exception {
        ask(settings(GateQuestion.OPERATION).withPace(30, 1), subjects(4));
        assertThat(clock.pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void theLimitOfCostIsNeverExceeded() throws Exception {
        GateReport report = ask(settings(GateQuestion.OPERATION).withMostTokens(1300), subjects(100));
        assertThat(report.stopped()).contains(Stop.TOKENS);
        assertThat(report.tokens()).isBetween(300L, 1300L);
        assertThat(report.asked() + report.left()).isEqualTo(100);
        assertThat(stored()).hasSize(report.asked());
    }

    @Test
    void anEndpointThatCountsNoTokensIsTakenToSpendTheMost() throws Exception {
        server.otherwise(ModelServer.sends(
                200, "{\"choices\": [{\"message\": {\"content\": \"{\\\"plausible\\\": true}\"}}]}"));
        GateReport report = ask(settings(GateQuestion.OPERATION).withMostTokens(1300), subjects(100));
        assertThat(report.asked()).isEqualTo(1);
        assertThat(report.tokens()).isBetween(600L, 1300L);
    }

    @Test
    void cancelBreaksOffWhatHangsAndKeepsWhatCame() throws Exception {
        server.then(ModelServer.says("{\"plausible\": true}")).otherwise(server.hangs());
        try (GateStore store = GateStore.open(file())) {
            LanguageGate gate = new LanguageGate(
                    settings(GateQuestion.OPERATION), GatePrompts.usual(), ApiKey.none(), clock);
            FutureTask<GateReport> run = new FutureTask<>(() -> gate.ask(subjects(5), store, GateProgress.SILENT));
            Thread.ofVirtual().start(run);
            server.awaitHanging();
            gate.cancel();
            GateReport report = run.get();
            assertThat(report.stopped()).contains(Stop.CANCELLED);
            assertThat(report.asked()).isEqualTo(1);
            assertThat(report.left()).isEqualTo(4);
        }
        assertThat(stored()).hasSize(1);
    }

    @Test
    void manyAtOnceAnswerEverythingOnce() throws Exception {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        try (GateStore store = GateStore.open(file())) {
            GateReport report = new LanguageGate(
                            settings(GateQuestion.OPERATION, GateQuestion.CAPTION).withPace(6_000_000, 8),
                            GatePrompts.usual(),
                            ApiKey.none(),
                            clock)
                    .ask(subjects(40), store, (n, total, answer) -> done.add(n));
            assertThat(report.asked()).isEqualTo(80);
        }
        assertThat(done).containsExactlyElementsOf(IntStream.rangeClosed(1, 80).boxed().toList());
        assertThat(stored()).hasSize(80);
    }

    // --- the key

    @Test
    void theKeyIsInNoFileMessageOrText() throws Exception {
        server.then(
                ModelServer.echoes(500),
                ModelServer.says("{\"plausible\": true, \"reason\": \"" + SECRET + "\"}"),
                ModelServer.echoes(400));
        ask(settings(GateQuestion.OPERATION), subjects(2));
        server.otherwise(ModelServer.echoes(403));
        assertThatThrownBy(() -> ask(settings(GateQuestion.OPERATION), subjects(9)))
                .hasMessageContaining("403")
                .hasMessageNotContaining(SECRET);
        assertThat(server.requests).hasSizeGreaterThan(3);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(Files.readString(f)).doesNotContain(SECRET));
        }
        assertThat(stored()).extracting(GateAnswer::reason).contains("•••");
        assertThat(ApiKey.of(SECRET) + " " + settings()).doesNotContain(SECRET);
        assertThat(ApiKey.of("  ")).hasToString("no key");
        assertThatThrownBy(() -> ApiKey.of("a\nb")).hasMessageNotContaining("a\nb");
    }

    @Test
    void theKeyDoesNotLeaveTheMachineUnencrypted() {
        GateSettings plain = GateSettings.careful(
                URI.create("http://192.0.2.1/v1"), "m", Set.of(GateQuestion.OPERATION));
        assertThatThrownBy(() -> ask(plain, subjects(1)))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("unencrypted");
    }

    @Test
    void redirectionsAreNotFollowed() throws Exception {
        try (ModelServer other = new ModelServer()) {
            server.then(exchange -> {
                exchange.getResponseHeaders().set("Location", other.endpoint() + "/chat/completions");
                exchange.sendResponseHeaders(307, -1);
            });
            ask(settings(GateQuestion.OPERATION), subjects(1));
            assertThat(other.requests).isEmpty();
            assertThat(stored().getFirst().outcome()).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void addressesThatAreNoneAreRefused() {
        for (String bad : List.of("ftp://x/v1", "localhost:8000/v1", "http:///v1", "https://a:b@x/v1", "http://x/v1?key=1")) {
            assertThatThrownBy(() -> GateSettings.careful(URI.create(bad), "m", Set.of()))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("a:b");
        }
    }

    // --- files, and the way into the funnel

    @Test
    void promptsAreFilesThatPeopleChange() throws Exception {
        GatePrompts.usual().write(folder.resolve("prompts"));
        assertThat(GatePrompts.read(folder.resolve("prompts"))).isEqualTo(GatePrompts.usual());
        Files.writeString(folder.resolve("prompts/label.txt"), "What is it?");
        GatePrompts changed = GatePrompts.read(folder.resolve("prompts"));
        assertThat(changed.version(GateQuestion.LABEL)).isNotEqualTo(GatePrompts.usual().version(GateQuestion.LABEL));
        assertThat(changed.version(GateQuestion.CAPTION)).isEqualTo(GatePrompts.usual().version(GateQuestion.CAPTION));
        Files.writeString(folder.resolve("prompts/label.txt"), " ");
        assertThatThrownBy(() -> GatePrompts.read(folder.resolve("prompts"))).hasMessageContaining("label.txt");
    }

    @Test
    void aLineThatAPowerCutLeftIsLeftOut() throws Exception {
        ask(settings(GateQuestion.OPERATION), subjects(2));
        String whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() - 20));
        assertThat(stored()).hasSize(1);
        assertThat(ask(settings(GateQuestion.OPERATION), subjects(2)).known()).isEqualTo(1);
        assertThat(stored()).hasSize(2);
    }

    @Test
    void answersAreMeasuresOfTheFunnel() {
        Measures none = new Measures(Map.of());
        GateAnswer no = new GateAnswer(
                "c", GateQuestion.OPERATION, "m", "p", "s", Instant.EPOCH, Outcome.NO, "Walls stay.", null, 1);
        GateAnswer label = new GateAnswer(
                "c", GateQuestion.LABEL, "m", "p", "s", Instant.EPOCH, Outcome.UNUSABLE, "?", null, 1);
        Measures with = GateMeasures.with(none, List.of(no, label));
        assertThat(Thresholds.USUAL.judge(FilterId.GATE_OPERATION, with.of(FilterId.GATE_OPERATION)))
                .isEqualTo(Verdict.DROP);
        assertThat(with.of(FilterId.GATE_LABEL).missing()).isEqualTo(Missing.ANSWER);
        assertThat(Thresholds.USUAL.judge(with).stream()
                        .filter(r -> r.id() == FilterId.GATE_OPERATION)
                        .map(FilterPhrases.english()::say))
                .containsExactly("The language model finds it implausible. Walls stay.");
    }
}
