package gsi.app.queue;

import gsi.icons.Icon;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The name of a section that opens and closes, with a word about what is chosen in it. */
final class SectionHead extends HBox {

    private final ToggleButton button = new ToggleButton();
    private final Label says = new Label();
    private final Node chevron = Icon.OPENED.node();

    SectionHead(String name, boolean open, Runnable onChange) {
        setAlignment(Pos.CENTER_LEFT);
        button.setText(name);
        button.setGraphic(chevron);
        button.setMnemonicParsing(false);
        button.setSelected(open);
        button.setFocusTraversable(false);
        button.getStyleClass().add("facet-head");
        button.selectedProperty().subscribe(this::pointOpen);
        button.setOnAction(e -> onChange.run());
        says.getStyleClass().add("facet-chosen");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(button, gap, says);
    }

    boolean isOpen() {
        return button.isSelected();
    }

    /** Whether what is below is to be seen; a search opens a section for as long as it lasts. */
    void pointOpen(boolean open) {
        chevron.setRotate(open ? 0 : -90);
    }

    void open() {
        button.setSelected(true);
    }

    void tell(String text) {
        says.setText(text);
    }
}
