package gsi.app.compare;

import gsi.app.text.Texts;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The source over the left part of the edited image, with the line between them, which the mouse moves. */
final class SwipeLayer extends Pane {

    /** Width of what the mouse can take hold of. */
    private static final double GRASP = 16;

    private static final double TAG_GAP = 10;

    private final PairLook look;
    private final ImageView over = new ImageView();
    private final Rectangle cut = new Rectangle();
    private final Region grip = new Region();
    private final Label left;
    private final Label right;

    SwipeLayer(PairLook look, Texts texts) {
        this.look = look;
        left = tag(texts.get("pair.source"));
        right = tag(texts.get("pair.edited"));
        over.setClip(cut);
        grip.getStyleClass().add("swipe-divider");
        grip.setCursor(Cursor.H_RESIZE);
        grip.setOnMousePressed(MouseEvent::consume);
        grip.setOnMouseDragged(e -> {
            look.moveDivider(sceneToLocal(e.getSceneX(), e.getSceneY()).getX() / Math.max(1, getWidth()));
            e.consume();
        });
        for (Node child : List.of(over, grip, left, right)) {
            child.setManaged(false);
        }
        getChildren().addAll(over, left, right, grip);
        setPickOnBounds(false);
        setManaged(false);
        setVisible(false);
    }

    private static Label tag(String text) {
        Label tag = new Label(text);
        tag.getStyleClass().add("swipe-tag");
        tag.setMouseTransparent(true);
        return tag;
    }

    /** The image on the left; null where there is nothing to swipe. */
    void show(@Nullable Image image) {
        over.setImage(image);
        setVisible(image != null);
    }

    /** Lays the image exactly over another one of this pane's parent. */
    void place(ImageView under) {
        if (!isVisible()) {
            return;
        }
        double at = Math.round(look.dividerProperty().get() * getWidth());
        over.setFitWidth(under.getFitWidth());
        over.setFitHeight(under.getFitHeight());
        over.setSmooth(under.isSmooth());
        over.relocate(under.getLayoutX(), under.getLayoutY());
        cut.setWidth(Math.max(0, at - under.getLayoutX()));
        cut.setHeight(under.getFitHeight());
        grip.resizeRelocate(at - GRASP / 2, 0, GRASP, getHeight());
        left.autosize();
        right.autosize();
        double y = getHeight() - left.getHeight() - TAG_GAP;
        left.relocate(at - left.getWidth() - TAG_GAP, y);
        right.relocate(at + TAG_GAP, y);
    }
}
