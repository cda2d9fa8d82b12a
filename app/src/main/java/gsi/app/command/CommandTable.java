package gsi.app.command;

import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
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
    private final Map<Command, ObservableValue<String>> names = new EnumMap<>(Command.class);
    private final Map<Command, Supplier<String>> tips = new EnumMap<>(Command.class);
    private final ObjectProperty<KeyMap> keyMap = new SimpleObjectProperty<>(KeyMap.initial());

    public CommandTable(Texts texts) {
        this.texts = texts;
    }

    /** Which keys trigger what; buttons, menus and hints follow it. */
    public ObjectProperty<KeyMap> keyMapProperty() {
        return keyMap;
    }

    /**
     * Gives a command a name that can change, in place of the bundle's; an empty one means that there is no such command now.
     *
     * @param tip what it does, in a sentence, asked for when it is shown
     */
    public void name(Command command, ObservableValue<String> name, Supplier<String> tip) {
        names.put(command, name);
        tips.put(command, tip);
    }

    /** Whether the command is there at all: one without a name is not shown anywhere. */
    public boolean exists(Command command) {
        return !label(command).isEmpty();
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

    /** The same where the reason is a sentence that is made when it is asked for, such as one with {@link #text keys} in it. */
    public void bindSaying(Command command, Runnable action, ObservableBooleanValue enabled, Supplier<String> whyNot) {
        entries.put(command, new Entry(action, enabled, whyNot));
    }

    /** A text of the bundle in which the {@link #way ways} to some commands stand, as they are now. */
    public String text(String key, Command... commands) {
        return texts.get(key, (Object[]) Arrays.stream(commands).map(this::way).toArray(String[]::new));
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

    /** Why the command cannot be done now; empty where it can. */
    public Optional<String> whyNot(Command command) {
        Entry entry = entries.get(command);
        if (entry == null) {
            return Optional.of(texts.get("command.unavailable"));
        }
        return entry.enabled().get()
                ? Optional.empty()
                : Optional.of(entry.whyNot().get());
    }

    /** The command's name in the reader's language. */
    public String label(Command command) {
        ObservableValue<String> name = names.get(command);
        return name == null ? texts.get(command.textKey()) : name.getValue();
    }

    /** The keys as a person reads them, e.g. {@code A or Enter}. */
    public String keys(Command command) {
        return keyMap.get().keys(command).stream()
                .map(KeyCombination::getDisplayText)
                .filter(k -> !k.contains("Numpad"))
                .collect(Collectors.joining(" " + texts.get("or") + " "));
    }

    /** The first key alone, for a hint on a button; empty if there is none. */
    public String shortKey(Command command) {
        List<KeyCombination> keys = keyMap.get().keys(command);
        return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
    }

    /** How a person gets there: its keys, or its name in the palette where it has none. */
    public String way(Command command) {
        String keys = keys(command);
        return keys.isEmpty() ? texts.get("command.way", label(command)) : keys;
    }

    /** A text with a {@link #way} in it, which follows another choice of keys. What it is bound to keeps it. */
    public StringBinding telling(Command command, UnaryOperator<String> text) {
        return following(command, () -> text.apply(way(command)));
    }

    /** A tooltip that says something of one's own of a command, and its keys. */
    public Tooltip tooltip(Command command, String text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(following(command, () -> withKeys(command, text)));
        return tooltip;
    }

    /** A small label with the first key, which follows another choice of keys. */
    public Label keyHint(Command command) {
        Label hint = new Label();
        hint.getStyleClass().add("key-hint");
        hint.textProperty().bind(following(command, () -> shortKey(command)));
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    /** Made again whenever the keys or the command's name change. What it is bound to keeps it, and nothing here does. */
    private StringBinding following(Command command, Callable<String> text, Observable... further) {
        List<Observable> all = new ArrayList<>(List.of(further));
        all.add(keyMap);
        ObservableValue<String> name = names.get(command);
        if (name != null) {
            all.add(name);
        }
        return Bindings.createStringBinding(text, all.toArray(Observable[]::new));
    }

    /** A menu item with icon and key. */
    public MenuItem menuItem(Command command) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        Icon icon = command.icon();
        if (icon != null) {
            item.setGraphic(icon.node());
        }
        Entry entry = entries.get(command);
        item.textProperty()
                .bind(
                        entry == null
                                ? following(command, () -> menuText(command))
                                : following(command, () -> menuText(command), entry.enabled()));
        item.visibleProperty().bind(item.textProperty().isNotEmpty());
        if (entry != null) {
            item.disableProperty().bind(Bindings.not(entry.enabled()));
            item.setOnAction(e -> entry.action().run());
        }
        return item;
    }

    /** Keys are shown only: they are handled in one place, which knows about text fields and held keys. */
    private String menuText(Command command) {
        String keys = keys(command);
        String named = keys.isEmpty() || !exists(command) ? label(command) : label(command) + "    " + keys;
        // That nothing is open holds for a whole menu and needs no word at every line.
        return whyNot(command)
                .filter(why -> exists(command) && !why.equals(texts.get("command.unavailable")))
                .map(why -> named + "   –   " + why)
                .orElse(named);
    }

    /** A button with icon, label and a tooltip that tells the key. It never takes the focus, which belongs to the keys. */
    public Button button(Command command) {
        Button button = new Button();
        button.setMnemonicParsing(false);
        button.textProperty().bind(following(command, () -> label(command)));
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

    /**
     * Gives any button the command's action, tooltip and state. A button that is off cannot have a tooltip, so put it into
     * {@link #explained} where it can be off for long.
     */
    public void connect(Command command, ButtonBase button) {
        button.setFocusTraversable(false);
        button.accessibleTextProperty().bind(following(command, () -> label(command)));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(following(command, () -> tip(command)));
        button.setTooltip(tooltip);
        Entry entry = entries.get(command);
        if (entry != null) {
            button.disableProperty().bind(Bindings.not(entry.enabled()));
            button.setOnAction(e -> entry.action().run());
        }
    }

    /** The button in a holder that tells, while the button is off, why. */
    public StackPane explained(Command command, ButtonBase button) {
        StackPane holder = new StackPane(button);
        Tooltip why = new Tooltip();
        why.setOnShowing(e -> why.setText(whyNot(command).orElseGet(() -> tip(command))));
        button.disabledProperty().subscribe(off -> {
            if (off) {
                Tooltip.install(holder, why);
            } else {
                Tooltip.uninstall(holder, why);
            }
        });
        return holder;
    }

    /** What the command does and its keys, in a sentence. */
    public String tip(Command command) {
        return withKeys(command, sentence(command));
    }

    private String withKeys(Command command, String text) {
        String keys = keys(command);
        return keys.isEmpty() ? text : text + "  (" + keys + ")";
    }

    private String sentence(Command command) {
        Supplier<String> tip = tips.get(command);
        if (tip != null) {
            return tip.get();
        }
        String key = command.textKey() + ".tip";
        return texts.has(key) ? texts.get(key) : label(command);
    }
}
