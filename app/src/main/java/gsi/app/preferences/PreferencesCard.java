package gsi.app.preferences;

import gsi.app.command.CommandTable;
import gsi.app.review.Reasons;
import gsi.app.scores.InstalledScorer;
import gsi.app.settings.LiveSettings;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.scorer.lpips.LpipsModels;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The settings, a section at a time. Nothing is to be confirmed: what is chosen holds. */
public final class PreferencesCard extends BorderPane implements TakesEscape {

    private static final double WIDTH = 780;
    private static final double HEIGHT = 560;

    private final StackPane content = new StackPane();
    private final VBox names = new VBox(4);
    private final ToggleGroup group = new ToggleGroup();

    /** @param places where things lie, by the text key of their names */
    public PreferencesCard(
            LiveSettings settings,
            CommandTable commands,
            Reasons reasons,
            LpipsModels models,
            InstalledScorer scorer,
            Map<String, Path> places,
            TaskRunner runner,
            Texts texts) {
        getStyleClass().add("preferences");
        Label title = new Label(texts.get("settings.title"));
        title.getStyleClass().add("overlay-title");
        setTop(title);
        names.getStyleClass().add("preferences-names");
        setLeft(names);
        content.getStyleClass().add("preferences-content");
        setCenter(content);
        setPrefSize(WIDTH, HEIGHT);
        Map<String, Supplier<Region>> sections = new LinkedHashMap<>();
        sections.put("settings.general", () -> new GeneralSection(settings, texts));
        sections.put("settings.reasons", () -> new ReasonsSection(settings, reasons, commands, texts));
        sections.put("settings.keys", () -> new KeysSection(commands, settings, texts));
        sections.put("settings.scorer", () -> new ScorerSection(models, scorer, settings, runner, texts));
        sections.put("settings.storage", () -> new StorageSection(places, texts));
        sections.forEach((key, make) -> {
            ToggleButton button = new ToggleButton(texts.get(key));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add("flat");
            // One is always chosen.
            button.setOnAction(e -> button.setSelected(true));
            // By whatever way it was chosen: arrow keys choose without an action.
            button.selectedProperty().subscribe(chosen -> {
                if (chosen) {
                    content.getChildren().setAll(make.get());
                }
            });
            names.getChildren().add(button);
        });
        open(0);
    }

    /** Opens a section by its place. */
    public void open(int section) {
        ((ToggleButton) names.getChildren().get(section)).setSelected(true);
    }

    @Override
    public boolean takeEscape() {
        return !content.getChildren().isEmpty()
                && content.getChildren().getFirst() instanceof TakesEscape section
                && section.takeEscape();
    }

    /** Goes to the first section's name, from where Tab leads on. */
    @Override
    public void requestFocus() {
        names.getChildren().getFirst().requestFocus();
    }
}
