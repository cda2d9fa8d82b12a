package gsi.viewer3d.format;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a number table is for.
 *
 * @param role null where it is not used
 * @param isList whether it is the length of a list that follows it
 * @param bits for a packed colour: whether it is written as a float that has the colour's bits
 */
record TextColumn(@Nullable Role role, boolean isList, boolean bits) {

    static final TextColumn UNUSED = new TextColumn(null, false, false);
    static final TextColumn LIST = new TextColumn(null, true, false);

    static TextColumn of(Role role) {
        return new TextColumn(role, false, false);
    }
}
