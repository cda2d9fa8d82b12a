package gsi.app.queue;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import javafx.scene.control.Label;

/** Says, where columns of scores stand, that those of undecided samples are kept from the annotator, and how to change that. */
final class HiddenNote extends Label {

    HiddenNote(QueueModel queue, CommandTable commands, Texts texts) {
        getStyleClass().add("hidden-note");
        setGraphic(Icon.HIDDEN.node());
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(commands.telling(Command.HIDE_SCORES, way -> texts.get("queue.hidden", way)));
        visibleProperty().bind(queue.hidingProperty());
        managedProperty().bind(visibleProperty());
    }
}
