package gsi.scorer.totals;

import java.util.List;

/** Names under which a sample's answer can be found: {@code <img_id>_edit_<query_id>}, alone or as a picture's name. */
final class AnswerKey {

    private static final List<String> ENDINGS = List.of("", ".jpg", ".png");

    private AnswerKey() {}

    /**
     * In the order in which they are tried.
     *
     * @param sampleKey {@code <img_id>_<query_id>}
     * @return none where the key has no query, on which the evaluator stops
     */
    static List<String> candidates(String sampleKey) {
        int query = sampleKey.lastIndexOf('_') + 1;
        if (query == sampleKey.length()) {
            return List.of();
        }
        String index = sampleKey.substring(0, query) + "edit_" + sampleKey.substring(query);
        return ENDINGS.stream().map(index::concat).toList();
    }
}
