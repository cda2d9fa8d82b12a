package gsi.app.command;

import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

/** What each command does here and when, and the buttons and menu items made from that. */
public final class CommandTable {

    /** @param whyNot what to tell a person who tries it while it is off */
    private record Entry(Runnable action, ObservableBooleanValue enabled, Supplier<String> whyNot) {}

    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    private final Texts texts;
    private final Map<Command, Entry> entries = new EnumMap<>(Command.class);

    public CommandTable(Texts texts) {
        this.texts = texts;
    }

    /** Binds a command that is always possible. */
    public void bind(Command command, Runnable action) {
        bind(command, action, ALWAYS, "");
    }

    /**
     * Binds a command.
     *
     * @param whyNotKey text that explains why it is off, when it is
     */
    public void bind(Command command, Runnable action, ObservableBooleanValue enabled, String whyNotKey) {
        bind(command, action, enabled, () -> whyNotKey);
    }

    /** The same where it can be off for several reasons; {@code whyNotKey} gives the one that holds when it is asked. */
    public void bind(Command command, Runnable action, ObservableBooleanValue enabled, Supplier<String> whyNotKey) {
        entries.put(command, new Entry(action, enabled, () -> texts.get(whyNotKey.get())));
    }

    /** Does it, or says why it cannot be done. Empty where it was done. */
    public Optional<String> run(Command command) {
        Entry entry = entries.get(command);
        if (entry == null) {
            return Optional.of(texts.get("command.unavailable"));
        }
        if (!entry.enabled().get()) {
            return Optional.of(entry.whyNot().get());
        }
        entry.action().run();
        return Optional.empty();
    }

    /** The command's name in the reader's language. */
    public String label(Command command) {
        return texts.get(command.textKey());
    }

    /** The keys as a person reads them, e.g. {@code A or Enter}. */
    public String keys(Command command) {
        return command.keys().stream()
                .map(KeyCombination::getDisplayText)
                .filter(k -> !k.contains("Numpad"))
                .collect(Collectors.joining(" " + texts.get("or") + " "));
    }

    /** The first key alone, for a hint on a button; empty if there is none. */
    public String shortKey(Command command) {
        return command.keys().isEmpty() ? "" : command.keys().getFirst().getDisplayText();
    }

    /** A menu item with icon and key. */
    public MenuItem menuItem(Command command) {
        MenuItem item = new MenuItem(label(command));
        Icon icon = command.icon();
        if (icon != null) {
            item.setGraphic(icon.node());
        }
        // Shown only: keys are handled in one place, which knows about text fields and held keys.
        String keys = keys(command);
        if (!keys.isEmpty()) {
            item.setText(label(command) + "    " + keys);
        }
        Entry entry = entries.get(command);
        if (entry != null) {
            item.disableProperty().bind(Bindings.not(entry.enabled()));
            item.setOnAction(e -> entry.action().run());
        }
        return item;
    }

    /** A button with icon, label and a tooltip that tells the key. It never takes the focus, which belongs to the keys. */
    public Button button(Command command) {
        Button button = new Button(label(command));
        Icon icon = command.icon();
        if (icon != null) {
            button.setGraphic(icon.node());
        }
        connect(command, button);
        return button;
    }

    /** A button with the icon only; its name is in the tooltip and for screen readers. */
    public Button iconButton(Command command) {
        Button button = button(command);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    /** Gives any button the command's action, tooltip and state. */
    public void connect(Command command, ButtonBase button) {
        button.setFocusTraversable(false);
        button.setAccessibleText(label(command));
        button.setTooltip(new Tooltip(tip(command)));
        Entry entry = entries.get(command);
        if (entry != null) {
            button.disableProperty().bind(Bindings.not(entry.enabled()));
            button.setOnAction(e -> entry.action().run());
        }
    }

    /** The button in a holder that tells, while the button is off, why. */
    public Node explained(Command command, ButtonBase button) {
        StackPane holder = new StackPane(button);
        Entry entry = entries.get(command);
        if (entry != null) {
            Tooltip why = new Tooltip();
            why.setOnShowing(e -> why.setText(
                    entry.enabled().get() ? tip(command) : entry.whyNot().get()));
            Tooltip.install(holder, why);
        }
        return holder;
    }

    private String tip(Command command) {
        String tipKey = command.textKey() + ".tip";
        String text = texts.has(tipKey) ? texts.get(tipKey) : label(command);
        String keys = keys(command);
        return keys.isEmpty() ? text : text + "  (" + keys + ")";
    }
}
