package gsi.app.cli;

/** By which rules {@code gsi score} scores. */
enum ProfileChoice {
    UPSTREAM,
    PAPER,
    BOTH;

    boolean includesUpstream() {
        return this != PAPER;
    }

    boolean includesPaper() {
        return this != UPSTREAM;
    }
}
