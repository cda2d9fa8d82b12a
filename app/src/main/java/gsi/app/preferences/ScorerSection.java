package gsi.app.preferences;

import gsi.app.scores.DeviceWords;
import gsi.app.scores.InstalledScorer;
import gsi.app.settings.LiveSettings;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.gpu.ScorerDevice;
import gsi.scorer.lpips.LpipsModels;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What scores are computed with: on which device, and which LPIPS models were found. */
final class ScorerSection extends VBox {

    private final InstalledScorer scorer;
    private final LiveSettings settings;
    private final Texts texts;
    private final LatestOnly looking;
    private final Label now = new Label();

    ScorerSection(LpipsModels models, InstalledScorer scorer, LiveSettings settings, TaskRunner runner, Texts texts) {
        super(12);
        this.scorer = scorer;
        this.settings = settings;
        this.texts = texts;
        this.looking = new LatestOnly(runner);
        now.setWrapText(true);
        now.setMinHeight(USE_PREF_SIZE);
        ChoiceBox<ScorerDevice> choice = choice();
        Label name = new Label(texts.get("settings.scorer.choice"));
        name.setLabelFor(choice);
        name.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(16, name, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, now, new ModelList(models, runner, texts));
        look();
    }

    private ChoiceBox<ScorerDevice> choice() {
        ChoiceBox<ScorerDevice> choice = new ChoiceBox<>();
        choice.getItems().setAll(ScorerDevice.values());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ScorerDevice device) {
                return device == null ? "" : texts.get("settings.scorer.choice." + device);
            }

            @Override
            public ScorerDevice fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        choice.setValue(settings.get().scorer());
        choice.valueProperty().subscribe((before, device) -> {
            settings.change(s -> s.withScorer(device));
            look();
        });
        return choice;
    }

    /** Opens what is chosen, so that a person sees at once what becomes of it. */
    private void look() {
        now.getStyleClass().remove("settings-problem");
        now.setText(texts.get("settings.scorer.opening"));
        looking.io(
                () -> {
                    scorer.get();
                    return scorer.device();
                },
                found -> found.ifPresent(device -> {
                    now.setText(new DeviceWords(texts).sentence(device));
                    if (device.hasFailed() || (device.choice() == ScorerDevice.GPU && !device.usable())) {
                        now.getStyleClass().add("settings-problem");
                    }
                }),
                error -> now.setText(String.valueOf(error.getMessage())));
    }
}
