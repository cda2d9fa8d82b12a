package gsi.app.window;

/** What to do where another program has the project open. */
enum Sharing {
    /** Not open it, and say who has it. */
    ASK,
    /** Open it all the same: both write, and nothing is lost. */
    TOGETHER,
    /** Open it to read. */
    READ_ONLY
}
