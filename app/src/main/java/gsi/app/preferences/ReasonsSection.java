package gsi.app.preferences;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.review.Reasons;
import gsi.app.settings.LiveSettings;
import gsi.app.settings.Reason;
import gsi.app.settings.Settings;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of reasons: words, order, which there are. Codes stay, so that stored decisions keep their meaning. */
final class ReasonsSection extends VBox {

    private final LiveSettings settings;
    private final Reasons reasons;
    private final Texts texts;
    private final GridPane grid = new GridPane(8, 5);
    private final CommandTable commands;
    private final TextField newCode = new TextField();
    private final Label problem = new Label();

    ReasonsSection(LiveSettings settings, Reasons reasons, CommandTable commands, Texts texts) {
        super(10);
        this.settings = settings;
        this.reasons = reasons;
        this.commands = commands;
        this.texts = texts;
        Label text = new Label(texts.get("settings.reasons.text", Settings.MOST_REASONS));
        text.setWrapText(true);
        text.getStyleClass().add("help-keys");
        newCode.setPromptText(texts.get("settings.reasons.code"));
        newCode.setOnAction(e -> add());
        HBox.setHgrow(newCode, Priority.ALWAYS);
        Button add = new Button(texts.get("settings.reasons.add"));
        add.setOnAction(e -> add());
        add.setMinWidth(USE_PREF_SIZE);
        Button initial = new Button(texts.get("settings.reasons.initial"));
        initial.setOnAction(e -> change(Settings.initialReasons()));
        initial.setMinWidth(USE_PREF_SIZE);
        problem.getStyleClass().add("settings-problem");
        problem.setWrapText(true);
        getChildren().addAll(text, grid, new HBox(8, newCode, add, initial), problem);
        fill();
    }

    private List<Reason> list() {
        return settings.get().reasons();
    }

    private void change(List<Reason> next) {
        problem.setText("");
        settings.change(s -> s.withReasons(next));
        fill();
    }

    private void fill() {
        grid.getChildren().clear();
        List<Reason> list = list();
        for (int i = 0; i < list.size(); i++) {
            int at = i;
            Reason reason = list.get(i);
            String keyed = Arrays.stream(Command.values())
                    .filter(c -> c.reasonNumber() == at + 1)
                    .map(commands::shortKey)
                    .findFirst()
                    .orElse("");
            Label key = new Label(keyed.isEmpty() ? "–" : keyed);
            key.getStyleClass().add("key-hint");
            key.setTooltip(
                    new Tooltip(texts.get(!keyed.isEmpty() ? "settings.reasons.key" : "settings.reasons.nokey")));
            TextField words = new TextField(reasons.words(reason));
            words.setPrefColumnCount(20);
            words.setOnAction(e -> rename(at, words.getText()));
            words.focusedProperty().subscribe((was, is) -> {
                if (was && !is) {
                    rename(at, words.getText());
                }
            });
            Label code = new Label(reason.code());
            code.getStyleClass().add("help-keys");
            code.setMinWidth(120);
            Button up = small(Icon.UP, "settings.reasons.up", () -> move(at, -1));
            up.setDisable(i == 0);
            Button down = small(Icon.DOWN, "settings.reasons.down", () -> move(at, 1));
            down.setDisable(i == list.size() - 1);
            Button remove = small(Icon.REMOVE, "settings.reasons.remove", () -> remove(at));
            remove.setDisable(list.size() == 1);
            HBox buttons = new HBox(2, up, down, remove);
            buttons.setAlignment(Pos.CENTER_LEFT);
            grid.addRow(i, key, words, code, buttons);
        }
    }

    private Button small(Icon icon, String textKey, Runnable action) {
        Button button = new Button();
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(texts.get(textKey));
        button.setTooltip(new Tooltip(texts.get(textKey)));
        button.setOnAction(e -> action.run());
        return button;
    }

    private void rename(int at, String typed) {
        List<Reason> next = new ArrayList<>(list());
        if (at >= next.size()) {
            return;
        }
        Reason before = next.get(at);
        String words = typed.strip();
        if (!words.equals(reasons.words(before))) {
            next.set(at, new Reason(before.code(), words));
            settings.change(s -> s.withReasons(next));
        }
    }

    private void move(int at, int by) {
        List<Reason> next = new ArrayList<>(list());
        next.add(at + by, next.remove(at));
        change(next);
    }

    private void remove(int at) {
        List<Reason> next = new ArrayList<>(list());
        next.remove(at);
        change(next);
    }

    private void add() {
        String code = newCode.getText().strip().replace(' ', '_');
        if (!Reason.isCode(code)) {
            problem.setText(texts.get("settings.reasons.nocode", Reason.LONGEST_CODE));
        } else if (list().stream().anyMatch(r -> r.code().equals(code))) {
            problem.setText(texts.get("settings.reasons.twice", code));
        } else if (list().size() == Settings.MOST_REASONS) {
            problem.setText(texts.get("settings.reasons.full", Settings.MOST_REASONS));
        } else {
            List<Reason> next = new ArrayList<>(list());
            next.add(new Reason(code, newCode.getText().strip()));
            newCode.clear();
            change(next);
        }
    }
}
