package gsi.annotation;

/** Which counts of two decisions, or two corrections of a field, that met in a merge and were made without knowing each other. */
public enum MergeRule {
    /** The one made later, by the clocks of those who made them. */
    NEWEST,
    /** The one of the project that takes over. */
    MINE,
    /** The one that is taken over. */
    THEIRS;

    /** At the same moment the ids decide, so that both projects choose the same, whoever merges first. */
    boolean keepsMine(Stamp mine, Stamp theirs) {
        return switch (this) {
            case MINE -> true;
            case THEIRS -> false;
            case NEWEST -> {
                int later = mine.time().compareTo(theirs.time());
                yield later != 0 ? later > 0 : mine.id().compareTo(theirs.id()) > 0;
            }
        };
    }
}
