package gsi.app.queue;

import gsi.app.media.Thumbnails;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A queue line: thumbnail, instruction, status. */
final class QueueCell extends ListCell<QueueRow> {

    static final double HEIGHT = 64;

    /** Chosen together with others. */
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** No longer what the query asks for. */
    static final PseudoClass LEAVING = PseudoClass.getPseudoClass("leaving");

    private final Texts texts;
    private final QueueDesk desk;
    private final SampleThumbnail thumbnail;
    private final Label prompt = new Label();
    private final Label key = new Label();
    private final Label status = new Label();
    private final Label problem = new Label();
    private final Label leaving = new Label();
    private final HBox content;

    QueueCell(QueueDesk desk, Thumbnails thumbnails, Texts texts) {
        this.texts = texts;
        this.desk = desk;
        getStyleClass().add("queue-cell");
        thumbnail = new SampleThumbnail(thumbnails, 72, 54);
        prompt.getStyleClass().add("queue-prompt");
        prompt.setWrapText(true);
        prompt.setMaxHeight(34);
        key.getStyleClass().add("queue-key");
        problem.setGraphic(Icon.PROBLEM.node());
        problem.getStyleClass().add("queue-problem");
        leaving.setText(texts.get("queue.leaving"));
        leaving.getStyleClass().add("queue-leaving");
        HBox foot = new HBox(6, status, problem, leaving, key);
        foot.setAlignment(Pos.CENTER_LEFT);
        key.setMinWidth(0);
        status.setMinWidth(USE_PREF_SIZE);
        problem.setMinWidth(USE_PREF_SIZE);
        leaving.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(2, prompt, foot);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(8, thumbnail, words);
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        // Before the list sees the click: with Ctrl or Shift it is not about the sample on screen.
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::click);
    }

    private void click(MouseEvent e) {
        QueueRow row = getItem();
        if (row != null && e.getButton() == MouseButton.PRIMARY) {
            desk.click(row, e.isShortcutDown(), e.isShiftDown());
            e.consume();
        }
    }

    @Override
    protected void updateItem(@Nullable QueueRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            thumbnail.clear();
            pseudoClassStateChanged(CHOSEN, false);
            pseudoClassStateChanged(LEAVING, false);
            setGraphic(null);
            return;
        }
        prompt.setText(row.sample().edit().instruction().prompt());
        key.setText(row.sample().key().key());
        status.setText(texts.get(VerdictLook.textKey(row.decision())));
        status.setGraphic(VerdictLook.icon(row.decision()));
        status.getStyleClass().setAll("label", "queue-status", VerdictLook.styleClass(row.decision()));
        problem.setVisible(row.problems() > 0);
        problem.setManaged(row.problems() > 0);
        boolean goes = desk.queue().isLeaving(row.sample().key());
        leaving.setVisible(goes);
        leaving.setManaged(goes);
        pseudoClassStateChanged(LEAVING, goes);
        pseudoClassStateChanged(
                CHOSEN, desk.queue().selection().contains(row.sample().key()));
        setAccessibleText(status.getText() + ", " + prompt.getText());
        thumbnail.show(row, desk.model().getValue());
        setGraphic(content);
    }
}
