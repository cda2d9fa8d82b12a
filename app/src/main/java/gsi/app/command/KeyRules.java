package gsi.app.command;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Which keys a person may give to a command. */
public final class KeyRules {

    private static final Set<KeyCode> LEAVING = Set.of(KeyCode.ESCAPE, KeyCode.TAB);
    private static final Set<KeyCode> DELETING = Set.of(KeyCode.BACK_SPACE, KeyCode.DELETE);

    private KeyRules() {}

    /** What a person pressed, as a key for a command; empty for a modifier alone. */
    public static Optional<KeyCombination> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        return Optional.of(new KeyCodeCombination(
                code,
                when(event.isShiftDown()),
                ModifierValue.UP,
                when(event.isAltDown()),
                ModifierValue.UP,
                when(event.isShortcutDown())));
    }

    /** The same keys with the platform's shortcut key named as such, so that equal keys are equal combinations. */
    static KeyCombination shortcutForm(KeyCombination key) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        ModifierValue own = mac ? key.getMeta() : key.getControl();
        if (!(key instanceof KeyCodeCombination code) || own != ModifierValue.DOWN) {
            return key;
        }
        return new KeyCodeCombination(
                code.getCode(),
                key.getShift(),
                mac ? key.getControl() : ModifierValue.UP,
                key.getAlt(),
                mac ? ModifierValue.UP : key.getMeta(),
                ModifierValue.DOWN);
    }

    private static ModifierValue when(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /** Key of the text that says why no command may have this key; empty where one may. */
    public static Optional<String> whyReserved(KeyCombination key) {
        if (!(key instanceof KeyCodeCombination code)) {
            return Optional.of("keys.reserved.kind");
        }
        if (LEAVING.contains(code.getCode())) {
            return Optional.of("keys.reserved.leaving");
        }
        if (DELETING.contains(code.getCode())) {
            return Optional.of("keys.reserved.deleting");
        }
        return code.getCode().isModifierKey() ? Optional.of("keys.reserved.kind") : Optional.empty();
    }
}
