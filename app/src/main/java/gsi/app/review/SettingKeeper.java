package gsi.app.review;

import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.app.tasks.TaskRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps how a project is looked at, in the project and off the FX thread: of a setting that changes sixty times a second only
 * the newest text is written, and at most one write is under way. FX thread, but for what says otherwise.
 */
public final class SettingKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SettingKeeper.class);

    private final ReviewProject project;
    private final TaskRunner runner;

    /** Held while writing, so that an older text never has the last word. */
    private final Object order = new Object();

    /** What is yet to be written, and the lock on this and {@link #scheduled}. */
    private final Map<String, String> waiting = new LinkedHashMap<>();

    private boolean scheduled;

    SettingKeeper(ReviewProject project, TaskRunner runner) {
        this.project = project;
        this.runner = runner;
    }

    /** What was kept, in this run or an earlier one. */
    public Optional<String> kept(String setting) {
        return project.setting(setting);
    }

    /** Keeps a text. A project that can only be read keeps nothing. */
    public void keep(String setting, String text) {
        if (project.info().readOnly()) {
            return;
        }
        synchronized (waiting) {
            waiting.put(setting, text);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        runner.io(
                this::write,
                done -> {},
                // A place or a zoom that is not remembered must not stop work; what is decided is kept elsewhere.
                error -> LOG.warn("The view is not remembered: {}", error.getMessage()));
    }

    private boolean write() throws ProjectException {
        synchronized (order) {
            Map<String, String> now;
            synchronized (waiting) {
                now = new LinkedHashMap<>(waiting);
                waiting.clear();
                scheduled = false;
            }
            for (Map.Entry<String, String> one : now.entrySet()) {
                project.rememberSetting(one.getKey(), one.getValue());
            }
            return true;
        }
    }

    /** Writes what is yet to be written, before the project closes. Any thread. */
    void flush() throws ProjectException {
        write();
    }
}
