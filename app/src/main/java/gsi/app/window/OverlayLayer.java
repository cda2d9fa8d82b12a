package gsi.app.window;

import gsi.app.preferences.TakesEscape;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The window's content with, at times, a card over it: key help, problems, a question. A card lives in the scene and not in a
 * window of its own, so it has the theme, the right size on every desktop, and is in every picture. Escape or a click beside
 * it closes it; while it is there keys go to it alone.
 */
final class OverlayLayer extends StackPane {

    private final StackPane shade = new StackPane();

    OverlayLayer(Node content) {
        shade.getStyleClass().add("overlay-shade");
        shade.setVisible(false);
        shade.setPadding(new Insets(40));
        shade.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (shade.equals(e.getTarget())) {
                close();
            }
        });
        getChildren().addAll(content, shade);
    }

    /** Lays a card over the content. */
    void open(Region card) {
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.CENTER);
        shade.getChildren().setAll(card);
        shade.setVisible(true);
        // A field takes keys only once it has its skin; what is typed before the first picture would be lost.
        card.applyCss();
        card.setFocusTraversable(true);
        card.requestFocus();
    }

    void close() {
        shade.getChildren().clear();
        shade.setVisible(false);
        requestFocus();
    }

    boolean isOpen() {
        return shade.isVisible();
    }

    /** Keeps keys from the commands while a card is open. Returns whether the event is dealt with. */
    boolean takeKey(KeyEvent event) {
        if (!isOpen()) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!(shade.getChildren().getFirst() instanceof TakesEscape card && card.takeEscape())) {
                close();
            }
            event.consume();
        }
        return true;
    }
}
