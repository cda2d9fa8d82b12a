package gsi.app.scores;

import gsi.app.text.Texts;
import gsi.dataset.Sample;
import gsi.scorer.explain.Phrases;
import gsi.scorer.results.SampleValues;
import gsi.scorer.score.Gate;
import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import gsi.scorer.score.Profile;
import gsi.scorer.score.SampleScore;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The shown answer's scores by both profiles, whether they agree, why the chosen one says what it says, and beside that what
 * was measured in space, in people's units.
 */
public final class ScorePanel extends VBox {

    private final Texts texts;
    private final ScoreText text;
    private final Phrases phrases;
    private final ScoreModel scores;
    private final ObservableValue<@Nullable Sample> sample;
    private final ObservableValue<String> model;
    private final Label note = new Label();
    private final Label disagreement = new Label();
    private final GridPane grid = new GridPane(12, 4);
    private final GridPane space = new GridPane(12, 4);
    private final WhyView why;
    private final VBox whyBox = new VBox(6);
    private final ToggleGroup profiles = new ToggleGroup();
    private int rows;

    public ScorePanel(
            ObservableValue<@Nullable Sample> sample, ObservableValue<String> model, ScoreModel scores, Texts texts) {
        this.texts = texts;
        this.text = new ScoreText(texts);
        this.phrases = Phrases.of(texts.locale());
        this.scores = scores;
        this.sample = sample;
        this.model = model;
        this.why = new WhyView(texts);
        getStyleClass().add("panel");
        Label title = new Label(texts.get("scores.title"));
        title.getStyleClass().add("panel-title");
        wrapped(note, "score-note");
        wrapped(disagreement, "score-disagreement");
        columns(grid, 3);
        columns(space, 1);
        whyBox.getChildren().addAll(whyHead(), why);
        getChildren().addAll(title, note, grid, disagreement, whyBox, space);
        sample.subscribe(s -> refresh());
        model.subscribe(m -> refresh());
        scores.revisionProperty().subscribe(n -> refresh());
        profiles.selectedToggleProperty().subscribe(t -> refresh());
    }

    private static void wrapped(Label label, String style) {
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }

    private static void columns(GridPane pane, int values) {
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        pane.getColumnConstraints().add(names);
        for (int i = 0; i < values; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(HPos.RIGHT);
            pane.getColumnConstraints().add(column);
        }
    }

    private Node whyHead() {
        Label title = new Label(texts.get("why.title"));
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, toggle(Profile.UPSTREAM, "left-pill"), toggle(Profile.PAPER, "right-pill"));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton toggle(Profile profile, String place) {
        ToggleButton button = new ToggleButton(profile.word());
        button.setUserData(profile);
        button.setToggleGroup(profiles);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll(place, "small", "why-profile");
        button.setTooltip(new Tooltip(texts.get("scores.profile." + profile.word() + ".tip")));
        button.setSelected(profile == Profile.UPSTREAM);
        // One of the two is always chosen.
        button.setOnAction(e -> button.setSelected(true));
        return button;
    }

    private void refresh() {
        Sample s = sample.getValue();
        clear();
        if (s == null) {
            tell("");
            return;
        }
        String name = model.getValue();
        if (name == null || s.edited(name).isEmpty()) {
            tell(texts.get("scores.nomodel"));
            return;
        }
        Optional<SampleValues> file = scores.onFile(s, name);
        scores.judgementOf(s, name).ifPresentOrElse(judgement -> show(judgement, file), () -> {
            tell(texts.get("scores.computing"));
            file.ifPresent(this::showOnFile);
        });
    }

    /** Index of the edited image's detection that a person points at in the explanation. */
    public ReadOnlyObjectProperty<OptionalInt> pointedProperty() {
        return why.pointedProperty();
    }

    /** Opens every step of the explanation, or closes them where all are open. */
    public void toggleWhy() {
        why.toggleAll();
    }

    private void clear() {
        why.clear();
        grid.getChildren().clear();
        space.getChildren().clear();
        rows = 0;
        shown(whyBox, false);
        shown(disagreement, false);
    }

    private void tell(String sentence) {
        note.setText(sentence);
        shown(note, !sentence.isEmpty());
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** While nothing is computed yet. */
    private void showOnFile(SampleValues file) {
        grid.addRow(rows++, new Label(), onFileTitle());
        row("scores.ic", label(text.of(file.compliance(), 0), "plain"));
        row("scores.sa", label(text.of(file.accuracy(), 3), "plain"));
        row("scores.ssim", label(text.of(file.ssim(), 4), "plain"));
        row("scores.lpips", label(text.of(file.lpips(), 4), "plain"));
        row("scores.mse", label(text.of(file.mse(), 1), "plain"));
    }

    private Label onFileTitle() {
        Label title = new Label(texts.get("scores.onfile"));
        title.getStyleClass().add("score-profile");
        title.setTooltip(new Tooltip(texts.get("scores.onfile.tip")));
        return title;
    }

    /** What the file says, and whether that is what was measured here, as far as people can see. */
    private Label onFile(
            Optional<SampleValues> file, Function<SampleValues, OptionalDouble> value, Measured here, int decimals) {
        if (file.isEmpty()) {
            return label("", "missing");
        }
        OptionalDouble there = value.apply(file.get());
        String says = text.of(there, decimals);
        if (there.isEmpty() || !here.isPresent() || says.equals(text.of(here, decimals))) {
            return label(says, there.isPresent() ? "plain" : "missing");
        }
        Label differs = label(texts.get("scores.onfile.differs", says), "bad");
        differs.setTooltip(new Tooltip(texts.get("scores.onfile.differs.tip", there.getAsDouble(), here.get())));
        return differs;
    }

    private void show(Judgement judgement, Optional<SampleValues> file) {
        SampleScore score = judgement.upstream();
        tell(
                score.problem() == null
                        ? ""
                        : texts.get("scores.failed", score.problem().reason()));
        Label upstream = new Label(Profile.UPSTREAM.word());
        Label paper = new Label(Profile.PAPER.word());
        upstream.getStyleClass().add("score-profile");
        paper.getStyleClass().add("score-profile");
        grid.addRow(rows++, new Label(), upstream, paper);
        if (file.isPresent()) {
            grid.add(onFileTitle(), 3, 0);
        }
        row(
                "scores.ic",
                value(score.ic(), 0, 0.5),
                value(judgement.paper().ic(), 0, 0.5),
                onFile(file, SampleValues::compliance, score.ic(), 0));
        row(
                "scores.sa",
                value(score.sa(), 3, 0.5),
                value(judgement.paper().sa(), 3, 0.5),
                onFile(file, SampleValues::accuracy, score.sa(), 3));
        row("scores.gate", gate(score.gate()), label("", "missing"));
        row(
                "scores.ssim",
                value(score.ssim(), 4),
                label("", "missing"),
                onFile(file, SampleValues::ssim, score.ssim(), 4));
        row(
                "scores.lpips",
                value(score.lpips(), 4),
                paperLocality(judgement),
                onFile(file, SampleValues::lpips, score.lpips(), 4));
        row("scores.mse", value(score.mse(), 1), label("", "missing"), onFile(file, SampleValues::mse, score.mse(), 1));
        judgement.disagreement().ifPresent(d -> {
            disagreement.setText("≠ " + phrases.say(d.sentence()));
            shown(disagreement, true);
        });
        shown(whyBox, true);
        boolean byPaper = profiles.getSelectedToggle() != null
                && profiles.getSelectedToggle().getUserData() == Profile.PAPER;
        why.show(byPaper ? judgement.whyPaper() : judgement.whyUpstream());
        physical(score.physical());
    }

    private Label paperLocality(Judgement judgement) {
        Measured el = judgement.paper().el();
        return el.isPresent() ? label(texts.get("scores.el", text.of(el, 1)), "plain") : label("", "missing");
    }

    private void physical(PhysicalErrors physical) {
        rows = 0;
        boolean any = Stream.of(
                        physical.displacementCm(),
                        physical.directionDegrees(),
                        physical.rotationDegrees(),
                        physical.sizeRatio())
                .anyMatch(Measured::isPresent);
        if (!any) {
            return;
        }
        Label section = new Label(texts.get("scores.physical"));
        section.getStyleClass().add("score-section");
        space.add(section, 0, rows++, 2, 1);
        unit("scores.displacement", physical.displacementCm(), 1, "unit.cm");
        unit("scores.direction", physical.directionDegrees(), 1, "unit.degrees");
        unit("scores.rotation", physical.rotationDegrees(), 1, "unit.degrees");
        Label size =
                label(text.of(physical.sizeRatio(), 2), physical.sizeRatio().isPresent() ? "plain" : "missing");
        space.addRow(rows++, name("scores.size"), size);
    }

    private void unit(String key, Measured measured, int decimals, String unitKey) {
        space.addRow(
                rows++,
                name(key),
                label(text.of(measured, decimals, unitKey), measured.isPresent() ? "plain" : "missing"));
    }

    private void row(String key, Label... values) {
        grid.add(name(key), 0, rows);
        for (int i = 0; i < values.length; i++) {
            grid.add(values[i], i + 1, rows);
        }
        rows++;
    }

    private Label name(String key) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("score-name");
        Tooltip tip = new Tooltip(texts.get(key + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        name.setTooltip(tip);
        return name;
    }

    private Label value(Measured m, int decimals) {
        return label(text.of(m, decimals), m.isPresent() ? "plain" : "missing");
    }

    private Label value(Measured m, int decimals, double good) {
        String look = m.value().isEmpty() ? "missing" : m.value().getAsDouble() >= good ? "good" : "bad";
        return label(text.of(m, decimals), look);
    }

    private Label gate(Gate gate) {
        String look = switch (gate.state()) {
            case OPEN -> "good";
            case CLOSED -> "bad";
            case UNDETERMINED, NONE -> "missing";
        };
        Label label = label(texts.get("scores.gate." + gate.state().name().toLowerCase(Locale.ROOT)), look);
        label.setTooltip(new Tooltip(gate.reason()));
        return label;
    }

    private static Label label(String value, String look) {
        Label label = new Label(value);
        label.getStyleClass().addAll("score-value", look);
        return label;
    }
}
