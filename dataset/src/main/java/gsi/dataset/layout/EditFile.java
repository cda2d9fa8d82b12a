package gsi.dataset.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of an edit file says.
 *
 * @param imageId the photo's name
 * @param queryId the edit's name; null for the form with several candidates in one file
 */
record EditFile(String imageId, @Nullable String queryId) {

    private static final Pattern ONE = Pattern.compile("(.+)_edit_(.+)\\.json", Pattern.DOTALL);
    private static final Pattern SEVERAL = Pattern.compile("(.+)_edit\\.json", Pattern.DOTALL);

    static @Nullable EditFile of(String fileName) {
        Matcher one = ONE.matcher(fileName);
        if (one.matches()) {
            return new EditFile(one.group(1), one.group(2));
        }
        Matcher several = SEVERAL.matcher(fileName);
        return several.matches() ? new EditFile(several.group(1), null) : null;
    }

    /**
     * Whether an id taken from JSON can be part of a file name: it becomes one on export, so nothing that could lead into
     * another folder is let in.
     */
    static boolean isSafeId(String id) {
        return !id.isBlank()
                && id.length() <= 200
                && !id.equals(".")
                && !id.contains("..")
                && id.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < 0x20);
    }
}
