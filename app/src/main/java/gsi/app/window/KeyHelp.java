package gsi.app.window;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Every command with its keys, made from the command list, in three columns. */
final class KeyHelp extends VBox {

    KeyHelp(CommandTable commands, Texts texts) {
        Label title = new Label(texts.get("help.title"));
        title.getStyleClass().add("overlay-title");
        VBox first = column(commands, texts, Command.Group.DECIDE, Command.Group.GO);
        VBox second = column(commands, texts, Command.Group.REASON, Command.Group.LOOK);
        VBox third = column(commands, texts, Command.Group.SPACE, Command.Group.PROJECT);
        Label shift = line(texts, "help.shift");
        Label space = line(texts, "help.mouse");
        Label pair = line(texts, "help.mouse.pair");
        getChildren().addAll(title, new HBox(36, first, second, third), shift, pair, space);
    }

    private static Label line(Texts texts, String key) {
        Label label = new Label(texts.get(key) + ": " + texts.get(key + ".text"));
        label.getStyleClass().add("help-keys");
        return label;
    }

    private static VBox column(CommandTable commands, Texts texts, Command.Group... groups) {
        VBox column = new VBox(2);
        for (Command.Group group : groups) {
            Label head = new Label(texts.get(group.textKey()));
            head.getStyleClass().add("help-group");
            column.getChildren().addAll(head, rows(commands, group));
        }
        return column;
    }

    private static Node rows(CommandTable commands, Command.Group group) {
        GridPane grid = new GridPane(14, 3);
        int row = 0;
        for (Command command : Command.values()) {
            if (command.group() == group && !command.keys().isEmpty()) {
                Label keys = new Label(commands.keys(command));
                keys.getStyleClass().add("help-keys");
                grid.addRow(row++, keys, new Label(commands.label(command)));
            }
        }
        return grid;
    }
}
