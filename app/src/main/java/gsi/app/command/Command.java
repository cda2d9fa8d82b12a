package gsi.app.command;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import gsi.icons.Icon;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do. Menu, buttons, keys, tooltips and key help are made from this list, so they cannot disagree; the
 * text behind each is {@code command.<name>} and {@code command.<name>.tip} in the bundle.
 */
public enum Command {
    ACCEPT(Group.DECIDE, Icon.ACCEPT, key(KeyCode.A), key(KeyCode.ENTER)),
    REJECT(Group.DECIDE, Icon.REJECT, key(KeyCode.X)),
    SKIP(Group.DECIDE, Icon.SKIP, key(KeyCode.SPACE)),
    FLAG(Group.DECIDE, Icon.FLAG, key(KeyCode.F)),
    REASON_1(Group.REASON, null, key(KeyCode.DIGIT1), key(KeyCode.NUMPAD1)),
    REASON_2(Group.REASON, null, key(KeyCode.DIGIT2), key(KeyCode.NUMPAD2)),
    REASON_3(Group.REASON, null, key(KeyCode.DIGIT3), key(KeyCode.NUMPAD3)),
    REASON_4(Group.REASON, null, key(KeyCode.DIGIT4), key(KeyCode.NUMPAD4)),
    REASON_5(Group.REASON, null, key(KeyCode.DIGIT5), key(KeyCode.NUMPAD5)),
    REASON_6(Group.REASON, null, key(KeyCode.DIGIT6), key(KeyCode.NUMPAD6)),
    REASON_7(Group.REASON, null, key(KeyCode.DIGIT7), key(KeyCode.NUMPAD7)),
    REASON_8(Group.REASON, null, key(KeyCode.DIGIT8), key(KeyCode.NUMPAD8)),
    REASON_9(Group.REASON, null, key(KeyCode.DIGIT9), key(KeyCode.NUMPAD9)),
    REASON_10(Group.REASON, null),
    REASON_11(Group.REASON, null),
    REASON_12(Group.REASON, null),
    UNDO(Group.DECIDE, Icon.UNDO, key(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(Group.DECIDE, Icon.REDO, key(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), key(KeyCode.Y, SHORTCUT_DOWN)),
    RATE(Group.DECIDE, null, key(KeyCode.Q)),
    BULK(Group.DECIDE, Icon.MANY, key(KeyCode.B, SHORTCUT_DOWN)),
    NEXT(Group.GO, Icon.NEXT, key(KeyCode.RIGHT)),
    PREVIOUS(Group.GO, Icon.PREVIOUS, key(KeyCode.LEFT)),
    NEXT_UNDECIDED(Group.GO, null, key(KeyCode.RIGHT, SHORTCUT_DOWN)),
    DECISIONS(Group.GO, Icon.HISTORY, key(KeyCode.J, SHORTCUT_DOWN)),
    SEARCH(Group.GO, Icon.SEARCH, key(KeyCode.F, SHORTCUT_DOWN), key(KeyCode.SLASH)),
    FILTER(Group.GO, Icon.FILTER, key(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN)),
    REFRESH(Group.GO, null, key(KeyCode.F5)),
    GRID(Group.GO, Icon.GRID, key(KeyCode.G, SHORTCUT_DOWN)),
    COLUMNS(Group.GO, Icon.COLUMNS, key(KeyCode.L, SHORTCUT_DOWN)),
    EXTEND_NEXT(Group.GO, null, key(KeyCode.DOWN, SHIFT_DOWN), key(KeyCode.RIGHT, SHIFT_DOWN)),
    EXTEND_PREVIOUS(Group.GO, null, key(KeyCode.UP, SHIFT_DOWN), key(KeyCode.LEFT, SHIFT_DOWN)),
    SELECT_ALL(Group.GO, null, key(KeyCode.A, SHORTCUT_DOWN)),
    PALETTE(Group.PROJECT, Icon.PALETTE, key(KeyCode.K, SHORTCUT_DOWN)),
    NOTE(Group.DECIDE, null, key(KeyCode.N)),
    EDIT_TEXT(Group.DECIDE, Icon.EDIT, key(KeyCode.F2)),
    BLINK(Group.LOOK, Icon.BLINK, key(KeyCode.B)),
    DIFFERENCE(Group.LOOK, Icon.DIFFERENCE, key(KeyCode.D)),
    HEAT_MAP(Group.LOOK, Icon.HEAT_MAP, key(KeyCode.J)),
    MAP_KIND(Group.LOOK, null, key(KeyCode.J, SHIFT_DOWN)),
    MAP_COUNTED(Group.LOOK, null, key(KeyCode.M, SHIFT_DOWN)),
    MAP_OPACITY(Group.LOOK, null, key(KeyCode.O, SHIFT_DOWN)),
    SWIPE(Group.LOOK, Icon.SWIPE, key(KeyCode.S)),
    MASK(Group.LOOK, Icon.MASK, key(KeyCode.M)),
    COMPARE_LESS(Group.LOOK, null, key(KeyCode.LEFT, ALT_DOWN), key(KeyCode.OPEN_BRACKET)),
    COMPARE_MORE(Group.LOOK, null, key(KeyCode.RIGHT, ALT_DOWN), key(KeyCode.CLOSE_BRACKET)),
    PREVIEW(Group.LOOK, Icon.PREVIEW, key(KeyCode.Y)),
    BOXES(Group.LOOK, Icon.BOXES, key(KeyCode.O)),
    FIT(Group.LOOK, Icon.FIT, key(KeyCode.DIGIT0)),
    WHY(Group.LOOK, null, key(KeyCode.W)),
    HIDE_SCORES(Group.LOOK, Icon.HIDDEN, key(KeyCode.H, SHORTCUT_DOWN, SHIFT_DOWN)),
    NEXT_MODEL(Group.LOOK, null, key(KeyCode.M, SHORTCUT_DOWN)),
    VIEW_RESET(Group.SPACE, Icon.FIT, key(KeyCode.R)),
    VIEW_CAMERA(Group.SPACE, Icon.CAMERA, key(KeyCode.C)),
    VIEW_TOP(Group.SPACE, null, key(KeyCode.T)),
    VIEW_FRONT(Group.SPACE, null, key(KeyCode.F, SHIFT_DOWN)),
    VIEW_LEFT(Group.SPACE, null, key(KeyCode.L)),
    PARALLEL(Group.SPACE, null, key(KeyCode.P)),
    COLOURS(Group.SPACE, null, key(KeyCode.K)),
    EYE_DOME(Group.SPACE, null, key(KeyCode.E)),
    ISOLATE(Group.SPACE, null, key(KeyCode.I)),
    BOX_CARD(Group.SPACE, null, key(KeyCode.G)),
    EDIT_BOX(Group.SPACE, Icon.EDIT, key(KeyCode.V)),
    CLEAR_RULER(Group.SPACE, null, key(KeyCode.U)),
    OPEN(Group.PROJECT, Icon.OPEN, key(KeyCode.O, SHORTCUT_DOWN)),
    REOPEN(Group.PROJECT, null, key(KeyCode.R, SHORTCUT_DOWN)),
    CANDIDATES(Group.PROJECT, Icon.CANDIDATES, key(KeyCode.N, SHORTCUT_DOWN)),
    FUNNEL(Group.PROJECT, Icon.FILTER, key(KeyCode.U, SHORTCUT_DOWN)),
    EXPORT(Group.PROJECT, Icon.EXPORT, key(KeyCode.E, SHORTCUT_DOWN)),
    SAVE(Group.PROJECT, Icon.SAVED, key(KeyCode.S, SHORTCUT_DOWN)),
    PROBLEMS(Group.PROJECT, Icon.PROBLEM, key(KeyCode.P, SHORTCUT_DOWN)),
    PROGRESS(Group.PROJECT, Icon.PROGRESS, key(KeyCode.I, SHORTCUT_DOWN)),
    ANNOTATOR(Group.PROJECT, Icon.ANNOTATOR),
    THEME(Group.PROJECT, Icon.DARK, key(KeyCode.T, SHORTCUT_DOWN)),
    SETTINGS(Group.PROJECT, Icon.SETTINGS, key(KeyCode.COMMA, SHORTCUT_DOWN)),
    HELP(Group.PROJECT, Icon.HELP, key(KeyCode.H), key(KeyCode.F1)),
    QUIT(Group.PROJECT, Icon.QUIT, key(KeyCode.Q, SHORTCUT_DOWN));

    /** Where commands stand together in menus and in the key help. */
    public enum Group {
        DECIDE,
        REASON,
        GO,
        LOOK,
        SPACE,
        PROJECT;

        /** Key of the group's title in the bundle. */
        public String textKey() {
            return "command.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Group group;
    private final @Nullable Icon icon;

    @SuppressWarnings("ImmutableEnumChecker") // key combinations are immutable, only not marked so
    private final List<KeyCombination> keys;

    Command(Group group, @Nullable Icon icon, KeyCombination... keys) {
        this.group = group;
        this.icon = icon;
        this.keys = List.of(keys);
    }

    public Group group() {
        return group;
    }

    public @Nullable Icon icon() {
        return icon;
    }

    /** The keys that it comes with, the one to show first; a person may have chosen others, see {@link KeyMap}. */
    public List<KeyCombination> keys() {
        return keys;
    }

    /** Key of the label in the bundle. */
    public String textKey() {
        return "command." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether holding the key down repeats it: looking does, deciding never does. */
    public boolean repeats() {
        return this == NEXT
                || this == PREVIOUS
                || this == EXTEND_NEXT
                || this == EXTEND_PREVIOUS
                || this == COMPARE_LESS
                || this == COMPARE_MORE;
    }

    /** Whether it works while a text field has the focus: only what carries the shortcut key, and never undo or redo there. */
    public boolean worksWhileTyping() {
        return (group == Group.PROJECT && this != HELP) || this == SEARCH || this == FILTER;
    }

    /** Whether it has a button of its own in the 3D view's head: a place to look from or what to do, not a way to look. */
    public boolean hasButton() {
        return group != Group.SPACE || this == EDIT_BOX || name().startsWith("VIEW_");
    }

    /** The reject reason's place in the list of reasons, from 1, or 0. */
    public int reasonNumber() {
        return group == Group.REASON ? Integer.parseInt(name().substring("REASON_".length())) : 0;
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
