package gsi.app.queue;

import gsi.app.media.Thumbnails;
import gsi.app.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A sample in the grid: its picture, and below it the verdict and the operation's object. */
final class QueueTile extends VBox {

    static final double WIDTH = 100;
    static final double HEIGHT = 100;

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final Texts texts;
    private final QueueDesk desk;
    private final SampleThumbnail thumbnail;
    private final Label caption = new Label();
    private final Tooltip tip = new Tooltip();
    private @Nullable QueueRow row;

    QueueTile(QueueDesk desk, Thumbnails thumbnails, Texts texts) {
        this.texts = texts;
        this.desk = desk;
        thumbnail = new SampleThumbnail(thumbnails, 92, 69);
        getStyleClass().add("queue-tile");
        caption.getStyleClass().add("queue-key");
        caption.setMaxWidth(92);
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        Tooltip.install(this, tip);
        getChildren().addAll(thumbnail, caption);
        setOnMousePressed(e -> {
            QueueRow clicked = row;
            if (clicked != null && e.getButton() == MouseButton.PRIMARY) {
                desk.click(clicked, e.isShortcutDown(), e.isShiftDown());
                e.consume();
            }
        });
    }

    /** Shows a row, or nothing at the end of the last line. */
    void show(@Nullable QueueRow next) {
        row = next;
        setVisible(next != null);
        if (next == null) {
            thumbnail.clear();
            return;
        }
        caption.setText(next.sample().edit().target());
        caption.setGraphic(VerdictLook.icon(next.decision()));
        String prompt = next.sample().edit().instruction().prompt();
        String status = texts.get(VerdictLook.textKey(next.decision()));
        tip.setText(status + ": " + prompt);
        setAccessibleText(status + ", " + prompt);
        pseudoClassStateChanged(SHOWN, next.sample().key().equals(desk.shown()));
        pseudoClassStateChanged(
                QueueCell.CHOSEN,
                desk.queue().selection().contains(next.sample().key()));
        pseudoClassStateChanged(
                QueueCell.LEAVING, desk.queue().isLeaving(next.sample().key()));
        thumbnail.show(next, desk.model().getValue());
    }

    void clear() {
        show(null);
    }
}
