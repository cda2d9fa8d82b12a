package gsi.app.scene;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The 3D view's title, its menus, and the standard views as buttons. */
final class SpaceHead extends HBox {

    private static final double GAP = 4;

    SpaceHead(CommandTable commands, Texts texts, LookMenu lookMenu, CameraMenu cameraMenu) {
        super(GAP);
        Label title = new Label(texts.get("space.title"));
        title.getStyleClass().add("pane-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, gap, lookMenu, cameraMenu);
        getStyleClass().add("pane-head");
        setAlignment(Pos.CENTER_LEFT);
        for (Command c : Command.values()) {
            if (c.group() == Command.Group.SPACE && c.hasButton()) {
                Button button = commands.button(c);
                button.setGraphic(null);
                button.getStyleClass().addAll("flat", "small");
                getChildren().add(button);
            }
        }
    }
}
