package gsi.app.preferences;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.command.KeyMap;
import gsi.app.command.KeyRules;
import gsi.app.settings.LiveSettings;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every command with its keys; a key is added by pressing it, and a conflict is settled on the spot. */
final class KeysSection extends VBox implements TakesEscape {

    private final CommandTable commands;
    private final Texts texts;
    private final LiveSettings settings;
    private final KeyChoice choice;
    private final Map<Command, HBox> rows = new EnumMap<>(Command.class);
    private final VBox list = new VBox(2);
    private final HBox asking = new HBox(8);

    KeysSection(CommandTable commands, LiveSettings settings, Texts texts) {
        super(10);
        this.commands = commands;
        this.texts = texts;
        this.settings = settings;
        this.choice = new KeyChoice(this::map, this::change);
        TextField search = new TextField();
        search.setPromptText(texts.get("keys.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        Button all = new Button(texts.get("keys.reset.all"));
        all.setOnAction(e -> change(map().resetAll()));
        asking.setAlignment(Pos.CENTER_LEFT);
        asking.getStyleClass().add("keys-asking");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("keys-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new HBox(8, search, all), asking, scroll);
        fill();
        search.textProperty().subscribe(this::filter);
        choice.stateProperty().subscribe(this::ask);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private KeyMap map() {
        return commands.keyMapProperty().get();
    }

    private void change(KeyMap next) {
        settings.change(s -> s.withKeys(next.chosen()));
        commands.keyMapProperty().set(next);
        rows.keySet().forEach(this::refresh);
    }

    private void fill() {
        for (Command.Group group : Command.Group.values()) {
            Label head = new Label(texts.get(group.textKey()));
            head.getStyleClass().add("help-group");
            list.getChildren().add(head);
            for (Command command : Command.values()) {
                if (command.group() == group && commands.exists(command)) {
                    HBox row = new HBox(6);
                    row.setAlignment(Pos.CENTER_LEFT);
                    row.getStyleClass().add("keys-row");
                    rows.put(command, row);
                    refresh(command);
                    list.getChildren().add(row);
                }
            }
        }
    }

    private void refresh(Command command) {
        HBox row = rows.get(command);
        if (row == null) {
            return;
        }
        Label name = new Label(commands.label(command));
        name.setMinWidth(190);
        name.setPrefWidth(190);
        name.setTooltip(new Tooltip(commands.tip(command)));
        row.getChildren().setAll(name);
        for (KeyCombination key : map().keys(command)) {
            row.getChildren().add(chip(command, key));
        }
        Button add = small(Icon.ADD, texts.get("keys.add", commands.label(command)));
        add.setOnAction(e -> choice.begin(command));
        row.getChildren().add(add);
        if (map().isChanged(command)) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Button reset = small(Icon.UNDO, texts.get("keys.reset", commands.label(command)));
            reset.setOnAction(e -> choice.reset(command));
            Label changed = new Label(texts.get("keys.changed"));
            changed.getStyleClass().add("help-keys");
            row.getChildren().addAll(gap, changed, reset);
        }
    }

    private Node chip(Command command, KeyCombination key) {
        Label name = new Label(key.getDisplayText());
        name.getStyleClass().add("key-hint");
        Button remove = small(Icon.CANCEL, texts.get("keys.remove", key.getDisplayText(), commands.label(command)));
        remove.setOnAction(e -> change(map().without(command, key)));
        HBox chip = new HBox(0, name, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }

    private static Button small(Icon icon, String says) {
        Button button = new Button();
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(says);
        button.setTooltip(new Tooltip(says));
        return button;
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        rows.forEach((command, row) -> {
            String text = commands.label(command) + ' ' + commands.tip(command);
            boolean shown = text.toLowerCase(Locale.ROOT).contains(wanted);
            row.setVisible(shown);
            row.setManaged(shown);
        });
    }

    private void ask(KeyChoice.State state) {
        asking.getChildren().clear();
        switch (state) {
            case KeyChoice.State.Idle idle -> say(texts.get("keys.hint"));
            case KeyChoice.State.Waiting w -> say(texts.get("keys.press", commands.label(w.command())));
            case KeyChoice.State.Reserved r -> say(r.key().getDisplayText() + ": " + texts.get(r.whyKey()));
            case KeyChoice.State.Conflict c -> {
                say(texts.get("keys.conflict", c.key().getDisplayText(), commands.label(c.other())));
                answer("keys.replace", choice::replace);
                answer("keys.swap", choice::swap);
                answer("keys.cancel", choice::cancel);
            }
            case KeyChoice.State.Retaking r -> {
                say(texts.get("keys.conflict", r.key().getDisplayText(), commands.label(r.other())));
                answer("keys.replace", choice::replace);
                answer("keys.cancel", choice::cancel);
            }
        }
        boolean waiting = state instanceof KeyChoice.State.Waiting || state instanceof KeyChoice.State.Reserved;
        if (waiting) {
            requestFocus();
        }
    }

    private void say(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        asking.getChildren().add(label);
    }

    private void answer(String textKey, Runnable action) {
        Button button = new Button(texts.get(textKey));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        asking.getChildren().add(button);
    }

    private void pressed(KeyEvent event) {
        boolean waiting = choice.stateProperty().get() instanceof KeyChoice.State.Waiting
                || choice.stateProperty().get() instanceof KeyChoice.State.Reserved;
        if (waiting) {
            KeyRules.pressed(event).ifPresent(choice::press);
            event.consume();
        }
    }

    @Override
    public boolean takeEscape() {
        boolean under = !choice.isIdle();
        choice.cancel();
        return under;
    }
}
