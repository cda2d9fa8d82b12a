package gsi.candidates.gate;

import gsi.dataset.DataException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks a language model about candidates. Each question is asked once: answers are stored as they come, and a later run goes on
 * where this one ended.
 */
public final class LanguageGate {

    private final GateSettings settings;
    private final GatePrompts prompts;
    private final ApiKey key;
    private final Waiting waiting;
    private final AtomicReference<@Nullable GateRun> running = new AtomicReference<>();

    /** @param key of the endpoint; it stays in memory */
    public LanguageGate(GateSettings settings, GatePrompts prompts, ApiKey key) {
        this(settings, prompts, key, Waiting.real());
    }

    LanguageGate(GateSettings settings, GatePrompts prompts, ApiKey key, Waiting waiting) {
        this.settings = settings;
        this.prompts = prompts;
        this.key = key;
        this.waiting = waiting;
    }

    /**
     * Asks everything that is not answered yet; returns when all is answered, or no more may be asked.
     *
     * @throws GateException where the endpoint cannot be used at all: it refuses the key, or is not one
     * @throws DataException where answers cannot be stored
     * @throws InterruptedException if the thread is interrupted
     */
    public GateReport ask(List<GateSubject> subjects, GateStore store, GateProgress progress)
            throws GateException, DataException, InterruptedException {
        try (Endpoint endpoint = new Endpoint(settings, key, waiting)) {
            GateRun run = new GateRun(settings, prompts, endpoint, store, progress, waiting);
            running.set(run);
            return run.over(subjects);
        } finally {
            running.set(null);
        }
    }

    /** Ends the present run: requests under way are broken off, answers that came are kept. Any thread. */
    public void cancel() {
        GateRun run = running.get();
        if (run != null) {
            run.cancel();
        }
    }
}
