package gsi.candidates.gate;

import gsi.candidates.gate.GateAnswer.Outcome;
import gsi.candidates.gate.GateReport.Stop;
import gsi.dataset.DataException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of the gate: a few threads that take question after question until none is left or something ends the run. */
final class GateRun {

    /** An endpoint that fails this many questions in a row, all tries used, is given up. */
    private static final int FAILURES_IN_A_ROW = 5;

    /** Characters of text per token, at least; a picture counts as so many tokens. */
    private static final int CHARACTERS_PER_TOKEN = 2;

    private static final int PICTURE_TOKENS = 1500;

    private record Question(GateSubject subject, GateQuestion question) {}

    private final GateSettings settings;
    private final GatePrompts prompts;
    private final Endpoint endpoint;
    private final GateStore store;
    private final GateProgress progress;
    private final Waiting waiting;
    private final Pace pace;
    private final Budget budget;
    private final Deque<Question> questions = new ArrayDeque<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<Thread> threads = new ArrayList<>();
    private int total;
    private int done;
    private int known;
    private int withoutPicture;
    private int failuresInARow;
    private @Nullable Stop stop;
    private @Nullable Exception error;

    GateRun(
            GateSettings settings,
            GatePrompts prompts,
            Endpoint endpoint,
            GateStore store,
            GateProgress progress,
            Waiting waiting) {
        this.settings = settings;
        this.prompts = prompts;
        this.endpoint = endpoint;
        this.store = store;
        this.progress = progress;
        this.waiting = waiting;
        this.pace = new Pace(settings.perMinute(), waiting);
        this.budget = new Budget(settings.mostTokens());
    }

    GateReport over(List<GateSubject> subjects) throws GateException, DataException, InterruptedException {
        for (GateSubject subject : subjects) {
            settings.questions().forEach(q -> questions.add(new Question(subject, q)));
        }
        total = questions.size();
        synchronized (this) {
            for (int i = 0; i < Math.min(settings.atOnce(), total) && stop == null; i++) {
                threads.add(Thread.ofVirtual().name("gate-" + i).start(this::work));
            }
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            cancel();
            for (Thread thread : threads) {
                thread.join();
            }
            throw e;
        }
        rethrow();
        return report();
    }

    private synchronized GateReport report() {
        int asked = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return new GateReport(
                asked,
                known,
                withoutPicture,
                outcomes.getOrDefault(Outcome.FAILED, 0),
                outcomes.getOrDefault(Outcome.UNUSABLE, 0),
                total - asked - known - withoutPicture,
                budget.spent(),
                Optional.ofNullable(stop));
    }

    private synchronized void rethrow() throws GateException, DataException {
        switch (error) {
            case null -> {}
            case GateException e -> throw e;
            case DataException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(error);
        }
    }

    synchronized void cancel() {
        end(Stop.CANCELLED);
    }

    private synchronized void end(Stop why) {
        if (stop == null) {
            stop = why;
            // Out of tokens, what is under way is paid for and may finish.
            if (why != Stop.TOKENS) {
                threads.stream().filter(t -> t != Thread.currentThread()).forEach(Thread::interrupt);
            }
        }
    }

    private synchronized @Nullable Question next() {
        return stop != null || error != null ? null : questions.poll();
    }

    private void work() {
        try {
            for (Question q = next(); q != null; q = next()) {
                answer(q);
            }
        } catch (InterruptedException e) {
            // The run has ended; what this thread was asking is left.
            Thread.currentThread().interrupt();
        } catch (GateException | DataException | RuntimeException e) {
            fail(e);
        }
    }

    private synchronized void fail(Exception e) {
        if (error == null && stop == null) {
            error = e;
            threads.forEach(Thread::interrupt);
        }
    }

    private void answer(Question q) throws GateException, DataException, InterruptedException {
        byte[] jpeg = null;
        if (q.question.needsPicture()) {
            GateSubject.Picture picture = q.subject.picture();
            jpeg = picture == null ? null : picture.jpeg();
            if (jpeg == null) {
                synchronized (this) {
                    withoutPicture++;
                    done++;
                }
                return;
            }
        }
        String message = prompts.message(q.question, q.subject);
        String told = jpeg == null ? message : message + GatePrompts.hash(HexFormat.of().formatHex(jpeg));
        String version = prompts.version(q.question);
        String subject = GatePrompts.hash(told).substring(0, 16);
        Optional<GateAnswer> before =
                store.answered(q.subject.id(), q.question, settings.model(), version, subject);
        if (before.isPresent()) {
            synchronized (this) {
                known++;
                progress.at(++done, total, before.get());
            }
            return;
        }
        Tried tried = tries(q, message, jpeg);
        if (tried != null) {
            GateAnswer answer = new GateAnswer(
                    q.subject.id(),
                    q.question,
                    settings.model(),
                    version,
                    subject,
                    waiting.now(),
                    tried.text.outcome(),
                    tried.text.reason(),
                    tried.text.text(),
                    tried.tokens);
            store.add(answer);
            count(answer);
        }
    }

    private synchronized void count(GateAnswer answer) {
        outcomes.merge(answer.outcome(), 1, Integer::sum);
        failuresInARow = answer.outcome() == Outcome.FAILED ? failuresInARow + 1 : 0;
        progress.at(++done, total, answer);
        if (failuresInARow >= FAILURES_IN_A_ROW) {
            end(Stop.ENDPOINT);
        }
    }

    private record Tried(AnswerText text, long tokens) {}

    /** Null where no more may be spent. */
    private @Nullable Tried tries(Question q, String message, byte @Nullable [] jpeg)
            throws GateException, InterruptedException {
        long most = message.length() / CHARACTERS_PER_TOKEN
                + settings.answerTokens()
                + (jpeg == null ? 0 : PICTURE_TOKENS);
        long tokens = 0;
        AnswerText last = new AnswerText(Outcome.FAILED, "", null);
        Duration wait = settings.backoff();
        for (int n = 1; n <= settings.tries(); n++) {
            pace.await();
            if (!budget.setAside(most)) {
                end(Stop.TOKENS);
                return null;
            }
            Reply reply = asked(message, jpeg, n, most);
            tokens += reply.tokens();
            if (reply.failure().isEmpty()) {
                last = AnswerText.of(q.question, q.subject, reply.text());
                if (last.outcome() != Outcome.UNUSABLE) {
                    break;
                }
            } else {
                last = new AnswerText(Outcome.FAILED, reply.failure().get(), null);
                if (!reply.again() || n == settings.tries()) {
                    break;
                }
                if (reply.after().isPresent()
                        && reply.after().get().compareTo(settings.longestWait()) > 0) {
                    last = new AnswerText(
                            Outcome.FAILED, "it wants to be left alone for " + reply.after().get().toSeconds() + " s", null);
                    end(Stop.ENDPOINT);
                    break;
                }
                reply.after().ifPresent(pace::holdBack);
                waiting.pause(reply.after().orElse(wait));
                wait = shorter(wait.multipliedBy(2), settings.longestWait());
            }
        }
        return new Tried(last, tokens);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Where the endpoint does not say what it took, all that was set aside counts as spent. */
    private Reply asked(String message, byte @Nullable [] jpeg, int attempt, long most)
            throws GateException, InterruptedException {
        long spent = most;
        try {
            Reply reply = endpoint.ask(message, jpeg, attempt);
            spent = reply.tokens() > 0 ? reply.tokens() : reply.failure().isPresent() && reply.again() ? 0 : most;
            return reply;
        } finally {
            budget.spend(most, spent);
        }
    }
}
