package gsi.app.window;

import gsi.app.command.CommandTable;
import gsi.app.hints.Hints;
import gsi.app.media.PhotoStore;
import gsi.app.media.Thumbnails;
import gsi.app.review.Reasons;
import gsi.app.scores.InstalledScorer;
import gsi.app.settings.LiveSettings;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import javafx.beans.value.ObservableBooleanValue;

/** What a window has once and every session that is opened in it uses: caches, commands, settings. */
record DeskParts(
        Texts texts,
        TaskRunner runner,
        CommandTable commands,
        SessionCommands sessionCommands,
        LiveSettings settings,
        Reasons reasons,
        Hints hints,
        PhotoStore photos,
        Thumbnails thumbnails,
        InstalledScorer scorer,
        ObservableBooleanValue dark,
        StatusLine status,
        HeaderBar header) {}
