package gsi.viewer3d.render;

/** What a box stands for. Each role has its own colour in the {@link Palette} and its own stroke, so colour is never alone. */
public enum BoxRole {
    /** Where the object was; dashed. */
    ORIGINAL,
    /** Where the instruction wants it; solid. */
    TARGET,
    /** Where the detector found it in the edited image; dotted. */
    DETECTED,
    /** Another object that the instruction speaks of, or that is only there; thin. */
    REFERENCE
}
