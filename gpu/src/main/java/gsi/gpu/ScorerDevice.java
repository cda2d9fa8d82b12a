package gsi.gpu;

import java.util.Locale;

/** What computes the pixel metrics. */
public enum ScorerDevice {
    /** A hardware GPU where there is one, else the processor. */
    AUTO,
    CPU,
    /** A GPU, also software that draws in its place. */
    GPU;

    /** As it is written on the command line and in settings. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
