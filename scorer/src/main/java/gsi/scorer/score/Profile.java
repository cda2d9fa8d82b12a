package gsi.scorer.score;

import java.util.Locale;

/** A set of rules to score by. */
public enum Profile {
    /** The public evaluator's, quirks included (protocol.md §1–§8). */
    UPSTREAM(1),
    /** As the paper describes them, direction-aware (protocol.md §11, docs/paper-profile.md). */
    PAPER(1);

    private final int version;

    Profile(int version) {
        this.version = version;
    }

    /**
     * Goes up by one whenever the rules give other numbers for the same files and settings; a new version of the program
     * that leaves the rules alone keeps it, and with it the scores made before.
     */
    public int version() {
        return version;
    }

    /** The name that people and files know: {@code upstream}, {@code paper}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
