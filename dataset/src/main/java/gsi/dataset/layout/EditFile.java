package gsi.dataset.layout;

import gsi.dataset.SampleKey;
import org.jspecify.annotations.Nullable;

/**
 * An edit file, by what its name says.
 *
 * @param name as in the folder
 * @param imageId the photo's name
 * @param queryId the edit's name; null for the form with several candidates in one file
 */
record EditFile(String name, String imageId, @Nullable String queryId) {

    private static final String ENDING = ".json";
    private static final String SEVERAL = "_edit";
    private static final String ONE = "_edit_";

    /** Reads a file's name; null where it is not an edit's. The last {@code _edit_} counts: photos may have it in their name. */
    static @Nullable EditFile of(String fileName) {
        if (!fileName.endsWith(ENDING)) {
            return null;
        }
        String stem = fileName.substring(0, fileName.length() - ENDING.length());
        int at = stem.lastIndexOf(ONE, stem.length() - ONE.length() - 1);
        if (at > 0) {
            return new EditFile(fileName, stem.substring(0, at), stem.substring(at + ONE.length()));
        }
        return stem.length() > SEVERAL.length() && stem.endsWith(SEVERAL)
                ? new EditFile(fileName, stem.substring(0, stem.length() - SEVERAL.length()), null)
                : null;
    }

    /** Whether a name is an edit file's. */
    static boolean isOne(String fileName) {
        if (!fileName.endsWith(ENDING)) {
            return false;
        }
        int stem = fileName.length() - ENDING.length();
        return fileName.lastIndexOf(ONE, stem - ONE.length() - 1) > 0
                || (stem > SEVERAL.length() && fileName.startsWith(SEVERAL, stem - SEVERAL.length()));
    }

    /** The name of a file; without a query id that of the form with several candidates. */
    static String nameOf(String imageId, @Nullable String queryId) {
        return imageId + (queryId == null ? SEVERAL : ONE + queryId) + ENDING;
    }

    /** The sample that the file is about; null where it is about several. */
    @Nullable
    SampleKey key(String set) {
        return queryId == null ? null : new SampleKey(set, imageId, queryId);
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
