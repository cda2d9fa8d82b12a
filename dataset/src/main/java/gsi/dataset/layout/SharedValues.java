package gsi.dataset.layout;

import java.util.HashMap;
import java.util.Map;

/**
 * One object for equal values: the edits of a photo repeat its camera, its objects' boxes and what the detector saw in it, and
 * a million samples would keep a million copies. Files tell about a photo's edits one after the other, so what was seen
 * lately is enough. For one thread.
 */
final class SharedValues {

    private static final int REMEMBERED = 4096;

    private final Map<Object, Object> seen = new HashMap<>();

    /** The value that was seen first among those equal to this one. */
    @SuppressWarnings("unchecked") // equal values are of one class: records and strings
    <T> T one(T value) {
        if (seen.size() >= REMEMBERED) {
            seen.clear();
        }
        Object known = seen.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }
}
