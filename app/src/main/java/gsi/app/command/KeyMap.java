package gsi.app.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Which keys trigger which command: the commands' own, unless a person has chosen others. Never changes; another choice is
 * another map. No two commands share a key.
 *
 * <p>In the settings a command stands under its constant's name in lower case, so renaming a constant loses a person's keys for
 * it: give its old name to {@link #FORMER_NAMES} then.
 */
public final class KeyMap {

    /** Old names in settings files, and the commands that they mean now. */
    private static final Map<String, Command> FORMER_NAMES = Map.of();

    /** Takes what cannot be used. */
    @FunctionalInterface
    public interface Problems {
        /**
         * Tells of one entry.
         *
         * @param textKey key of the sentence in the bundle
         * @param arguments what stands in it
         */
        void tell(String textKey, Object... arguments);
    }

    private final Map<Command, List<KeyCombination>> keys;
    /** What a settings file says of commands that this version does not have; another one may. */
    private final Map<String, List<String>> ofOthers;

    private KeyMap(Map<Command, List<KeyCombination>> keys, Map<String, List<String>> ofOthers) {
        this.keys = Collections.unmodifiableMap(keys);
        this.ofOthers = ofOthers;
    }

    /** As the program comes. */
    public static KeyMap initial() {
        Map<Command, List<KeyCombination>> keys = new EnumMap<>(Command.class);
        for (Command c : Command.values()) {
            keys.put(c, c.keys());
        }
        return new KeyMap(keys, Map.of());
    }

    /**
     * The map of a settings file.
     *
     * @param chosen keys by command name, as {@link #chosen()} gives them
     * @param problem told of each entry that cannot be used; the others count
     */
    public static KeyMap of(Map<String, List<String>> chosen, Problems problem) {
        Map<Command, List<KeyCombination>> wanted = new EnumMap<>(Command.class);
        Map<String, List<String>> unknown = new TreeMap<>();
        chosen.forEach((name, texts) -> command(name)
                .ifPresentOrElse(c -> wanted.put(c, combinations(name, texts, problem)), () -> {
                    unknown.put(name, texts);
                    problem.tell("keys.unusable.command", name);
                }));
        KeyMap map = new KeyMap(initial().keys, Collections.unmodifiableMap(unknown));
        // First every choice gives up its old keys, so that two swapped commands do not stand in each other's way.
        for (Command c : wanted.keySet()) {
            map = map.with(c, List.of());
        }
        for (Map.Entry<Command, List<KeyCombination>> e : wanted.entrySet()) {
            for (KeyCombination key : e.getValue()) {
                Optional<Command> other = map.owner(key).filter(c -> c != e.getKey());
                if (other.isPresent()) {
                    problem.tell(
                            wanted.containsKey(other.get()) ? "keys.unusable.twice" : "keys.unusable.later",
                            key.getName(),
                            nameOf(other.get()),
                            nameOf(e.getKey()));
                    if (wanted.containsKey(other.get())) {
                        continue;
                    }
                    // A command that came later, on a key that a person had given away already.
                    map = map.without(other.get(), key);
                }
                List<KeyCombination> own = new ArrayList<>(map.keys(e.getKey()));
                own.add(key);
                map = map.with(e.getKey(), own);
            }
        }
        return map;
    }

    private static Optional<Command> command(String name) {
        for (Command c : Command.values()) {
            if (nameOf(c).equals(name)) {
                return Optional.of(c);
            }
        }
        return Optional.ofNullable(FORMER_NAMES.get(name));
    }

    private static List<KeyCombination> combinations(String name, List<String> texts, Problems problem) {
        List<KeyCombination> out = new ArrayList<>();
        for (String text : texts) {
            try {
                // "Ctrl+E" and "Shortcut+E" are the same keys where the shortcut key is Ctrl.
                KeyCombination key = KeyRules.shortcutForm(KeyCombination.valueOf(text));
                if (KeyRules.whyReserved(key).isEmpty()) {
                    out.add(key);
                } else {
                    problem.tell("keys.unusable.reserved", text, name);
                }
            } catch (IllegalArgumentException e) {
                problem.tell("keys.unusable.key", text, name);
            }
        }
        return out;
    }

    private static String nameOf(Command c) {
        return c.name().toLowerCase(Locale.ROOT);
    }

    /** What differs from {@link #initial()}, for the settings file: key names by command name; those of unknown commands too. */
    public Map<String, List<String>> chosen() {
        Map<String, List<String>> out = new TreeMap<>(ofOthers);
        keys.forEach((command, combinations) -> {
            if (!combinations.equals(command.keys())) {
                out.put(
                        nameOf(command),
                        combinations.stream().map(KeyCombination::getName).toList());
            }
        });
        return out;
    }

    /** The keys of a command, the one to show first. */
    public List<KeyCombination> keys(Command command) {
        return keys.getOrDefault(command, List.of());
    }

    /** Whether a command has other keys than it came with. */
    public boolean isChanged(Command command) {
        return !keys(command).equals(command.keys());
    }

    /** The command that a pressed key means. */
    public Optional<Command> find(KeyEvent event) {
        return keys.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(k -> k.match(event)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The command that has a key. */
    public Optional<Command> owner(KeyCombination key) {
        return keys.entrySet().stream()
                .filter(e -> e.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The same with one more key for a command, which nobody else has then. */
    public KeyMap adding(Command command, KeyCombination key) {
        KeyMap free =
                owner(key).filter(c -> c != command).map(c -> without(c, key)).orElse(this);
        List<KeyCombination> own = new ArrayList<>(free.keys(command));
        own.remove(key);
        own.addFirst(key);
        return free.with(command, own);
    }

    /** The same with a key less. */
    public KeyMap without(Command command, KeyCombination key) {
        List<KeyCombination> own = new ArrayList<>(keys(command));
        own.remove(key);
        return with(command, own);
    }

    /** The same with all keys of two commands exchanged. */
    public KeyMap swapped(Command a, Command b) {
        return with(a, keys(b)).with(b, keys(a));
    }

    /** The same with a command's first keys again; whoever has one of them now loses it. */
    public KeyMap reset(Command command) {
        KeyMap map = this;
        for (KeyCombination key : command.keys()) {
            Optional<Command> owner = map.owner(key).filter(c -> c != command);
            if (owner.isPresent()) {
                map = map.without(owner.get(), key);
            }
        }
        return map.with(command, command.keys());
    }

    /** The same with everybody's first keys. */
    public KeyMap resetAll() {
        return new KeyMap(initial().keys, ofOthers);
    }

    private KeyMap with(Command command, List<KeyCombination> combinations) {
        Map<Command, List<KeyCombination>> out = new EnumMap<>(Command.class);
        out.putAll(keys);
        out.put(command, combinations.stream().distinct().toList());
        return new KeyMap(out, ofOthers);
    }
}
