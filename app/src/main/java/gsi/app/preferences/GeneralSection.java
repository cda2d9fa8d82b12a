package gsi.app.preferences;

import gsi.app.settings.LiveSettings;
import gsi.app.settings.ReviewSettings;
import gsi.app.settings.Settings;
import gsi.app.text.Texts;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Who decides, how it looks, how reviewing goes. */
final class GeneralSection extends GridPane {

    private final LiveSettings settings;
    private final Texts texts;
    private int rows;

    GeneralSection(LiveSettings settings, Texts texts) {
        super(16, 12);
        this.settings = settings;
        this.texts = texts;
        row("settings.annotator", annotator(), "settings.annotator.text");
        row("settings.theme", theme(), null);
        row(
                "settings.advance",
                check(
                        settings.get().review().autoAdvance(),
                        on -> settings.get().review().withAutoAdvance(on)),
                "settings.advance.text");
        row(
                "settings.hide",
                check(
                        settings.get().review().hideScores(),
                        on -> settings.get().review().withHideScores(on)),
                "settings.hide.text");
        row("settings.prefetch", prefetch(), "settings.prefetch.text");
        Button hints = new Button(texts.get("settings.hints.again"));
        hints.setOnAction(e -> settings.change(s -> s.withHintsSeen(Set.of())));
        row("settings.hints", hints, null);
    }

    private void row(String nameKey, Node control, @Nullable String textKey) {
        Label name = new Label(texts.get(nameKey));
        name.setLabelFor(control);
        name.setMinWidth(USE_PREF_SIZE);
        addRow(rows++, name, control);
        if (textKey != null) {
            Label text = new Label(texts.get(textKey));
            text.getStyleClass().add("help-keys");
            text.setWrapText(true);
            text.setMaxWidth(420);
            add(text, 1, rows++);
        }
    }

    private Node annotator() {
        TextField field = new TextField(settings.get().annotator());
        field.setPrefColumnCount(24);
        Runnable take = () -> {
            if (!field.getText().isBlank()) {
                settings.change(s -> s.withAnnotator(field.getText().strip()));
            }
        };
        field.setOnAction(e -> take.run());
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                take.run();
            }
        });
        return field;
    }

    private Node theme() {
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.getItems().setAll(Settings.THEMES);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String theme) {
                return theme == null ? "" : texts.get("settings.theme." + theme);
            }

            @Override
            public String fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        choice.setValue(settings.get().theme());
        choice.valueProperty().subscribe((before, now) -> settings.change(s -> s.withTheme(now)));
        return choice;
    }

    private interface Change {
        ReviewSettings of(boolean on);
    }

    private Node check(boolean now, Change change) {
        CheckBox box = new CheckBox(texts.get("settings.on"));
        box.setSelected(now);
        box.selectedProperty().subscribe((before, on) -> settings.change(s -> s.withReview(change.of(on))));
        return box;
    }

    private Node prefetch() {
        Spinner<Integer> spinner = new Spinner<>(
                0, ReviewSettings.MOST_PREFETCH, settings.get().review().prefetch());
        spinner.setPrefWidth(90);
        spinner.valueProperty()
                .subscribe((before, n) ->
                        settings.change(s -> s.withReview(s.review().withPrefetch(n))));
        return spinner;
    }
}
