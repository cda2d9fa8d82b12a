package gsi.app.palette;

import gsi.icons.Icon;
import org.jspecify.annotations.Nullable;

/**
 * One line of the palette.
 *
 * @param name what it is called
 * @param detail what kind of thing it is, or where; may be empty
 * @param keys its keys for people; empty for none
 * @param icon its icon, if it has one
 * @param whyNot why it cannot be done now; null where it can
 * @param action what choosing it does
 */
public record PaletteEntry(
        String name,
        String detail,
        String keys,
        @Nullable Icon icon,
        @Nullable String whyNot,
        Runnable action) {}
