package gsi.app.window;

import gsi.annotation.DeskHolder;
import java.io.IOException;
import java.nio.file.Path;

/** A project was not opened, because another program has it open: a person says whether to open it as well. */
final class DeskTakenException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient DeskHolder holder;

    DeskTakenException(Path project, DeskHolder holder) {
        super(project + ": " + holder.annotator() + " has it open");
        this.holder = holder;
    }

    DeskHolder holder() {
        return holder;
    }
}
