package gsi.app.review;

import gsi.annotation.Position;
import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.app.tasks.TaskRunner;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Remembers in the project which sample and model are shown, off the FX thread. */
final class PlaceKeeper {

    private final ReviewProject project;
    private final TaskRunner runner;
    private final Consumer<Exception> failed;
    private final AtomicReference<@Nullable Position> position = new AtomicReference<>();

    PlaceKeeper(ReviewProject project, TaskRunner runner, Consumer<Exception> failed) {
        this.project = project;
        this.runner = runner;
        this.failed = failed;
    }

    void remember(Position place) {
        if (!project.info().readOnly()) {
            position.set(place);
            runner.io(this::write, done -> {}, failed);
        }
    }

    /** Any thread. Takes the newest position when its turn has come, so that an older one never has the last word. */
    boolean write() throws ProjectException {
        synchronized (position) {
            Position newest = position.get();
            if (newest != null) {
                project.rememberPosition(newest);
            }
            return newest != null;
        }
    }
}
