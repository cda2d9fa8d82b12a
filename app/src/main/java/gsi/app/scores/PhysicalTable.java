package gsi.app.scores;

import gsi.app.text.Texts;
import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** What was measured in space, in people's units. */
final class PhysicalTable {

    private final Texts texts;
    private final ScoreText text;
    private final ScoreCells cells;
    private final GridPane table = ScoreCells.table(1);

    PhysicalTable(Texts texts) {
        this.texts = texts;
        this.text = new ScoreText(texts);
        this.cells = new ScoreCells(texts);
    }

    GridPane node() {
        return table;
    }

    void clear() {
        table.getChildren().clear();
    }

    /** Shows errors; nothing at all where none could be measured. */
    void show(PhysicalErrors errors) {
        clear();
        if (Stream.of(errors.displacementCm(), errors.directionDegrees(), errors.rotationDegrees(), errors.sizeRatio())
                .noneMatch(Measured::isPresent)) {
            return;
        }
        Label section = new Label(texts.get("scores.physical"));
        section.getStyleClass().add("score-section");
        table.add(section, 0, 0, 2, 1);
        row("scores.displacement", errors.displacementCm(), text.of(errors.displacementCm(), 1, "unit.cm"));
        row("scores.direction", errors.directionDegrees(), text.of(errors.directionDegrees(), 1, "unit.degrees"));
        row("scores.rotation", errors.rotationDegrees(), text.of(errors.rotationDegrees(), 1, "unit.degrees"));
        row("scores.size", errors.sizeRatio(), text.of(errors.sizeRatio(), 2));
    }

    private void row(String key, Measured measured, String says) {
        ScoreCells.row(table, cells.name(key), ScoreCells.value(says, measured.isPresent() ? "plain" : "missing"));
    }
}
