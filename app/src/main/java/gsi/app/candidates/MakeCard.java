package gsi.app.candidates;

import gsi.app.text.Texts;
import gsi.candidates.RunSettings;
import gsi.candidates.frames.FrameRule;
import gsi.candidates.generate.EditKind;
import gsi.candidates.generate.GenerationRule;
import gsi.candidates.generate.GenerationRule.MoveAxes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What candidates are to be made of, and how; Enter makes them. */
public final class MakeCard extends VBox {

    private final Texts texts;
    private final BiConsumer<RunSettings, Path> make;
    private final TextField seed = field("1");
    private final TextField perPhoto = field("25");
    private final TextField every = field("1");
    private final TextField objects = field("1");
    private final TextField distances = list(GenerationRule.STANDARD.centimetres());
    private final TextField angles = list(GenerationRule.STANDARD.degrees());
    private final TextField factors = list(GenerationRule.STANDARD.factors());
    private final TextField out;
    private final CheckBox sharp = new CheckBox();
    private final CheckBox benchmark = new CheckBox();
    private final CheckBox evidence = new CheckBox();
    private final Map<EditKind, CheckBox> kinds = new EnumMap<>(EditKind.class);
    private final Label wrong = new Label();

    /**
     * Makes the card.
     *
     * @param photos the folder with photos
     * @param suggested where the candidates would go
     * @param make takes the settings and the folder to write
     */
    public MakeCard(Path photos, Path suggested, Texts texts, BiConsumer<RunSettings, Path> make) {
        super(10);
        this.texts = texts;
        this.make = make;
        this.out = new TextField(suggested.toString());
        getStyleClass().add("make-card");
        Label title = new Label(texts.get("make.title"));
        title.getStyleClass().add("overlay-title");
        Label from = new Label(texts.get("make.from", photos));
        from.getStyleClass().add("help-keys");
        from.setWrapText(true);
        wrong.getStyleClass().addAll("correction-state", "bad");
        wrong.setWrapText(true);
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        sharp.setText(texts.get("make.sharp"));
        benchmark.setText(texts.get("make.axes"));
        evidence.setText(texts.get("make.evidence"));
        evidence.setSelected(true);
        FlowPane edits = new FlowPane(12, 6);
        for (EditKind kind : EditKind.values()) {
            CheckBox box = new CheckBox(texts.get("make.kind." + kind.name().toLowerCase(Locale.ROOT)));
            box.setSelected(true);
            kinds.put(kind, box);
            edits.getChildren().add(box);
        }
        Button go = new Button(texts.get("make.go"));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(e -> make());
        getChildren().addAll(title, from, numbers(), edits, sharp, benchmark, evidence, place(), wrong, new HBox(go));
    }

    private static TextField field(String start) {
        TextField field = new TextField(start);
        field.setPrefColumnCount(6);
        return field;
    }

    private static TextField list(List<Double> start) {
        TextField field = new TextField(start.stream().map(MakeCard::shortest).collect(Collectors.joining(", ")));
        field.setPrefColumnCount(24);
        return field;
    }

    private static String shortest(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    private GridPane numbers() {
        GridPane grid = new GridPane(12, 6);
        row(grid, 0, "make.seed", seed);
        row(grid, 1, "make.perphoto", perPhoto);
        row(grid, 2, "make.every", every);
        row(grid, 3, "make.objects", objects);
        row(grid, 4, "make.distances", distances);
        row(grid, 5, "make.angles", angles);
        row(grid, 6, "make.factors", factors);
        return grid;
    }

    private void row(GridPane grid, int line, String key, TextField field) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(field);
        field.setAccessibleText(texts.get(key));
        grid.addRow(line, label, field);
    }

    private VBox place() {
        Label label = new Label(texts.get("make.out"));
        label.setLabelFor(out);
        out.setAccessibleText(texts.get("make.out"));
        return new VBox(4, label, out);
    }

    private void make() {
        try {
            make.accept(settings(), Path.of(out.getText().strip()).toAbsolutePath());
        } catch (IllegalArgumentException e) {
            wrong.setText(
                    e instanceof NumberFormatException
                            ? texts.get("make.number", String.valueOf(e.getMessage()))
                            : String.valueOf(e.getMessage()));
            wrong.setVisible(true);
        }
    }

    /** @throws IllegalArgumentException for what cannot be used */
    private RunSettings settings() {
        Map<EditKind, Double> weights = new EnumMap<>(GenerationRule.STANDARD.kinds());
        List<EditKind> none = new ArrayList<>();
        kinds.forEach((kind, box) -> {
            if (!box.isSelected()) {
                none.add(kind);
            }
        });
        none.forEach(kind -> weights.put(kind, 0.0));
        FrameRule frames = FrameRule.ALL
                .withEvery(number(every))
                .withLeastObjects(number(objects))
                .withLeastSharpness(sharp.isSelected() ? FrameRule.BENCHMARK.leastSharpness() : 0);
        GenerationRule rule = GenerationRule.STANDARD
                .withPerScene(number(perPhoto))
                .withKinds(weights)
                .withCentimetres(numbers(distances))
                .withDegrees(numbers(angles))
                .withFactors(numbers(factors))
                .withAxes(benchmark.isSelected() ? MoveAxes.BENCHMARK : MoveAxes.VIEWER);
        return RunSettings.STANDARD
                .withFrames(frames)
                .withGeneration(rule)
                .withSeed(Long.parseLong(seed.getText().strip()))
                .withEvidence(evidence.isSelected());
    }

    private static List<Double> numbers(TextField field) {
        return Arrays.stream(field.getText().strip().split("[,;\\s]+"))
                .map(Double::valueOf)
                .toList();
    }

    private static int number(TextField field) {
        return Integer.parseInt(field.getText().strip());
    }

    /** To the seed, which one wants to change first. */
    @Override
    public void requestFocus() {
        seed.requestFocus();
        seed.selectAll();
    }
}
