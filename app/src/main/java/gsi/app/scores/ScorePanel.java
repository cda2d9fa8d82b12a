package gsi.app.scores;

import gsi.app.text.Texts;
import gsi.dataset.Sample;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.SampleScore;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The shown answer's scores with their profile, and beside them what was measured in space, in people's units. */
public final class ScorePanel extends VBox {

    private final Texts texts;
    private final ScoreText text;
    private final ScoreModel scores;
    private final ObservableValue<@Nullable Sample> sample;
    private final ObservableValue<String> model;
    private final Label note = new Label();
    private final GridPane grid = new GridPane(10, 4);
    private int rows;

    public ScorePanel(
            ObservableValue<@Nullable Sample> sample, ObservableValue<String> model, ScoreModel scores, Texts texts) {
        this.texts = texts;
        this.text = new ScoreText(texts);
        this.scores = scores;
        this.sample = sample;
        this.model = model;
        getStyleClass().add("panel");
        Label title = new Label(texts.get("scores.title"));
        title.getStyleClass().add("panel-title");
        Label profile = new Label(texts.get("scores.profile", SampleScore.UPSTREAM));
        profile.getStyleClass().add("chip");
        profile.setTooltip(new Tooltip(texts.get("scores.profile.tip")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        note.getStyleClass().add("score-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        ColumnConstraints values = new ColumnConstraints();
        values.setMinWidth(Region.USE_PREF_SIZE);
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, values);
        getChildren().addAll(new HBox(title, gap, profile), note, grid);
        sample.subscribe(s -> refresh());
        model.subscribe(m -> refresh());
        scores.revisionProperty().subscribe(n -> refresh());
    }

    private void refresh() {
        Sample s = sample.getValue();
        grid.getChildren().clear();
        rows = 0;
        if (s == null) {
            tell("");
            return;
        }
        String name = model.getValue();
        if (name == null || s.edited(name).isEmpty()) {
            tell(texts.get("scores.nomodel"));
            return;
        }
        scores.scoreOf(s, name).ifPresentOrElse(this::show, () -> tell(texts.get("scores.computing")));
    }

    private void tell(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
        note.setManaged(!sentence.isEmpty());
    }

    private void show(SampleScore score) {
        tell(
                score.problem() != null
                        ? texts.get("scores.failed", score.problem().reason())
                        : score.gate().reason());
        row("scores.ic", text.of(score.ic(), 0), look(score.ic(), 0.5));
        row("scores.sa", text.of(score.sa(), 3), look(score.sa(), 0.5));
        row(
                "scores.gate",
                texts.get("scores.gate." + score.gate().state().name().toLowerCase(Locale.ROOT)),
                look(score.gate()));
        row("scores.ssim", text.of(score.ssim(), 4), look(score.ssim()));
        row("scores.lpips", text.of(score.lpips(), 4), look(score.lpips()));
        row("scores.mse", text.of(score.mse(), 1), look(score.mse()));
        Label section = new Label(texts.get("scores.physical"));
        section.getStyleClass().add("score-section");
        grid.add(section, 0, rows++, 2, 1);
        var physical = score.physical();
        row("scores.displacement", text.of(physical.displacementCm(), 1, "unit.cm"), look(physical.displacementCm()));
        row(
                "scores.direction",
                text.of(physical.directionDegrees(), 1, "unit.degrees"),
                look(physical.directionDegrees()));
        row(
                "scores.rotation",
                text.of(physical.rotationDegrees(), 1, "unit.degrees"),
                look(physical.rotationDegrees()));
        row("scores.size", text.of(physical.sizeRatio(), 2), look(physical.sizeRatio()));
    }

    private void row(String key, String value, String look) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("score-name");
        Label number = new Label(value);
        number.getStyleClass().addAll("score-value", look);
        Tooltip tip = new Tooltip(texts.get(key + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        name.setTooltip(tip);
        number.setTooltip(tip);
        grid.addRow(rows++, name, number);
    }

    private static String look(Measured m) {
        return m.isPresent() ? "plain" : "missing";
    }

    private static String look(Measured m, double good) {
        return m.value().isEmpty() ? "missing" : m.value().getAsDouble() >= good ? "good" : "bad";
    }

    private static String look(Gate gate) {
        return switch (gate.state()) {
            case OPEN -> "good";
            case CLOSED -> "bad";
            case UNDETERMINED, NONE -> "missing";
        };
    }
}
