package gsi.app.scene;

import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import gsi.viewer3d.edit.EditableBox;
import gsi.viewer3d.fx.BoxEditor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the 3D view while a box is corrected: which box, its nine numbers, what to do with it, and where it stands. */
final class CorrectionBar extends VBox {

    private final Texts texts;
    private final BoxCorrection correction;
    private final Map<BoxNumbers, NumberField> fields = new EnumMap<>(BoxNumbers.class);
    private final Map<CorrectionField, ToggleButton> choices = new EnumMap<>(CorrectionField.class);
    private final ToggleGroup choice = new ToggleGroup();
    private final Button undo;
    private final Button redo;
    private final Button back;
    private final Button save;
    private final Button fit;
    private final Button ground;
    private final Label state = new Label();
    private String said = "";
    private @Nullable BoxEditor shown;
    private @Nullable EditableBox shownBox;

    /** What the tools of the 3D view do with the box. */
    interface Tools {
        void fitToPoints();

        void putOnGround();
    }

    CorrectionBar(BoxCorrection correction, Tools tools, CommandTable commands, Texts texts) {
        this.texts = texts;
        this.correction = correction;
        getStyleClass().add("correction-bar");
        undo = small("correct.undo", "", correction::undo);
        undo.setTooltip(commands.tooltip(Command.UNDO, texts.get("correct.undo.tip")));
        undo.setGraphic(Icon.UNDO.node());
        redo = small("correct.redo", "", correction::redo);
        redo.setTooltip(commands.tooltip(Command.REDO, texts.get("correct.redo.tip")));
        redo.setGraphic(Icon.REDO.node());
        for (Button icon : List.of(undo, redo)) {
            icon.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            icon.getStyleClass().addAll("button-icon", "flat");
        }
        fit = wide(small("correct.fit", "", tools::fitToPoints));
        ground = wide(small("correct.ground", "", tools::putOnGround));
        back = small("correct.back", "", correction::backToFile);
        Button cancel = small("correct.cancel", "Esc", correction::cancel);
        save = small("correct.save", "Enter", this::save);
        save.getStyleClass().add("accent");
        state.getStyleClass().add("correction-state");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        HBox tool = new HBox(6, fit, ground);
        getChildren()
                .addAll(
                        row(
                                pill(CorrectionField.ORIGINAL_BOX, "left-pill"),
                                pill(CorrectionField.TARGET_BOX, "right-pill"),
                                gap(),
                                undo,
                                redo),
                        numbers(),
                        tool,
                        state,
                        row(back, gap(), cancel, explained(save)));
        correction.revisionProperty().subscribe(this::refresh);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        if (nodes[0] instanceof ToggleButton) {
            row.setSpacing(0);
        }
        return row;
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button small(String key, String keys, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key + ".tip") + (keys.isEmpty() ? "" : "  (" + keys + ")")));
        button.setFocusTraversable(false);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** Says over a button that is off why. */
    private Node explained(Button button) {
        StackPane holder = new StackPane(button);
        Tooltip why = new Tooltip();
        why.setOnShowing(e -> why.setText(texts.get(correction.readOnly() ? "correct.readonly" : "correct.unchanged")));
        Tooltip.install(holder, why);
        return holder;
    }

    private ToggleButton pill(CorrectionField field, String place) {
        ToggleButton button = new ToggleButton(texts.get("correct." + field.word()));
        button.setToggleGroup(choice);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll(place, "small");
        button.setTooltip(new Tooltip(texts.get("correct." + field.word() + ".tip")));
        button.setOnAction(e -> correction.choose(field));
        choices.put(field, button);
        return button;
    }

    private Node numbers() {
        GridPane grid = new GridPane(6, 1);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            grid.getColumnConstraints().add(third);
        }
        for (BoxNumbers number : BoxNumbers.values()) {
            Label name = new Label(texts.get(number.textKey()));
            name.getStyleClass().add("correction-name");
            NumberField field = new NumberField(
                    texts.get(number.textKey() + ".tip"),
                    texts.get("correct.invalid.number"),
                    value -> {
                        String problem = number.problem(value);
                        return problem == null ? null : texts.get(problem);
                    },
                    value -> correction.change(number, value));
            field.setAccessibleText(texts.get(number.textKey()));
            field.textProperty().subscribe((a, b) -> tell());
            field.setOnAction(e -> {
                if (field.isPending()) {
                    field.take();
                } else {
                    save();
                }
            });
            name.setLabelFor(field);
            fields.put(number, field);
            grid.add(name, number.component(), 2 * number.line());
            grid.add(field, number.component(), 2 * number.line() + 1);
        }
        return grid;
    }

    /** Saves, after what is typed has been taken; not where a field holds what cannot be. */
    void save() {
        if (fields.values().stream().allMatch(NumberField::take)) {
            correction.save();
        } else {
            tell();
        }
    }

    /** Forgets what is typed in the field that has the focus; false where nothing is. */
    boolean restoreTyped() {
        for (NumberField field : fields.values()) {
            if (field.equals(getScene().getFocusOwner()) && field.isPending()) {
                field.restore();
                return true;
            }
        }
        return false;
    }

    /** Whether the keys go to one of the fields. */
    boolean isTyping() {
        return getScene() != null
                && getScene().getFocusOwner() instanceof NumberField field
                && fields.containsValue(field);
    }

    /** Says what a tool has found, until something is changed. */
    void say(String text) {
        said = text;
        tell();
    }

    private void refresh() {
        BoxEditor editor = correction.editor();
        boolean another = !Objects.equals(editor, shown);
        shown = editor;
        if (editor == null) {
            return;
        }
        EditableBox box = editor.boxProperty().get();
        if (!box.equals(shownBox)) {
            said = "";
        }
        shownBox = box;
        if (another) {
            // What was typed was about another box.
            fields.values().forEach(NumberField::restore);
        }
        fit.setDisable(correction.onlyTurns());
        ground.setDisable(correction.onlyTurns());
        fields.forEach((number, field) -> {
            field.setDisable(correction.onlyTurns() && !number.isTurn());
            field.show(correction.value(number));
        });
        choices.forEach((field, button) -> {
            button.setSelected(field == correction.field());
            button.setDisable(!correction.isOffered(field));
        });
        undo.setDisable(!editor.canUndo());
        redo.setDisable(!editor.canRedo());
        back.setDisable(!correction.differsFromFile());
        save.setDisable(correction.readOnly() || !correction.unsavedProperty().get());
        tell();
    }

    private void tell() {
        String wrong = fields.values().stream()
                .map(NumberField::problem)
                .filter(p -> p != null)
                .findFirst()
                .orElse(null);
        Exception failure = correction.failure();
        state.getStyleClass().removeAll("bad", "unsaved");
        if (wrong != null) {
            state.getStyleClass().add("bad");
            state.setText(wrong);
        } else if (failure != null) {
            state.getStyleClass().add("bad");
            state.setText(texts.get("status.notsaved", String.valueOf(failure.getMessage())));
        } else if (!said.isEmpty()) {
            state.setText(said);
        } else if (correction.readOnly()) {
            state.setText(texts.get("correct.readonly"));
        } else if (correction.unsavedProperty().get()) {
            state.getStyleClass().add("unsaved");
            state.setText(texts.get("correct.unsaved"));
        } else {
            state.setText(standing(correction.correction()));
        }
    }

    private String standing(@Nullable Correction c) {
        if (c == null) {
            return texts.get(correction.onlyTurns() ? "correct.asfiled.turn" : "correct.asfiled");
        }
        return texts.get(
                "correct.by", c.stamp().annotator(), texts.when(c.stamp().time()));
    }
}
