package gsi.app.review;

import gsi.annotation.Verdict;
import gsi.app.media.Thumbnails;
import gsi.app.queue.QueueRow;
import gsi.app.queue.SampleThumbnail;
import gsi.app.queue.VerdictLook;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Asks what to decide about many samples, shows what would change, and does it when told so by a button that says how many. */
public final class BulkCard extends VBox {

    private static final int THUMBNAILS = 6;

    /** Not Enter alone, which accepts one sample a moment before and after. */
    private static final KeyCombination DO_IT = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final ReviewModel model;
    private final BulkDecision bulk;
    private final Reasons reasons;
    private final Texts texts;
    private final Thumbnails thumbnails;
    private final GridPane changes = new GridPane(14, 4);
    private final Label staying = new Label();
    private final Label losing = new Label();
    private final HBox first = new HBox(8);
    private final Button apply = new Button();
    private final ProgressBar progress = new ProgressBar(0);

    /** @param close puts the card away */
    public BulkCard(ReviewModel model, Reasons reasons, Thumbnails thumbnails, Texts texts, Runnable close) {
        super(12);
        this.model = model;
        this.bulk = new BulkDecision(model);
        this.reasons = reasons;
        this.texts = texts;
        this.thumbnails = thumbnails;
        getStyleClass().add("bulk-card");
        setPrefWidth(700);
        Label title = new Label(texts.get("bulk.title"));
        title.getStyleClass().add("overlay-title");
        SaveWarning warning = new SaveWarning(model.writer(), texts);
        getChildren().addAll(title, form(), preview(), warning, foot(close));
        bulk.previewProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (DO_IT.match(e)) {
                apply.fire();
                e.consume();
            }
        });
    }

    private Node form() {
        GridPane form = new GridPane(14, 8);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        form.getColumnConstraints().add(names);
        row(form, "bulk.scope", scope());
        row(form, "bulk.verdict", verdicts());
        row(form, "bulk.reason", reason());
        TextField note = new TextField();
        note.setPromptText(texts.get("bulk.note.prompt"));
        note.textProperty().bindBidirectional(bulk.noteProperty());
        note.setPrefColumnCount(34);
        row(form, "bulk.note", note);
        CheckBox sparing = new CheckBox(texts.get("bulk.undecided"));
        sparing.selectedProperty().bindBidirectional(bulk.onlyUndecidedProperty());
        form.add(sparing, 1, form.getRowCount());
        form.disableProperty().bind(model.savingProperty());
        return form;
    }

    private void row(GridPane form, String textKey, Node node) {
        Label name = new Label(texts.get(textKey));
        name.getStyleClass().add("bulk-name");
        name.setLabelFor(node);
        form.addRow(form.getRowCount(), name, node);
    }

    private Node scope() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton selection =
                toggle(group, texts.get("bulk.selection", bulk.selected()), BulkDecision.Scope.SELECTION);
        selection.setDisable(bulk.selected() == 0);
        selection.setTooltip(new Tooltip(texts.get("bulk.selection.tip")));
        ToggleButton queue = toggle(group, texts.get("bulk.queue", bulk.queued()), BulkDecision.Scope.QUEUE);
        group.selectToggle(bulk.scopeProperty().get() == BulkDecision.Scope.SELECTION ? selection : queue);
        group.selectedToggleProperty().subscribe(t -> {
            if (t != null && t.getUserData() instanceof BulkDecision.Scope s) {
                bulk.scopeProperty().set(s);
            }
        });
        return pills(List.of(selection, queue));
    }

    private Node verdicts() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> all = new ArrayList<>();
        for (Verdict v : Verdict.values()) {
            ToggleButton button = toggle(group, texts.get("command." + v.word()), v);
            button.setGraphic(VerdictLook.icon(v).node());
            button.getStyleClass().add("verdict-button-" + v.word());
            button.setSelected(v == bulk.verdictProperty().get());
            all.add(button);
        }
        group.selectedToggleProperty().subscribe(t -> {
            if (t != null && t.getUserData() instanceof Verdict v) {
                bulk.verdictProperty().set(v);
            }
        });
        return pills(all);
    }

    private static ToggleButton toggle(ToggleGroup group, String text, Object value) {
        ToggleButton button = new ToggleButton(text);
        button.setUserData(value);
        button.setToggleGroup(group);
        // One is always chosen.
        button.setOnAction(e -> button.setSelected(true));
        return button;
    }

    private static Node pills(List<ToggleButton> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i)
                    .getStyleClass()
                    .add(i == 0 ? "left-pill" : i == buttons.size() - 1 ? "right-pill" : "center-pill");
        }
        return new HBox(buttons.toArray(Node[]::new));
    }

    private Node reason() {
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.getItems().add("");
        reasons.listProperty().getValue().forEach(r -> choice.getItems().add(r.code()));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null || code.isEmpty() ? texts.get("bulk.reason.none") : reasons.words(code);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("nobody types a reason here");
            }
        });
        choice.setValue("");
        choice.valueProperty()
                .subscribe(code -> bulk.reasonProperty().set(code == null || code.isEmpty() ? null : code));
        choice.disableProperty().bind(bulk.verdictProperty().isNotEqualTo(Verdict.REJECT));
        return choice;
    }

    private Node preview() {
        Label title = new Label(texts.get("bulk.preview"));
        title.getStyleClass().add("panel-title");
        ColumnConstraints count = new ColumnConstraints();
        count.setHalignment(HPos.RIGHT);
        changes.getColumnConstraints().add(count);
        losing.getStyleClass().add("bulk-losing");
        losing.setGraphic(Icon.PROBLEM.node());
        losing.setWrapText(true);
        staying.getStyleClass().add("bulk-staying");
        first.setAlignment(Pos.TOP_LEFT);
        VBox box = new VBox(8, title, changes, staying, losing, first);
        box.getStyleClass().add("bulk-preview");
        return box;
    }

    private Node foot(Runnable close) {
        Label keys = new Label(texts.get("bulk.foot", DO_IT.getDisplayText()));
        keys.getStyleClass().add("help-keys");
        keys.visibleProperty().bind(progress.visibleProperty().not());
        progress.setMaxWidth(Double.MAX_VALUE);
        StackPane left = new StackPane(keys, progress);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        progress.progressProperty().bind(bulk.progressProperty());
        progress.visibleProperty().bind(model.savingProperty());
        Button cancel = new Button(texts.get("bulk.cancel"));
        cancel.setOnAction(e -> close.run());
        apply.getStyleClass().add("accent");
        apply.setOnAction(e -> bulk.apply(close));
        HBox foot = new HBox(8, left, cancel, apply);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void show(BulkPreview now) {
        int n = now.changing().size();
        changes.getChildren().clear();
        int row = 0;
        for (BulkPreview.Before before : now.from()) {
            Label count = new Label(String.format(texts.locale(), "%,d", before.count()));
            count.getStyleClass().add("bulk-count");
            Label from = stand(before.verdict(), before.reason());
            Label to = stand(now.judgement().verdict(), now.judgement().reason());
            changes.addRow(row++, count, from, new Label("→"), to);
        }
        staying.setText(texts.get("bulk.staying", now.staying()));
        shown(staying, now.staying() > 0);
        losing.setText(texts.get("bulk.losing", now.losing()));
        shown(losing, now.losing() > 0);
        if (n == 0) {
            changes.add(new Label(texts.get("bulk.nothing")), 0, 0);
        }
        apply.setText(texts.get("bulk.apply." + now.judgement().verdict().word(), n));
        apply.disableProperty().unbind();
        if (n == 0) {
            apply.setDisable(true);
        } else {
            apply.disableProperty().bind(model.savingProperty());
        }
        first.getChildren().clear();
        now.changing().stream().limit(THUMBNAILS).map(model.queue()::row).forEach(this::addThumbnail);
        if (n > THUMBNAILS) {
            Label more = new Label(texts.get("bulk.more", n - THUMBNAILS));
            more.getStyleClass().add("bulk-staying");
            first.getChildren().add(more);
        }
    }

    private void addThumbnail(@Nullable QueueRow row) {
        if (row != null) {
            SampleThumbnail picture = new SampleThumbnail(thumbnails, 84, 63);
            picture.show(row, model.modelProperty().get());
            Label name = new Label(row.sample().key().key());
            name.getStyleClass().add("queue-key");
            name.setMaxWidth(84);
            name.setTooltip(new Tooltip(row.sample().edit().instruction().prompt()));
            first.getChildren().add(new VBox(2, picture, name));
        }
    }

    private Label stand(@Nullable Verdict verdict, @Nullable String reason) {
        Label label = new Label(texts.get(verdict == null ? "verdict.none" : VerdictLook.textKey(verdict))
                + (reason == null ? "" : ": " + reasons.words(reason)));
        String style = "verdict-" + (verdict == null ? "none" : verdict.word().toLowerCase(Locale.ROOT));
        Node icon = (verdict == null ? Icon.UNDECIDED : VerdictLook.icon(verdict)).node();
        icon.getStyleClass().add(style);
        label.setGraphic(icon);
        label.getStyleClass().add(style);
        return label;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
