package gsi.candidates.out;

/** How edits lie on disk (protocol.md §9). */
public enum EditForm {
    /** {@code <img_id>_edit_<query_id>.json}, one edit each. */
    SINGLE,
    /** {@code <img_id>_edit.json} with all of a photo's: the benchmark generator's form. */
    SEVERAL
}
