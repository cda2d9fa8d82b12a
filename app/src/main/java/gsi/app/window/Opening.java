package gsi.app.window;

import gsi.annotation.ProjectException;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens data folders, the newest wish alone: what was wished for before, or is called off, is closed again wherever it had got
 * to. Where another program is in the way a person says what to do. FX thread.
 */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    /** One try. What it has opened belongs to whoever takes it first: the session, or the one who calls it off. */
    private final class Attempt {
        private boolean abandoned;
        private SessionOpener.@Nullable Opened opened;
        private TaskRunner.@Nullable Running running;

        /** Any thread. */
        synchronized SessionOpener.Opened finished(SessionOpener.Opened made) {
            if (abandoned) {
                discard(made);
                throw new CancellationException();
            }
            opened = made;
            return made;
        }

        void abandon() {
            SessionOpener.Opened mine;
            synchronized (this) {
                abandoned = true;
                mine = opened;
                opened = null;
            }
            if (running != null) {
                running.cancel();
            }
            if (mine != null) {
                SessionOpener.Opened discarded = mine;
                runner.io(
                        () -> {
                            discard(discarded);
                            return true;
                        },
                        done -> {},
                        error -> {});
            }
        }
    }

    private final TaskRunner runner;
    private final SessionOpener opener;
    private final StatusLine status;
    private final Cards cards;
    private final Texts texts;
    private final Consumer<SessionOpener.Opened> onOpened;
    private @Nullable Attempt current;
    private @Nullable Exception failure;

    /** @param onOpened takes what was opened, and closes its project in the end */
    Opening(
            TaskRunner runner,
            SessionOpener opener,
            StatusLine status,
            Cards cards,
            Texts texts,
            Consumer<SessionOpener.Opened> onOpened) {
        this.runner = runner;
        this.opener = opener;
        this.status = status;
        this.cards = cards;
        this.texts = texts;
        this.onOpened = onOpened;
    }

    /** Something that is written. */
    interface Writing {
        void write() throws ProjectException;
    }

    /**
     * Opens a folder.
     *
     * @param projectFile the project to use; null for the usual place
     * @param before brings to disk what the session that is open remembers: the same project may be the one to open. Any
     *     thread
     */
    void open(Path folder, @Nullable Path projectFile, Writing before) {
        open(folder, projectFile, before, Sharing.ASK);
    }

    private void open(Path folder, @Nullable Path projectFile, Writing before, Sharing sharing) {
        cancel();
        failure = null;
        Attempt mine = new Attempt();
        current = mine;
        status.busy(texts.get("status.reading", folder), -1, texts.get("open.cancelled"), () -> {
            cancel();
            status.idle("");
            status.tell(texts.get("open.cancelled"));
        });
        mine.running = runner.io(
                () -> {
                    remember(before);
                    return mine.finished(opener.open(folder, projectFile, sharing, (done, total) -> {
                        if (Thread.currentThread().isInterrupted()) {
                            throw new CancellationException();
                        }
                    }));
                },
                opened -> {
                    mine.opened = null;
                    current = null;
                    status.idle("");
                    onOpened.accept(opened);
                },
                error -> {
                    current = null;
                    failure = error;
                    status.idle("");
                    status.warn(error.getMessage() == null ? texts.get("open.failed", folder) : error.getMessage());
                    offerAgain(folder, projectFile, before, error);
                });
    }

    /** Where another program is in the way, a person says what to do. */
    private void offerAgain(Path folder, @Nullable Path projectFile, Writing before, Exception error) {
        if (error instanceof DeskTakenException taken) {
            cards.askAboutDesk(
                    taken.holder(),
                    () -> open(folder, projectFile, before, Sharing.READ_ONLY),
                    () -> open(folder, projectFile, before, Sharing.TOGETHER));
        } else if (error instanceof ProjectException e && e.kind() == ProjectException.Kind.LOCKED) {
            cards.tellLocked(
                    e,
                    () -> open(folder, projectFile, before, Sharing.READ_ONLY),
                    () -> open(folder, projectFile, before, Sharing.ASK));
        }
    }

    /** Any thread. A place that is not remembered keeps nobody from opening. */
    private static void remember(Writing before) {
        try {
            before.write();
        } catch (ProjectException e) {
            LOG.warn("The place in the open project is not remembered", e);
        }
    }

    /** Calls off what is under way. */
    void cancel() {
        Attempt mine = current;
        current = null;
        if (mine != null) {
            mine.abandon();
        }
    }

    /** Any thread. */
    private static void discard(SessionOpener.Opened opened) {
        try {
            opened.project().close();
        } catch (ProjectException e) {
            LOG.warn("A project that was opened in vain was not closed cleanly", e);
        }
    }

    /** Whether a folder is being opened. */
    boolean isUnderWay() {
        return current != null;
    }

    /** Why the folder asked for last could not be opened; null where it could. */
    @Nullable
    Exception failure() {
        return failure;
    }
}
