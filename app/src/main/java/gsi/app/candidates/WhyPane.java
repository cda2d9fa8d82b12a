package gsi.app.candidates;

import gsi.app.media.PhotoStore;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterPhrases;
import gsi.candidates.filter.FilterResult;
import gsi.candidates.filter.Verdict;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Language;
import gsi.candidates.model.Scene;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One candidate: its photo and sentence, what became of it, and what every filter found, in words. */
final class WhyPane extends VBox {

    private static final double WIDTH = 384;
    private static final double HEIGHT = 288;

    /** A sign beside the colour. */
    private static final Map<Verdict, String> SIGNS =
            Map.of(Verdict.PASS, "✓", Verdict.DROP, "✗", Verdict.NOT_MEASURED, "?", Verdict.NOT_APPLICABLE, "–");

    private final FunnelModel model;
    private final PhotoStore photos;
    private final LatestOnly reading;
    private final Texts texts;
    private final FilterPhrases phrases;
    private final BoxedPhoto photo = new BoxedPhoto(WIDTH, HEIGHT);
    private final Label sentence = wrapped("instruction-text");
    private final Label fate = wrapped("candidate-fate");
    private final Label reason = wrapped("candidate-reason");
    private final Label reworded = wrapped("instruction-fact");
    private final Label name = new Label();
    private final GridPane table = new GridPane();

    private record Loaded(Scene scene, @Nullable Image image) {}

    WhyPane(FunnelModel model, PhotoStore photos, TaskRunner runner, Texts texts, FilterPhrases phrases) {
        super(8);
        this.model = model;
        this.photos = photos;
        this.reading = new LatestOnly(runner);
        this.texts = texts;
        this.phrases = phrases;
        getStyleClass().add("candidate-why");
        name.getStyleClass().add("instruction-fact");
        Label title = new Label(texts.get("funnel.why"));
        title.getStyleClass().add("panel-title");
        Button close = new Button(texts.get("funnel.why.close"));
        close.getStyleClass().addAll("flat", "small");
        close.setFocusTraversable(false);
        close.setOnAction(e -> model.show(null));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        table.getStyleClass().add("candidate-results");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(new ColumnConstraints(18), new ColumnConstraints(162), words);
        HBox head = new HBox(title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, photo, sentence, reworded, fate, reason, name, table);
        model.shownProperty().subscribe(row -> refresh());
        model.viewProperty().subscribe(view -> refreshWords());
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void refresh() {
        Integer row = model.shownProperty().get();
        setVisible(row != null);
        setManaged(row != null);
        photo.clear();
        if (row == null) {
            reading.cancel();
            return;
        }
        refreshWords();
        Candidate candidate = model.set().candidate(row);
        reading.io(
                () -> load(candidate),
                loaded -> loaded.ifPresent(l -> photo.show(candidate, l.scene, l.image)),
                error -> photo.clear());
    }

    private Optional<Loaded> load(Candidate candidate) throws Exception {
        Scene scene = model.set().scene(candidate.scene()).orElse(null);
        Path file = scene == null ? null : scene.image();
        return scene == null
                ? Optional.empty()
                : Optional.of(new Loaded(scene, file == null ? null : photos.image(file)));
    }

    private void refreshWords() {
        Integer row = model.shownProperty().get();
        if (row == null) {
            return;
        }
        Candidate candidate = model.set().candidate(row);
        sentence.setText(candidate.wording().getOrDefault(Language.ENGLISH, candidate.id()));
        name.setText(candidate.id());
        Optional<FilterId> dropped = model.viewProperty().get().funnel().droppedBy(row);
        String what = dropped.map(id -> texts.get("funnel.fate.dropped", phrases.title(id)))
                .orElseGet(() -> texts.get("funnel.fate.kept"));
        String people = model.decision(row)
                .map(yes -> "  ·  " + texts.get(yes ? "funnel.fate.accepted" : "funnel.fate.rejected"))
                .orElse("");
        fate.setText(what + people);
        show(reworded, model.set().rewording(row).map(text -> texts.get("funnel.reworded", text)));
        table.getChildren().clear();
        int line = 0;
        Optional<String> sentenceOfFate = Optional.empty();
        for (FilterResult result : model.why(row)) {
            boolean decides = dropped.filter(id -> id == result.id()).isPresent();
            sentenceOfFate = decides ? Optional.of(phrases.say(result)) : sentenceOfFate;
            add(line++, result, decides);
        }
        show(reason, sentenceOfFate);
    }

    private static void show(Label label, Optional<String> text) {
        label.setText(text.orElse(""));
        label.setVisible(text.isPresent());
        label.setManaged(text.isPresent());
    }

    private void add(int line, FilterResult result, boolean decides) {
        Label sign = new Label(SIGNS.getOrDefault(result.verdict(), ""));
        sign.setAccessibleText(phrases.verdict(result.verdict()));
        Label title = new Label(phrases.title(result.id()));
        Label words = wrapped("candidate-result");
        words.setText(result.on() ? phrases.say(result) : texts.get("funnel.off", phrases.say(result)));
        for (Label label : new Label[] {sign, title, words}) {
            label.getStyleClass()
                    .addAll(
                            "candidate-result",
                            "verdict-" + result.verdict().name().toLowerCase(java.util.Locale.ROOT));
            if (decides) {
                label.getStyleClass().add("decides");
            }
            GridPane.setValignment(label, VPos.TOP);
        }
        table.addRow(line, sign, title, words);
    }

    void deactivate() {
        reading.cancel();
    }
}
