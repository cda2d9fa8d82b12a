package gsi.app.queue;

import gsi.app.queue.ViewMenu.NameWish;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for a name in place: Enter takes it, Escape does not, and what is wrong with it is said below. */
final class NameField extends VBox {

    private final TextField field = new TextField();
    private final Label problem = new Label();
    private Consumer<String> take = name -> {};

    NameField(Texts texts) {
        super(2);
        getStyleClass().add("name-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button cancel = new Button("", Icon.CANCEL.node());
        cancel.getStyleClass().addAll("button-icon", "flat");
        cancel.setFocusTraversable(false);
        cancel.setTooltip(new Tooltip(texts.get("queue.views.cancel")));
        cancel.setAccessibleText(texts.get("queue.views.cancel"));
        cancel.setOnAction(e -> close());
        Button save = new Button("", Icon.SAVED.node());
        save.getStyleClass().addAll("button-icon", "flat");
        save.setFocusTraversable(false);
        save.setTooltip(new Tooltip(texts.get("queue.views.take")));
        save.setAccessibleText(texts.get("queue.views.take"));
        save.setOnAction(e -> done());
        HBox line = new HBox(2, field, save, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        problem.setWrapText(true);
        problem.getStyleClass().add("name-problem");
        getChildren().addAll(line, problem);
        field.setOnAction(e -> done());
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && field.getText().isBlank()) {
                close();
            }
        });
        FacetSection.setShown(this, false);
    }

    void ask(NameWish wish) {
        take = wish.take();
        field.setPromptText(wish.prompt());
        field.setAccessibleText(wish.prompt());
        field.setText(wish.proposal());
        tell("");
        FacetSection.setShown(this, true);
        field.requestFocus();
        field.selectAll();
    }

    private void done() {
        try {
            take.accept(field.getText());
            close();
        } catch (IllegalArgumentException e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    private void tell(String what) {
        problem.setText(what);
        FacetSection.setShown(problem, !what.isEmpty());
    }

    private void close() {
        FacetSection.setShown(this, false);
        if (field.isFocused() && getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }
}
