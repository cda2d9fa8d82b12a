package gsi.app.window;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every command with the keys that it has now, in three columns, and the mouse. Typing narrows it down. */
final class KeyHelp extends VBox {

    private final CommandTable commands;
    private final Texts texts;
    private final TextField search = new TextField();
    private final HBox columns = new HBox(28);

    KeyHelp(CommandTable commands, Texts texts) {
        super(8);
        this.commands = commands;
        this.texts = texts;
        Label title = new Label(texts.get("help.title"));
        title.getStyleClass().add("overlay-title");
        search.setPromptText(texts.get("help.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        Label rebind = new Label(texts.get("help.rebind"));
        rebind.getStyleClass().add("help-keys");
        rebind.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(12, search, rebind);
        top.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("keys-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, top, scroll, line("help.shift"), line("help.mouse"), line("help.mouse.pair"));
        search.textProperty().subscribe(this::fill);
    }

    private void fill(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        VBox first = column(wanted, Command.Group.DECIDE, Command.Group.GO);
        VBox second = column(wanted, Command.Group.REASON, Command.Group.LOOK);
        VBox third = column(wanted, Command.Group.SPACE, Command.Group.PROJECT);
        columns.getChildren().setAll(first, second, third);
        columns.getChildren().removeIf(c -> ((VBox) c).getChildren().isEmpty());
        if (columns.getChildren().isEmpty()) {
            columns.getChildren().add(new Label(texts.get("help.nothing")));
        }
    }

    private Label line(String key) {
        Label label = new Label(texts.get(key) + ": " + texts.get(key + ".text"));
        label.getStyleClass().add("help-keys");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private VBox column(String wanted, Command.Group... groups) {
        VBox column = new VBox(2);
        for (Command.Group group : groups) {
            GridPane rows = rows(wanted, group);
            if (!rows.getChildren().isEmpty()) {
                Label head = new Label(texts.get(group.textKey()));
                head.getStyleClass().add("help-group");
                column.getChildren().addAll(head, rows);
            }
        }
        return column;
    }

    private GridPane rows(String wanted, Command.Group group) {
        GridPane grid = new GridPane(14, 3);
        int row = 0;
        for (Command command : Command.values()) {
            String keys = commands.keys(command);
            String label = commands.label(command);
            if (command.group() == group && !keys.isEmpty() && !label.isEmpty() && fits(wanted, command, keys)) {
                Label left = new Label(keys);
                left.getStyleClass().add("help-keys");
                grid.addRow(row++, left, new Label(label));
            }
        }
        return grid;
    }

    private boolean fits(String wanted, Command command, String keys) {
        return (keys + ' ' + commands.label(command) + ' ' + commands.tip(command))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    /** Typing narrows down at once. */
    @Override
    public void requestFocus() {
        search.requestFocus();
    }
}
