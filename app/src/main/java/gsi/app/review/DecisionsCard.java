package gsi.app.review;

import gsi.annotation.Decision;
import gsi.app.queue.QueueRow;
import gsi.app.queue.VerdictLook;
import gsi.app.tasks.LatestOnly;
import gsi.app.text.Texts;
import gsi.dataset.SampleKey;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The annotator's decisions that count, newest first: of this session or all. Click or Enter goes to the sample. */
public final class DecisionsCard extends VBox {

    private final ReviewModel model;
    private final DecisionWords words;
    private final Texts texts;
    private final LatestOnly reading;
    private final ListView<Decision> list = new ListView<>();
    private final Label nothing = new Label();
    private final ToggleButton session = new ToggleButton();
    private final ToggleButton all = new ToggleButton();

    /** @param onChosen takes the sample to go to */
    public DecisionsCard(ReviewModel model, Reasons reasons, Texts texts, Consumer<SampleKey> onChosen) {
        super(10);
        this.model = model;
        this.words = new DecisionWords(reasons, texts);
        this.texts = texts;
        this.reading = new LatestOnly(model.runner());
        getStyleClass().add("decisions-card");
        Label title = new Label(texts.get("decisions.title"));
        title.getStyleClass().add("overlay-title");
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton b : List.of(session, all)) {
            b.setToggleGroup(group);
            b.setOnAction(e -> b.setSelected(true));
        }
        session.setText(texts.get("decisions.session"));
        session.getStyleClass().add("left-pill");
        all.setText(texts.get("decisions.all"));
        all.getStyleClass().add("right-pill");
        session.setSelected(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, title, gap, new HBox(session, all));
        head.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label(texts.get("decisions.hint"));
        hint.getStyleClass().add("help-keys");
        list.setPrefSize(760, 520);
        list.setFixedCellSize(48);
        list.setPlaceholder(nothing);
        list.setCellFactory(v -> new Line(onChosen));
        list.setOnKeyPressed(e -> {
            Decision chosen = list.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && chosen != null) {
                e.consume();
                onChosen.accept(chosen.key());
            }
        });
        getChildren().addAll(head, hint, list);
        session.selectedProperty().subscribe(on -> read());
    }

    /** Off the FX thread: there may be a hundred thousand. */
    private void read() {
        boolean onlySession = session.isSelected();
        Set<UUID> ids = onlySession ? model.deciding().session().snapshot() : Set.of();
        String who = model.annotatorProperty().get();
        reading.io(
                () -> model.project().current().values().stream()
                        .filter(d -> d.annotator().equals(who) && (!onlySession || ids.contains(d.id())))
                        .sorted(Comparator.comparingLong(
                                        (Decision d) -> d.stamp().sequence())
                                .reversed())
                        .toList(),
                found -> {
                    list.getItems().setAll(found);
                    nothing.setText(texts.get(onlySession ? "decisions.none.session" : "decisions.none"));
                    list.getSelectionModel().selectFirst();
                },
                error -> model.eventProperty().set(new ReviewEvent.Failed(error)));
    }

    /** The list takes the arrows at once. */
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private final class Line extends ListCell<Decision> {
        private final Label what = new Label();
        private final Label about = new Label();
        private final Label when = new Label();
        private final VBox texts = new VBox(1, what, about);
        private final HBox content;

        Line(Consumer<SampleKey> onChosen) {
            about.getStyleClass().add("queue-key");
            about.setMinWidth(0);
            when.getStyleClass().add("queue-key");
            when.setMinWidth(USE_PREF_SIZE);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            content = new HBox(10, texts, when);
            content.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (getItem() != null) {
                    onChosen.accept(getItem().key());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Decision decision, boolean empty) {
            super.updateItem(decision, empty);
            if (empty || decision == null) {
                setGraphic(null);
                return;
            }
            QueueRow row = model.queue().row(decision.key());
            String ratings = RatingsPane.summary(decision.judgement().ratings(), DecisionsCard.this.texts);
            String note = decision.note();
            what.setText(words.verdict(decision)
                    + (ratings.isEmpty() ? "" : " · " + ratings)
                    + (note == null ? "" : " · “" + note.replace('\n', ' ') + "”"));
            what.setGraphic(VerdictLook.icon(decision));
            what.getStyleClass().setAll("label", "queue-status", VerdictLook.styleClass(decision));
            about.setText(decision.key().key()
                    + (row == null
                            ? ""
                            : " · " + row.sample().edit().instruction().prompt()));
            when.setText(DecisionsCard.this.texts.when(decision.time()));
            setGraphic(content);
        }
    }
}
