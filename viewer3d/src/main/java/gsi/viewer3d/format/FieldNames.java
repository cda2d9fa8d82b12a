package gsi.viewer3d.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keeps the first field of each role, and colours only where they are whole. */
final class FieldNames {

    private static final Set<Role> CHANNELS = EnumSet.of(Role.RED, Role.GREEN, Role.BLUE);

    private FieldNames() {}

    /** The fields that are read: no role twice, no channel without the others, no packed colour beside channels. */
    static List<Field> usable(List<Field> fields) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        fields.forEach(f -> roles.add(f.role()));
        Set<Role> wanted = usable(roles);
        List<Field> kept = new ArrayList<>();
        for (Field f : fields) {
            if (wanted.remove(f.role())) {
                kept.add(f);
            }
        }
        return kept;
    }

    /** The roles of these that together make sense. */
    static Set<Role> usable(Set<Role> roles) {
        Set<Role> wanted = EnumSet.copyOf(roles.isEmpty() ? EnumSet.noneOf(Role.class) : roles);
        if (wanted.containsAll(CHANNELS)) {
            wanted.remove(Role.PACKED);
        } else {
            wanted.removeAll(CHANNELS);
        }
        return wanted;
    }
}
