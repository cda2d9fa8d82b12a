package gsi.app.scene;

import gsi.app.text.Texts;
import gsi.viewer3d.render.CloudLayer;
import gsi.viewer3d.render.SceneContent;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** The menu of how the 3D view looks: colours, lighting, what is left out, which clouds. */
final class LookMenu extends MenuButton {

    private final Texts texts;
    private final SpaceLook look;
    private final BooleanProperty parallel;
    private final BiConsumer<String, Boolean> onCloud;

    /**
     * For a look.
     *
     * @param onCloud takes a cloud's name and whether to show it
     */
    LookMenu(Texts texts, SpaceLook look, BooleanProperty parallel, BiConsumer<String, Boolean> onCloud) {
        super(texts.get("space.look"));
        this.texts = texts;
        this.look = look;
        this.parallel = parallel;
        this.onCloud = onCloud;
        setFocusTraversable(false);
        setTooltip(new Tooltip(texts.get("space.look.tip")));
        getStyleClass().addAll("flat", "small");
    }

    /** Offers what a scene can show. */
    void offer(SceneContent scene, SpaceLook.Facts facts) {
        getItems().clear();
        ToggleGroup modes = new ToggleGroup();
        for (ColourMode mode : ColourMode.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get(mode.textKey()));
            item.setToggleGroup(modes);
            item.setDisable(!SpaceLook.canShow(mode, scene, facts));
            item.setSelected(look.coloursProperty().get() == mode);
            item.setOnAction(e -> look.coloursProperty().set(mode));
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        check("space.eyedome", look.eyeDomeProperty());
        check("space.isolate", look.isolateProperty()).setDisable(facts.target() == null);
        check("space.clip", look.clipProperty()).setDisable(facts.target() == null);
        check("space.parallel", parallel);
        check("space.scalebar", look.scaleBarProperty());
        check("space.boxcard", look.boxCardProperty()).setDisable(scene.boxes().isEmpty());
        List<CloudLayer> layers = scene.layers();
        if (layers.size() > 1) {
            getItems().add(new SeparatorMenuItem());
            for (CloudLayer layer : layers) {
                CheckMenuItem item = new CheckMenuItem(layer.name());
                item.setMnemonicParsing(false);
                item.setSelected(layer.visible());
                item.setOnAction(e -> onCloud.accept(layer.name(), item.isSelected()));
                getItems().add(item);
            }
        }
    }

    private CheckMenuItem check(String key, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(texts.get(key));
        item.selectedProperty().bindBidirectional(property);
        getItems().add(item);
        return item;
    }
}
