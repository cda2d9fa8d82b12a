package gsi.app.review;

import gsi.annotation.Ratings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an edit is rated by, in the order in which it is asked. */
enum Axis {
    COMPLIANCE,
    ACCURACY,
    LOCALITY,
    APPEARANCE;

    /** The rating on this axis; null where there is none. */
    @Nullable
    Integer of(Ratings r) {
        return switch (this) {
            case COMPLIANCE -> r.compliance();
            case ACCURACY -> r.accuracy();
            case LOCALITY -> r.locality();
            case APPEARANCE -> r.appearance();
        };
    }

    /** The same ratings but for this axis. */
    Ratings with(Ratings r, @Nullable Integer rating) {
        return switch (this) {
            case COMPLIANCE -> new Ratings(rating, r.accuracy(), r.locality(), r.appearance());
            case ACCURACY -> new Ratings(r.compliance(), rating, r.locality(), r.appearance());
            case LOCALITY -> new Ratings(r.compliance(), r.accuracy(), rating, r.appearance());
            case APPEARANCE -> new Ratings(r.compliance(), r.accuracy(), r.locality(), rating);
        };
    }

    /** Key of its name in the bundle. */
    String textKey() {
        return "rating." + name().toLowerCase(Locale.ROOT);
    }
}
