package gsi.app.review;

import gsi.annotation.Decision;
import gsi.annotation.JournalEntry;
import gsi.app.queue.QueueRow;
import gsi.app.queue.VerdictLook;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Everything that was decided about the shown sample, taken back or put back, by whom and when; one line until it is opened. */
final class SampleStory extends VBox {

    /** More would make the panel slow and nobody reads them; the newest matter. */
    private static final int MOST = 50;

    private final ReviewModel model;
    private final DecisionWords words;
    private final Texts texts;
    private final Button head = new Button();
    private final VBox lines = new VBox(3);
    private boolean open;

    SampleStory(ReviewModel model, DecisionWords words, Texts texts) {
        super(2);
        this.model = model;
        this.words = words;
        this.texts = texts;
        getStyleClass().add("story");
        head.getStyleClass().addAll("flat", "small", "ratings-head");
        head.setFocusTraversable(false);
        head.setOnAction(e -> {
            open = !open;
            show(model.currentProperty().get());
        });
        getChildren().addAll(head, lines);
        model.currentProperty().subscribe(this::show);
    }

    private void show(@Nullable QueueRow row) {
        List<JournalEntry> story =
                row == null ? List.of() : model.project().history(row.sample().key());
        setVisible(!story.isEmpty());
        setManaged(!story.isEmpty());
        head.setText(texts.get("story.title", story.size()));
        head.setGraphic((open ? Icon.OPENED : Icon.CLOSED).node());
        lines.setVisible(open);
        lines.setManaged(open);
        lines.getChildren().clear();
        if (open) {
            Map<UUID, Decision> decisions = story.stream()
                    .filter(Decision.class::isInstance)
                    .map(Decision.class::cast)
                    .collect(Collectors.toMap(Decision::id, Function.identity()));
            story.reversed().stream()
                    .limit(MOST)
                    .forEach(e -> lines.getChildren().add(line(e, decisions)));
        }
    }

    private Label line(JournalEntry entry, Map<UUID, Decision> decisions) {
        Label line = new Label();
        switch (entry) {
            case Decision d -> {
                line.setText(words.sentence(d));
                line.setGraphic(VerdictLook.icon(d));
            }
            case JournalEntry.Undo u -> {
                line.setText(words.by("story.undo", decisions.get(u.decision()), u.stamp()));
                line.setGraphic(Icon.UNDO.node());
            }
            case JournalEntry.Redo r -> {
                line.setText(words.by("story.redo", decisions.get(r.decision()), r.stamp()));
                line.setGraphic(Icon.REDO.node());
            }
            case JournalEntry.Keep k -> {
                line.setText(words.by("story.keep", decisions.get(k.decision()), k.stamp()));
                line.setGraphic(Icon.SAVED.node());
            }
        }
        line.getStyleClass().add("story-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
