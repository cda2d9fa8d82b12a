package gsi.app.window;

import gsi.annotation.ProjectException;
import gsi.app.review.ReviewModel;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.DataSet;
import gsi.dataset.layout.FolderChanges;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Sees what happens outside while a session is open: what others decide, and which files come and go. FX thread. */
final class SessionWatch {

    private static final Duration OTHERS = Duration.seconds(2);
    private static final Duration FILES = Duration.seconds(4);

    private final TaskRunner runner;
    private final DataNotice notice;
    private final Consumer<String> onUnreadable;
    private final Poll<ReviewModel.ByOthers> others;
    private @Nullable Poll<Optional<FolderChanges.Found>> files;

    /** Why others' decisions cannot be read, as it was told last; empty where they can. */
    private String told = "";

    /** @param onUnreadable told, once, why the project cannot be read any more */
    SessionWatch(ReviewModel review, TaskRunner runner, DataNotice notice, Consumer<String> onUnreadable) {
        this.runner = runner;
        this.notice = notice;
        this.onUnreadable = onUnreadable;
        this.others = new Poll<>(
                runner,
                OTHERS,
                review::lookAtOthers,
                seen -> {
                    told = "";
                    review.takeOthers(seen);
                },
                this::unreadable);
        others.start();
    }

    private void unreadable(Exception error) {
        String why = error instanceof ProjectException p ? p.reason() : String.valueOf(error.getMessage());
        if (!why.equals(told)) {
            told = why;
            onUnreadable.accept(why);
        }
    }

    /** Watches the files of a data set that was read as a whole. */
    void watchFiles(DataSet whole) {
        if (files != null) {
            files.stop();
        }
        FolderChanges[] changes = new FolderChanges[1];
        files = new Poll<>(
                runner,
                FILES,
                () -> {
                    // One look at a time: nobody else has it now.
                    FolderChanges known = changes[0] == null ? new FolderChanges(whole) : changes[0];
                    changes[0] = known;
                    return known.look();
                },
                found -> found.ifPresent(notice::show),
                error -> {
                    if (error instanceof NoSuchFileException) {
                        notice.gone(whole.root());
                    }
                });
        files.start();
    }

    void stop() {
        others.stop();
        if (files != null) {
            files.stop();
        }
    }
}
