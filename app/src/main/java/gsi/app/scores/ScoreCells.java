package gsi.app.scores;

import gsi.app.text.Texts;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The cells that tables of scores are made of. */
record ScoreCells(Texts texts) {

    /** A table of a column of names and so many of values, at the right. */
    static GridPane table(int values) {
        GridPane table = new GridPane(8, 4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        table.getColumnConstraints().add(names);
        for (int i = 0; i < values; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(column);
        }
        return table;
    }

    /** What a row is about, explained where the mouse rests on it. */
    Label name(String key) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("score-name");
        Tooltip tip = new Tooltip(texts.get(key + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        name.setTooltip(tip);
        return name;
    }

    /** A value; {@code look} is a style class: plain, good, bad, missing. */
    static Label value(String says, String look) {
        Label label = new Label(says);
        label.getStyleClass().addAll("score-value", look);
        return label;
    }

    /** Where there is nothing to say. */
    static Label nothing() {
        return value("", "missing");
    }

    /** Adds a row below what there is. */
    static void row(GridPane table, Label... cells) {
        int row = table.getRowCount();
        for (int i = 0; i < cells.length; i++) {
            table.add(cells[i], i, row);
        }
    }
}
