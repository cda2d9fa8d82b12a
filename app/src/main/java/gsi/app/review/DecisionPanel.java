package gsi.app.review;

import gsi.annotation.Decision;
import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.queue.VerdictLook;
import gsi.app.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Where a person decides: the four verdicts, the numbered reasons, a note, and what is decided so far. */
public final class DecisionPanel extends VBox {

    private final Texts texts;
    private final Label status = new Label();
    private final TextArea note = new TextArea();
    private final RatingsPane ratings;
    private final DecisionWords words;

    private final Subscription following;

    public DecisionPanel(ReviewModel model, CommandTable commands, Reasons reasonWords, Texts texts) {
        this.texts = texts;
        this.words = new DecisionWords(reasonWords, texts);
        this.ratings = new RatingsPane(model, commands, texts);
        getStyleClass().addAll("panel", "decision-panel");
        Label title = new Label(texts.get("decision.title"));
        title.getStyleClass().add("panel-title");
        status.getStyleClass().add("decision-status");
        status.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                4,
                title,
                gap,
                commands.iconButton(Command.DECISIONS),
                icon(commands, Command.UNDO),
                icon(commands, Command.REDO));
        head.setAlignment(Pos.CENTER_LEFT);

        note.setPromptText(texts.get("decision.note"));
        note.setWrapText(true);
        note.setPrefRowCount(2);
        note.textProperty().bindBidirectional(model.noteProperty());
        note.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.saveRemarks();
            }
        });
        GridPane reasons = new GridPane(6, 4);
        following = reasonWords.listProperty().subscribe(list -> fill(reasons, commands, list.size()));
        getChildren()
                .addAll(
                        head,
                        status,
                        new SaveWarning(model.writer(), texts),
                        verdicts(commands),
                        reasons,
                        ratings,
                        note,
                        new SampleStory(model, words, texts));
        model.currentProperty().subscribe(row -> refresh(row == null ? null : row.decision()));
    }

    private static Node verdicts(CommandTable commands) {
        GridPane grid = new GridPane(6, 6);
        Command[] all = {Command.ACCEPT, Command.REJECT, Command.SKIP, Command.FLAG};
        for (int i = 0; i < all.length; i++) {
            Button button = keyed(commands, all[i]);
            button.getStyleClass().add("verdict-button-" + all[i].name().toLowerCase(Locale.ROOT));
            place(grid, commands.explained(all[i], button), i);
        }
        return grid;
    }

    private static Node icon(CommandTable commands, Command command) {
        return commands.explained(command, commands.iconButton(command));
    }

    private static void place(GridPane grid, StackPane holder, int at) {
        holder.setMaxWidth(Double.MAX_VALUE);
        grid.add(holder, at % 2, at / 2);
        GridPane.setHgrow(holder, Priority.ALWAYS);
    }

    private static void fill(GridPane grid, CommandTable commands, int count) {
        grid.getChildren().clear();
        for (Command command : Command.values()) {
            int number = command.reasonNumber();
            if (number > 0 && number <= count) {
                Button button = keyed(commands, command);
                button.getStyleClass().add("reason-button");
                place(grid, commands.explained(command, button), number - 1);
            }
        }
    }

    /** A button that shows its first key at its right edge. */
    private static Button keyed(CommandTable commands, Command command) {
        Button button = commands.button(command);
        Label key = commands.keyHint(command);
        Node icon = button.getGraphic();
        HBox graphic = icon == null ? new HBox(6, key) : new HBox(6, key, icon);
        graphic.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(graphic);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(150);
        button.setMinWidth(0);
        return button;
    }

    private void refresh(@Nullable Decision decision) {
        status.setGraphic(VerdictLook.icon(decision));
        status.getStyleClass().setAll("label", "decision-status", VerdictLook.styleClass(decision));
        status.setText(decision == null ? texts.get("verdict.none") : words.status(decision));
    }

    /** Stops following the list of reasons, which outlives the panel. */
    void deactivate() {
        following.unsubscribe();
    }

    /** Puts the cursor into the note. */
    public void focusNote() {
        note.requestFocus();
        note.end();
    }

    /** Opens the ratings and takes digits for them from now on. */
    public void rate() {
        ratings.begin();
    }

    /** Keys of the ratings. Returns whether the event is dealt with. */
    boolean takeKey(KeyEvent event) {
        return ratings.takeKey(event);
    }
}
