package gsi.app.queue;

import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.app.tasks.TaskRunner;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One text that a project remembers, written off the FX thread; the newest has the last word. FX thread. */
final class ProjectSetting {

    private final ReviewProject project;
    private final TaskRunner runner;
    private final String name;
    private final Consumer<Exception> onError;
    private final AtomicReference<String> newest;

    ProjectSetting(ReviewProject project, TaskRunner runner, String name, Consumer<Exception> onError) {
        this.project = project;
        this.runner = runner;
        this.name = name;
        this.onError = onError;
        this.newest = new AtomicReference<>(project.setting(name).orElse(""));
    }

    /** What was remembered last; empty for nothing. */
    Optional<String> get() {
        return Optional.of(newest.get()).filter(text -> !text.isEmpty());
    }

    void set(String text) {
        newest.set(text);
        if (!project.info().readOnly()) {
            runner.io(this::write, done -> {}, onError);
        }
    }

    /** Any thread. Writes what is newest when its turn has come. */
    private boolean write() throws ProjectException {
        synchronized (newest) {
            project.rememberSetting(name, newest.get());
            return true;
        }
    }
}
