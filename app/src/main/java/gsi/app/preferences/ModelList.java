package gsi.app.preferences;

import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.DataException;
import gsi.scorer.lpips.LpipsModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The LPIPS models that were found, and which one is used. */
final class ModelList extends VBox {

    /** @param problem why it cannot be used; empty where it can */
    private record Row(LpipsModels.Found found, String problem) {}

    private final LpipsModels models;
    private final Texts texts;
    private final VBox list = new VBox(8);

    ModelList(LpipsModels models, TaskRunner runner, Texts texts) {
        super(8);
        this.models = models;
        this.texts = texts;
        getChildren().addAll(line("settings.scorer.text"), list);
        list.getChildren().add(line("settings.scorer.looking"));
        runner.io(
                this::look,
                this::show,
                error -> list.getChildren().setAll(wrapped(String.valueOf(error.getMessage()))));
    }

    private List<Row> look() throws DataException {
        List<Row> rows = new ArrayList<>();
        for (LpipsModels.Found found : models.all()) {
            String problem = "";
            try {
                LpipsModels.check(found.file());
            } catch (DataException e) {
                problem = e.reason();
            }
            rows.add(new Row(found, problem));
        }
        return rows;
    }

    private void show(List<Row> rows) {
        list.getChildren().clear();
        if (rows.isEmpty()) {
            list.getChildren().add(wrapped(texts.get("settings.scorer.none", LpipsModels.VARIABLE, models.folder())));
        }
        for (Row row : rows) {
            Label file = wrapped(row.found().file().toString());
            String origin = texts.get(
                    "settings.scorer.origin." + row.found().origin().name().toLowerCase(Locale.ROOT));
            // The first one is used, or none: what a person asked for is not replaced in silence.
            String state = !row.problem().isEmpty()
                    ? texts.get("settings.scorer.unusable", row.problem())
                    : texts.get(row.equals(rows.getFirst()) ? "settings.scorer.used" : "settings.scorer.further");
            Label about = wrapped(origin + "  ·  " + state);
            about.getStyleClass().add(row.problem().isEmpty() ? "help-keys" : "settings-problem");
            list.getChildren().add(new VBox(2, file, about));
        }
    }

    private Label line(String key) {
        Label label = wrapped(texts.get(key));
        label.getStyleClass().add("help-keys");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
