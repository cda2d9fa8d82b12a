package gsi.app.window;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import gsi.dataset.layout.FolderChanges.Found;
import gsi.dataset.layout.FolderChanges.Some;
import gsi.icons.Icon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Over the desk: which files came into the data folder or went from it since it was read, and the way to read it again. */
final class DataNotice extends HBox {

    private final Texts texts;
    private final Label says = new Label();
    private String setAside = "";

    DataNotice(CommandTable commands, Texts texts) {
        super(8);
        this.texts = texts;
        getStyleClass().add("data-notice");
        setAlignment(Pos.CENTER_LEFT);
        says.setWrapText(true);
        says.setMaxWidth(Double.MAX_VALUE);
        says.setMinHeight(USE_PREF_SIZE);
        says.setGraphic(Icon.PROBLEM.node());
        HBox.setHgrow(says, Priority.ALWAYS);
        Button reopen = commands.button(Command.REOPEN);
        reopen.setMinWidth(USE_PREF_SIZE);
        Button aside = new Button(texts.get("data.aside"));
        aside.setMinWidth(USE_PREF_SIZE);
        aside.setFocusTraversable(false);
        aside.setOnAction(e -> {
            setAside = says.getText();
            say("");
        });
        getChildren().addAll(says, reopen, aside);
        say("");
    }

    /** The folder itself is not there. */
    void gone(Path root) {
        say(texts.get("status.gone", root));
    }

    void show(Found found) {
        List<String> sentences = new ArrayList<>();
        if (found.appeared().count() > 0) {
            sentences.add(texts.get("data.appeared", found.appeared().count(), names(found.appeared())));
        }
        if (found.vanished().count() > 0) {
            sentences.add(texts.get("data.vanished", found.vanished().count(), names(found.vanished())));
        }
        say(String.join(" ", sentences));
    }

    private static String names(Some some) {
        String first =
                some.first().stream().map(f -> String.valueOf(f.getFileName())).collect(Collectors.joining(", "));
        return some.count() > some.first().size() ? first + " …" : first;
    }

    /** What was put aside is not said again until something else has changed. */
    private void say(String sentence) {
        says.setText(sentence);
        boolean shown = !sentence.isEmpty() && !sentence.equals(setAside);
        setVisible(shown);
        setManaged(shown);
    }
}
