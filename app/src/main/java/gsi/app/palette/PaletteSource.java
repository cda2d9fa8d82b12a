package gsi.app.palette;

import java.util.List;

/** Something that the palette finds things in. */
@FunctionalInterface
public interface PaletteSource {

    /**
     * Finds.
     *
     * @param typed what a person has typed, without blanks around it; may be empty
     * @param most how many at the most
     * @return the best first. Called off the FX thread with what {@link #prepare()} gave; {@code action} runs on the FX thread
     */
    List<PaletteEntry> find(String typed, int most);

    /** On the FX thread before {@link #find}: the same source as it is at this moment, safe for another thread. */
    default PaletteSource prepare() {
        return this;
    }
}
