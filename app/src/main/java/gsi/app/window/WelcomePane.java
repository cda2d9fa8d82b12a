package gsi.app.window;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands in the window while no data is open: what to do, and the folders of before. */
final class WelcomePane extends VBox {

    WelcomePane(CommandTable commands, Texts texts, List<String> recent, Consumer<Path> open) {
        getStyleClass().add("welcome");
        Label title = new Label(texts.get("welcome.title"));
        title.getStyleClass().add("welcome-title");
        Label text = new Label(texts.get("welcome.text"));
        text.getStyleClass().add("welcome-text");
        text.setWrapText(true);
        text.setMaxWidth(520);
        Button choose = commands.button(Command.OPEN);
        choose.getStyleClass().add("accent");
        Button candidates = commands.button(Command.CANDIDATES);
        getChildren().addAll(title, text, new HBox(8, choose, candidates));
        if (!recent.isEmpty()) {
            VBox list = new VBox(2);
            list.setMaxWidth(520);
            list.getChildren().add(new Label(texts.get("welcome.recent")));
            for (String folder : recent) {
                Hyperlink link = new Hyperlink(folder);
                link.setOnAction(e -> open.accept(Path.of(folder)));
                list.getChildren().add(link);
            }
            getChildren().add(list);
        }
    }
}
