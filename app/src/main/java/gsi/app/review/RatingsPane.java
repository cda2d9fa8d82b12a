package gsi.app.review;

import gsi.annotation.Ratings;
import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Ratings from 1 to 5 on four axes, one line while nobody wants them. With the keyboard: digits rate one axis after the other,
 * up and down choose the axis, left and right change it, 0 or Backspace clear it, Escape or Enter end it.
 */
final class RatingsPane extends VBox {

    private final Texts texts;
    private final ObjectProperty<Ratings> ratings;
    private final boolean readOnly;
    private final List<RatingRow> rows;
    private final VBox table = new VBox(1);
    private final Label summary = new Label();
    private final Button head;
    private boolean open;
    private int asked;

    RatingsPane(ReviewModel model, CommandTable commands, Texts texts) {
        super(2);
        this.texts = texts;
        this.ratings = model.ratingsProperty();
        this.readOnly = model.project().info().readOnly();
        getStyleClass().add("ratings");
        setFocusTraversable(false);
        rows = Arrays.stream(Axis.values())
                .map(axis -> new RatingRow(axis, ratings, readOnly, texts))
                .toList();
        table.getChildren().addAll(rows);
        head = new Button(texts.get("rating.title"));
        head.setGraphic(Icon.CLOSED.node());
        head.getStyleClass().addAll("flat", "small", "ratings-head");
        commands.connect(Command.RATE, head);
        head.setOnAction(e -> setOpen(!open));
        Label key = new Label(commands.shortKey(Command.RATE));
        key.getStyleClass().add("key-hint");
        summary.getStyleClass().add("rating-summary");
        summary.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(6, head, key, gap, summary);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, table);
        setOpen(false);
        ratings.subscribe(this::show);
        // Another sample is not rated by the digits that were meant for this one.
        model.currentProperty().subscribe((before, now) -> {
            if (before != null
                    && now != null
                    && !before.sample().key().equals(now.sample().key())) {
                leave();
            }
        });
        focusedProperty().subscribe(on -> ask(on ? asked : -1));
    }

    private void setOpen(boolean now) {
        open = now;
        table.setVisible(now);
        table.setManaged(now);
        summary.setVisible(!now);
        head.setGraphic((now ? Icon.OPENED : Icon.CLOSED).node());
        if (!now) {
            leave();
        }
    }

    private void show(Ratings now) {
        rows.forEach(row -> row.show(now));
        summary.setText(summary(now, texts));
    }

    /** The ratings in a few letters, such as {@code C4 A5}; empty for none. */
    static String summary(Ratings ratings, Texts texts) {
        return Arrays.stream(Axis.values())
                .filter(a -> a.of(ratings) != null)
                .map(a -> texts.get(a.textKey() + ".short") + a.of(ratings))
                .collect(Collectors.joining(" "));
    }

    /** Opens the ratings and takes digits for them from now on. */
    void begin() {
        setOpen(true);
        asked = 0;
        requestFocus();
        ask(0);
    }

    private void ask(int axis) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).ask(isFocused() && i == axis);
        }
    }

    private void leave() {
        if (isFocused() && getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }

    /** Keys that rate. Returns whether the event is dealt with. */
    boolean takeKey(KeyEvent event) {
        if (!isFocused() || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        boolean ours = isOurs(event.getCode());
        if (ours && event.getEventType() == KeyEvent.KEY_PRESSED) {
            press(event.getCode());
            event.consume();
        }
        return ours;
    }

    private static boolean isOurs(KeyCode code) {
        return code.isDigitKey()
                || code.isArrowKey()
                || code == KeyCode.BACK_SPACE
                || code == KeyCode.DELETE
                || code == KeyCode.ENTER
                || code == KeyCode.ESCAPE;
    }

    private void press(KeyCode code) {
        Axis axis = List.of(Axis.values()).get(asked);
        Integer now = axis.of(ratings.get());
        switch (code) {
            case UP -> move(asked - 1);
            case DOWN -> move(asked + 1);
            case LEFT -> rate(axis, now == null ? 0 : now - 1);
            case RIGHT -> rate(axis, now == null ? Ratings.LOWEST : Math.min(now + 1, Ratings.HIGHEST));
            case BACK_SPACE, DELETE -> rate(axis, 0);
            case ENTER, ESCAPE -> leave();
            default -> digit(axis, digitOf(code));
        }
    }

    /** Of the digit's own key or of the one on the number pad. */
    private static int digitOf(KeyCode code) {
        String name = code.getName();
        return Character.digit(name.charAt(name.length() - 1), 10);
    }

    private void digit(Axis axis, int digit) {
        if (digit > Ratings.HIGHEST) {
            return;
        }
        rate(axis, digit);
        if (asked + 1 == rows.size()) {
            leave();
        } else if (digit > 0) {
            move(asked + 1);
        }
    }

    private void move(int to) {
        asked = Math.clamp(to, 0, rows.size() - 1);
        ask(asked);
    }

    private void rate(Axis axis, int rating) {
        if (!readOnly) {
            ratings.set(axis.with(ratings.get(), rating < Ratings.LOWEST ? null : rating));
        }
    }
}
