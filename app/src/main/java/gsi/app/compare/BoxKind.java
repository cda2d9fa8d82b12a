package gsi.app.compare;

import java.util.Locale;

/** What a drawn box stands for; its line style and label say it as well as its colour. */
public enum BoxKind {
    /** Where the object is in the photo. */
    ORIGINAL,
    /** Where the instruction wants it. */
    TARGET,
    /** Where the detector saw it in the edited image. */
    DETECTED,
    /** Another object. */
    REFERENCE,
    /** A detection that a person points at in the explanation. */
    POINTED;

    /** Style class of the lines. */
    String styleClass() {
        return "box-" + name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the bundle. */
    public String textKey() {
        return "box." + name().toLowerCase(Locale.ROOT);
    }
}
