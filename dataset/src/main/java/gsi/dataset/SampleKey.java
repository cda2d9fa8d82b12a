package gsi.dataset;

/**
 * Names a sample within a set: {@code <img_id>_<query_id>}, the key of every result file.
 *
 * @param set the set's short name, {@code fine}, {@code mesatask}, …
 * @param imageId the photo's name without extension
 * @param queryId the edit's number or name
 */
public record SampleKey(String set, String imageId, String queryId) implements Comparable<SampleKey> {

    /** {@code <img_id>_<query_id>}, as in infer_cache.json and the result files. */
    public String key() {
        return imageId + "_" + queryId;
    }

    /** {@code <img_id>_edit_<query_id>}, the stem of the edit's JSON and of its edited images. */
    public String editStem() {
        return imageId + "_edit_" + queryId;
    }

    /** Set, photo, then query id by number where both are numbers: edit 2 comes before edit 10. */
    @Override
    public int compareTo(SampleKey o) {
        int c = set.compareTo(o.set);
        if (c == 0) {
            c = imageId.compareTo(o.imageId);
        }
        if (c == 0 && isNumber(queryId) && isNumber(o.queryId)) {
            c = Integer.compare(Integer.parseInt(queryId), Integer.parseInt(o.queryId));
        }
        return c == 0 ? queryId.compareTo(o.queryId) : c;
    }

    /** Asked millions of times while a large folder is sorted: no streams. */
    private static boolean isNumber(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) < '0' || s.charAt(i) > '9') {
                return false;
            }
        }
        return s.length() < 10 && !s.isEmpty();
    }

    @Override
    public String toString() {
        return set + "/" + key();
    }
}
