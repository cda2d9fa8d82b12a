package gsi.app.scores;

import gsi.app.text.Texts;
import gsi.scorer.paper.PaperScore;
import gsi.scorer.results.SampleValues;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.Profile;
import gsi.scorer.score.SampleScore;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** IC, SA and edit locality by both profiles, and what result files beside the data say. */
final class ScoreTable {

    private static final double GOOD = 0.5;

    private final Texts texts;
    private final ScoreText text;
    private final ScoreCells cells;
    private final GridPane table = ScoreCells.table(3);
    private boolean withFile;

    ScoreTable(Texts texts) {
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

    /** While nothing is computed yet. */
    void showOnFile(SampleValues file) {
        clear();
        ScoreCells.row(table, new Label(), onFileTitle());
        onFile("scores.ic", file.compliance(), 0);
        onFile("scores.sa", file.accuracy(), 3);
        onFile("scores.ssim", file.ssim(), 4);
        onFile("scores.lpips", file.lpips(), 4);
        onFile("scores.mse", file.mse(), 1);
    }

    private void onFile(String key, OptionalDouble value, int decimals) {
        ScoreCells.row(table, cells.name(key), ScoreCells.value(text.of(value, decimals), "plain"));
    }

    /**
     * Shows scores.
     *
     * @param file what the result files say of the same answer; null where there are none
     */
    void show(SampleScore upstream, PaperScore paper, @Nullable SampleValues file) {
        clear();
        withFile = file != null;
        ScoreCells.row(table, new Label(), title(Profile.UPSTREAM), title(Profile.PAPER));
        if (withFile) {
            table.add(onFileTitle(), 3, 0);
        }
        row(
                "scores.ic",
                value(upstream.ic(), 0, true),
                value(paper.ic(), 0, true),
                beside(file, SampleValues::compliance, upstream.ic(), 0));
        row(
                "scores.sa",
                value(upstream.sa(), 3, true),
                value(paper.sa(), 3, true),
                beside(file, SampleValues::accuracy, upstream.sa(), 3));
        row("scores.gate", gate(upstream.gate()), ScoreCells.nothing(), ScoreCells.nothing());
        row(
                "scores.ssim",
                value(upstream.ssim(), 4, false),
                ScoreCells.nothing(),
                beside(file, SampleValues::ssim, upstream.ssim(), 4));
        row(
                "scores.lpips",
                value(upstream.lpips(), 4, false),
                ScoreCells.nothing(),
                beside(file, SampleValues::lpips, upstream.lpips(), 4));
        row(
                "scores.mse",
                value(upstream.mse(), 1, false),
                ScoreCells.nothing(),
                beside(file, SampleValues::mse, upstream.mse(), 1));
        if (paper.el().isPresent()) {
            row("scores.el", ScoreCells.nothing(), value(paper.el(), 1, false), ScoreCells.nothing());
        }
    }

    /** Without a file there is no column for it, which would take room from the names. */
    private void row(String key, Label upstream, Label paper, Label file) {
        if (withFile) {
            ScoreCells.row(table, cells.name(key), upstream, paper, file);
        } else {
            ScoreCells.row(table, cells.name(key), upstream, paper);
        }
    }

    private static Label title(Profile profile) {
        Label title = new Label(profile.word());
        title.getStyleClass().add("score-profile");
        return title;
    }

    private Label onFileTitle() {
        Label title = new Label(texts.get("scores.onfile"));
        title.getStyleClass().add("score-profile");
        title.setTooltip(new Tooltip(texts.get("scores.onfile.tip")));
        return title;
    }

    private Label value(Measured m, int decimals, boolean judged) {
        String plain = m.isPresent() ? "plain" : "missing";
        String look = judged && m.isPresent() ? (m.get() >= GOOD ? "good" : "bad") : plain;
        return ScoreCells.value(text.of(m, decimals), look);
    }

    /** What the file says, and whether that is what was measured here, as far as people can see. */
    private Label beside(
            @Nullable SampleValues file, Function<SampleValues, OptionalDouble> value, Measured here, int decimals) {
        if (file == null) {
            return ScoreCells.nothing();
        }
        OptionalDouble there = value.apply(file);
        String says = text.of(there, decimals);
        if (there.isEmpty() || !here.isPresent() || says.equals(text.of(here, decimals))) {
            return ScoreCells.value(says, there.isPresent() ? "plain" : "missing");
        }
        Label differs = ScoreCells.value(texts.get("scores.onfile.differs", says), "bad");
        differs.setTooltip(new Tooltip(texts.get("scores.onfile.differs.tip", there.getAsDouble(), here.get())));
        return differs;
    }

    private Label gate(Gate gate) {
        String look = switch (gate.state()) {
            case OPEN -> "good";
            case CLOSED -> "bad";
            case UNDETERMINED, NONE -> "missing";
        };
        Label label =
                ScoreCells.value(texts.get("scores.gate." + gate.state().name().toLowerCase(Locale.ROOT)), look);
        label.setTooltip(new Tooltip(gate.reason()));
        return label;
    }
}
