package gsi.app.candidates;

import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.funnel.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Thresholds under names: choose, save, forget. */
final class PresetBar extends HBox {

    private final FunnelModel model;
    private final PresetStore store;
    private final TaskRunner runner;
    private final Texts texts;
    private final Consumer<String> tell;
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();
    private final Button save = new Button();
    private List<Preset> presets = List.of();
    private boolean letterOfKey;

    /** @param tell takes what happened, in words */
    PresetBar(FunnelModel model, PresetStore store, TaskRunner runner, Texts texts, Consumer<String> tell) {
        super(6);
        this.model = model;
        this.store = store;
        this.runner = runner;
        this.texts = texts;
        this.tell = tell;
        setAlignment(Pos.CENTER_LEFT);
        menu.setFocusTraversable(false);
        menu.getStyleClass().add("small");
        name.setPromptText(texts.get("funnel.preset.name"));
        name.setPrefColumnCount(14);
        name.setFocusTraversable(false);
        name.setOnAction(e -> save());
        name.addEventFilter(KeyEvent.ANY, this::takeLetterOfKey);
        save.setText(texts.get("funnel.preset.save"));
        save.setFocusTraversable(false);
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setOnAction(e -> save());
        getChildren().addAll(menu, name, save);
        model.viewProperty().subscribe(view -> showName());
        read();
    }

    /** Into the field, where the name of what is to be saved is typed. The letter of the key that leads there is not. */
    void focusName() {
        letterOfKey = true;
        name.requestFocus();
    }

    private void takeLetterOfKey(KeyEvent event) {
        if (letterOfKey && event.getEventType() != KeyEvent.KEY_RELEASED) {
            letterOfKey = false;
            if (event.getEventType() == KeyEvent.KEY_TYPED) {
                event.consume();
            }
        }
    }

    private void read() {
        List<String> problems = new ArrayList<>();
        runner.io(
                () -> store.all(problems::add),
                all -> {
                    presets = all;
                    fill();
                    showName();
                    problems.forEach(tell);
                },
                error -> tell.accept(String.valueOf(error.getMessage())));
    }

    private void fill() {
        menu.getItems().setAll(item(texts.get("funnel.preset.usual"), Thresholds.USUAL));
        for (Preset preset : presets) {
            menu.getItems().add(item(preset.name(), preset.thresholds()));
        }
        if (!presets.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (Preset preset : presets) {
            MenuItem forget = new MenuItem(texts.get("funnel.preset.forget", preset.name()));
            forget.setMnemonicParsing(false);
            forget.setOnAction(e -> change(
                    () -> {
                        store.delete(preset.name());
                        return true;
                    },
                    texts.get("funnel.preset.forgotten", preset.name())));
            menu.getItems().add(forget);
        }
    }

    private MenuItem item(String label, Thresholds thresholds) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> model.setThresholds(thresholds));
        return item;
    }

    /** The preset that the thresholds are those of. */
    private void showName() {
        Thresholds now = model.thresholds();
        String label = now.equals(Thresholds.USUAL)
                ? texts.get("funnel.preset.usual")
                : presets.stream()
                        .filter(p -> p.thresholds().equals(now))
                        .map(Preset::name)
                        .findFirst()
                        .orElse(texts.get("funnel.preset.own"));
        menu.setText(texts.get("funnel.preset", label));
    }

    private void save() {
        String called = name.getText().strip();
        if (called.isEmpty()) {
            return;
        }
        Thresholds now = model.thresholds();
        change(
                () -> {
                    store.save(called, now);
                    return true;
                },
                texts.get("funnel.preset.saved", called));
        name.clear();
        getScene().getRoot().requestFocus();
    }

    private void change(Callable<Boolean> work, String done) {
        runner.io(
                work,
                yes -> {
                    tell.accept(done);
                    read();
                },
                error -> tell.accept(String.valueOf(error.getMessage())));
    }
}
