package gsi.app.window;

import gsi.annotation.Decision;
import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import gsi.annotation.export.CuratedExport;
import gsi.annotation.export.ExportResult;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Exports what is accepted: asks where to, shows progress with a way to stop, tells the end. FX thread. */
final class ExportFlow {

    private final Dialogs dialogs;
    private final TaskRunner runner;
    private final StatusLine status;
    private final Texts texts;
    private final String version;
    private final Runnable onEnd;
    private boolean running;

    /** @param onEnd called when an export has ended in any way, before its end is told */
    ExportFlow(Dialogs dialogs, TaskRunner runner, StatusLine status, Texts texts, String version, Runnable onEnd) {
        this.dialogs = dialogs;
        this.runner = runner;
        this.status = status;
        this.texts = texts;
        this.version = version;
        this.onEnd = onEnd;
    }

    /** Whether an export has the progress bar. */
    boolean isRunning() {
        return running;
    }

    void start(Session session) {
        List<Decision> decisions = session.review().project().decisions();
        if (decisions.stream().noneMatch(d -> d.verdict() == Verdict.ACCEPT)) {
            status.tell(texts.get("status.noexport"));
        } else if (!running) {
            dialogs.chooseExport().ifPresent(folder -> write(session, decisions, folder));
        }
    }

    private void write(Session session, List<Decision> decisions, Path folder) {
        AtomicBoolean stop = new AtomicBoolean();
        ReviewProject project = session.review().project();
        running = true;
        show(0, 1, stop);
        runner.io(
                () -> new CuratedExport(version, InstantSource.system())
                        .write(session.data(), decisions, project.corrections(), folder, false, (done, total) -> {
                            if (stop.get()) {
                                throw new CancellationException(texts.get("status.export.cancelled"));
                            }
                            runner.onFxThread(() -> show(done, total, stop));
                        }),
                result -> {
                    end();
                    tell(session, result);
                },
                error -> {
                    end();
                    status.warn(String.valueOf(error.getMessage()));
                });
    }

    private void show(int done, int total, AtomicBoolean stop) {
        if (running) {
            status.busy(
                    texts.get("status.exporting"),
                    (double) done / total,
                    texts.get("status.export.cancel"),
                    () -> stop.set(true));
        }
    }

    private void end() {
        running = false;
        onEnd.run();
    }

    private void tell(Session session, ExportResult result) {
        result.problems().forEach(session::add);
        int failed = result.problems().size();
        status.tell(
                failed == 0
                        ? texts.get("status.exported", result.samples(), result.folder())
                        : texts.get("status.exported.problems", result.samples(), result.folder(), failed));
    }
}
