package gsi.candidates.gate;

/** Tokens of a run. What a request could take at most is set aside before it is sent, so the limit is never exceeded. */
final class Budget {

    private final long most;
    private long spent;
    private long aside;

    Budget(long most) {
        this.most = most;
    }

    /** Sets tokens aside; false where that would be too many. */
    synchronized boolean setAside(long tokens) {
        if (spent + aside + tokens > most) {
            return false;
        }
        aside += tokens;
        return true;
    }

    /** Says what a request took of what was set aside for it. */
    synchronized void spend(long wasAside, long tokens) {
        aside -= wasAside;
        spent += tokens;
    }

    synchronized long spent() {
        return spent;
    }
}
