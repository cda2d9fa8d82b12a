package gsi.app.scores;

import gsi.app.text.Texts;
import gsi.icons.Icon;
import gsi.scorer.explain.DetectionNote;
import gsi.scorer.explain.ExplainedStep;
import gsi.scorer.explain.Explanation;
import gsi.scorer.explain.Outcome;
import gsi.scorer.explain.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The cascade behind a score: each step with a sign of its outcome and its name; the step that decided is open and says its
 * sentence, the others open with a click. The detection that the mouse is on, or whose sentence was opened last, is the one
 * pointed at.
 */
final class WhyView extends VBox {

    private final Texts texts;
    private final Phrases phrases;
    private final ReadOnlyObjectWrapper<OptionalInt> pointed = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final List<Label> sentences = new ArrayList<>();
    private OptionalInt pinned = OptionalInt.empty();

    WhyView(Texts texts) {
        this.texts = texts;
        this.phrases = Phrases.of(texts.locale());
        getStyleClass().add("why");
    }

    void show(Explanation explanation) {
        clear();
        OptionalInt matched = explanation.detections().stream()
                .filter(WhyView::isMatched)
                .mapToInt(DetectionNote::detection)
                .findFirst();
        for (ExplainedStep step : explanation.steps()) {
            boolean decided = step.id() == explanation.decidedBy();
            Node head = head(step, decided);
            getChildren().add(expandable(head, phrases.say(step.sentence()), decided, matched));
        }
        if (!explanation.detections().isEmpty()) {
            Label title = new Label(texts.get("why.detections"));
            title.getStyleClass().add("score-section");
            getChildren().add(title);
            for (DetectionNote note : explanation.detections()) {
                getChildren()
                        .add(expandable(
                                head(note),
                                phrases.say(note.sentence()),
                                isMatched(note),
                                OptionalInt.of(note.detection())));
            }
        }
    }

    /** Shows nothing and points at nothing. */
    void clear() {
        getChildren().clear();
        sentences.clear();
        pinned = OptionalInt.empty();
        pointed.set(pinned);
    }

    /** Opens every sentence, or closes them where all are open. */
    void toggleAll() {
        boolean open = !sentences.stream().allMatch(Node::isVisible);
        sentences.forEach(s -> show(s, open));
    }

    /** Index of the edited image's detection that is pointed at. */
    ReadOnlyObjectProperty<OptionalInt> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    private static boolean isMatched(DetectionNote note) {
        return note.role() == DetectionNote.Role.MATCHED;
    }

    private HBox head(ExplainedStep step, boolean decided) {
        Label name = new Label(phrases.title(step.id()));
        name.getStyleClass().add(decided ? "why-decided" : "why-step");
        Label outcome = new Label(decided ? texts.get("why.decided") : phrases.outcome(step.outcome()));
        outcome.getStyleClass().add("why-outcome");
        return row(icon(step.outcome()), name, outcome);
    }

    private HBox head(DetectionNote note) {
        Label name = new Label((note.detection() + 1) + "  " + note.label());
        name.getStyleClass().add(isMatched(note) ? "why-decided" : "why-step");
        Label role = new Label(texts.get("why.role." + note.role().name().toLowerCase(Locale.ROOT)));
        role.getStyleClass().add("why-outcome");
        return row((isMatched(note) ? Icon.ACCEPT : Icon.UNDECIDED).node(), name, role);
    }

    private static HBox row(Node icon, Label name, Label right) {
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        right.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(6, icon, name, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node icon(Outcome outcome) {
        Node node = switch (outcome) {
            case PASSED -> Icon.ACCEPT.node();
            case FAILED -> Icon.REJECT.node();
            case NOT_REACHED -> Icon.NOT_REACHED.node();
            case UNDETERMINED -> Icon.HELP.node();
        };
        node.getStyleClass()
                .add(
                        switch (outcome) {
                            case PASSED -> "outcome-passed";
                            case FAILED -> "outcome-failed";
                            case NOT_REACHED, UNDETERMINED -> "outcome-open";
                        });
        return node;
    }

    private VBox expandable(Node head, String sentence, boolean open, OptionalInt about) {
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("why-sentence");
        VBox box = new VBox(1, head, text);
        box.getStyleClass().add("why-item");
        box.setAccessibleText(sentence);
        show(text, open);
        head.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                show(text, !text.isVisible());
                pinned = text.isVisible() ? about : OptionalInt.empty();
                pointed.set(pinned);
            }
        });
        box.setOnMouseEntered(e -> pointed.set(about.isPresent() ? about : pinned));
        box.setOnMouseExited(e -> pointed.set(pinned));
        sentences.add(text);
        return box;
    }

    private static void show(Label text, boolean visible) {
        text.setVisible(visible);
        text.setManaged(visible);
    }
}
