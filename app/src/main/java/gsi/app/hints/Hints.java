package gsi.app.hints;

import gsi.app.command.CommandTable;
import gsi.app.settings.LiveSettings;
import gsi.app.settings.Settings;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The hints that are still to be given. One is over when it was closed, or when what it tells was done a few times; then it
 * never comes again, unless the settings ask for it. FX thread.
 */
public final class Hints {

    /** So often done, a thing is known. */
    static final int ENOUGH = 3;

    private final LiveSettings settings;
    private final CommandTable commands;
    private final Texts texts;
    private final Map<FirstHint, Integer> used = new EnumMap<>(FirstHint.class);

    public Hints(LiveSettings settings, CommandTable commands, Texts texts) {
        this.settings = settings;
        this.commands = commands;
        this.texts = texts;
    }

    /** A line with the hint, which takes no room when the hint is over. It never takes the focus. */
    public Node line(FirstHint hint) {
        return line(hint, new SimpleBooleanProperty(true));
    }

    /**
     * The same for a hint that has its times.
     *
     * @param now whether what the hint is about is there
     */
    public Node line(FirstHint hint, ObservableValue<Boolean> now) {
        Label text = new Label();
        text.textProperty().bind(Bindings.createStringBinding(() -> words(hint), commands.keyMapProperty()));
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button();
        close.setGraphic(Icon.CANCEL.node());
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setFocusTraversable(false);
        close.setAccessibleText(texts.get("hint.close"));
        close.setTooltip(new Tooltip(texts.get("hint.close")));
        close.setOnAction(e -> end(hint));
        HBox line = new HBox(8, Icon.HINT.node(), text, close);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("first-hint");
        // The settings outlive every screen: what follows them must not hold what a screen is about.
        ObservableValue<Boolean> wanted = settings.property().map(s -> isWanted(hint, s));
        line.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> wanted.getValue() && now.getValue(), wanted, now));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /** With the keys that hold now; a command without one is called by its name. */
    private String words(FirstHint hint) {
        Object[] keys = hint.commands().stream()
                .map(c -> commands.shortKey(c).isEmpty() ? commands.label(c) : commands.shortKey(c))
                .toArray();
        return texts.get("hint." + hint.word(), keys);
    }

    private static boolean isWanted(FirstHint hint, Settings s) {
        return !s.hintsSeen().contains(hint.word());
    }

    /** What the hint tells was done. */
    public void used(FirstHint hint) {
        if (isWanted(hint, settings.get()) && used.merge(hint, 1, Integer::sum) >= ENOUGH) {
            end(hint);
        }
    }

    private void end(FirstHint hint) {
        used.remove(hint);
        settings.change(s -> {
            Set<String> seen = new TreeSet<>(s.hintsSeen());
            seen.add(hint.word());
            return s.withHintsSeen(seen);
        });
    }
}
