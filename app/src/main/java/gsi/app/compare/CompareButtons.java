package gsi.app.compare;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.icons.Icon;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The ways to compare as one row of buttons, of which the active ones are pressed in. */
public final class CompareButtons extends HBox {

    private final ToggleButton preview;

    public CompareButtons(CommandTable commands, PairView pair) {
        ToggleButton blink = button(commands, Command.BLINK, "left-pill");
        ToggleButton difference = button(commands, Command.DIFFERENCE, "center-pill");
        ToggleButton map = button(commands, Command.HEAT_MAP, "center-pill");
        ToggleButton swipe = button(commands, Command.SWIPE, "center-pill");
        ToggleButton mask = button(commands, Command.MASK, "center-pill");
        preview = button(commands, Command.PREVIEW, "right-pill");
        getStyleClass().add("compare-buttons");
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(blink, difference, map, swipe, mask, preview);
        pair.showingSourceProperty().subscribe(blink::setSelected);
        pair.look().modeProperty().subscribe(mode -> {
            difference.setSelected(mode == CompareMode.DIFFERENCE);
            map.setSelected(mode == CompareMode.MAP);
            swipe.setSelected(mode == CompareMode.SWIPE);
            mask.setSelected(mode == CompareMode.MASK);
        });
    }

    /** Says whether a preview stands in place of the edited image. */
    public void showPreview(boolean shown) {
        preview.setSelected(shown);
    }

    private static ToggleButton button(CommandTable commands, Command command, String place) {
        ToggleButton button = new ToggleButton(commands.label(command));
        Icon icon = command.icon();
        if (icon != null) {
            button.setGraphic(icon.node());
        }
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", place);
        commands.connect(command, button);
        return button;
    }
}
