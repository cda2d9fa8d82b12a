package gsi.app.compare;

import gsi.app.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What stands over the edited image: what is shown there, both sizes where they differ, and controls. */
final class EditedHead extends HBox {

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

    private final Texts texts;
    private final MapWords words;
    private final Label title = new Label();
    private final Label size = new Label();

    EditedHead(Texts texts) {
        super(8);
        this.texts = texts;
        this.words = new MapWords(texts);
        title.getStyleClass().addAll("pane-title", "edited-title");
        size.getStyleClass().add("pair-size");
        getChildren().addAll(title, size);
    }

    /** Adds controls to the right of the title. */
    void addControls(Node... controls) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
        getChildren().addAll(controls);
    }

    /**
     * Says what is shown.
     *
     * @param source whether that is the source
     * @param preview whether that is a preview
     */
    void showTitle(PairLook look, boolean source, boolean preview) {
        String key = preview
                ? "preview.title"
                : "pair.title." + look.modeProperty().get().word();
        title.setText(texts.get(
                source ? "pair.edited.held" : key,
                words.name(look.map().kindProperty().get())));
        title.pseudoClassStateChanged(PREVIEW, preview);
        title.pseudoClassStateChanged(HELD, source);
    }

    /** Tells both sizes; null where there is nothing to tell. */
    void showSizes(PairContent.@Nullable OtherSize both) {
        size.setVisible(both != null);
        size.setManaged(both != null);
        if (both != null) {
            Object[] sizes = {both.width(), both.height(), both.photoWidth(), both.photoHeight()};
            size.setText(texts.get("pair.size", sizes));
            size.setTooltip(new Tooltip(texts.get("pair.size.tip", sizes)));
        }
    }
}
