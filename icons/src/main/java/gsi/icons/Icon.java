package gsi.icons;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every glyph that the program uses, named by what it stands for. */
public enum Icon {
    ACCEPT(Feather.CHECK_CIRCLE),
    REJECT(Feather.X_CIRCLE),
    SKIP(Feather.SKIP_FORWARD),
    FLAG(Feather.FLAG),
    UNDECIDED(Feather.CIRCLE),
    NEXT(Feather.ARROW_RIGHT),
    PREVIOUS(Feather.ARROW_LEFT),
    EDIT(Feather.EDIT_2),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(Feather.CORNER_UP_RIGHT),
    OPEN(Feather.FOLDER),
    EXPORT(Feather.SHARE),
    SEARCH(Feather.SEARCH),
    FILTER(Feather.FILTER),
    OPENED(Feather.CHEVRON_DOWN),
    CLOSED(Feather.CHEVRON_RIGHT),
    HISTORY(Feather.CLOCK),
    MANY(Feather.CHECK_SQUARE),
    HIDDEN(Feather.EYE_OFF),
    ASCENDING(Feather.ARROW_DOWN),
    DESCENDING(Feather.ARROW_UP),
    GRID(Feather.GRID),
    COLUMNS(Feather.COLUMNS),
    VIEWS(Feather.BOOKMARK),
    BOXES(Feather.BOX),
    BLINK(Feather.REPEAT),
    DIFFERENCE(Feather.LAYERS),
    HEAT_MAP(Feather.THERMOMETER),
    SWIPE(Feather.COLUMNS),
    MASK(Feather.CROP),
    PREVIEW(Feather.EYE),
    CANDIDATES(Feather.FILE_PLUS),
    PROGRESS(Feather.BAR_CHART_2),
    FIT(Feather.MAXIMIZE),
    PROBLEM(Feather.ALERT_TRIANGLE),
    HELP(Feather.HELP_CIRCLE),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    ANNOTATOR(Feather.USER),
    SAVED(Feather.CHECK),
    CANCEL(Feather.X),
    CAMERA(Feather.CAMERA),
    PALETTE(Feather.COMMAND),
    SETTINGS(Feather.SETTINGS),
    UP(Feather.ARROW_UP),
    DOWN(Feather.ARROW_DOWN),
    ADD(Feather.PLUS),
    REMOVE(Feather.TRASH_2),
    HINT(Feather.INFO),
    QUIT(Feather.LOG_OUT),
    IMAGE_MISSING(Feather.IMAGE),
    NOT_REACHED(Feather.MINUS_CIRCLE);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /** A new node with this icon, in the colour and size that the style sheet gives to {@code .ikonli-font-icon}. */
    public Node node() {
        return new FontIcon(glyph);
    }
}
