package gsi.app.preferences;

/** A card in which Escape first ends something smaller than the card itself. */
@FunctionalInterface
public interface TakesEscape {

    /** Ends what is under way, such as waiting for a key; returns whether there was anything to end. */
    boolean takeEscape();
}
