package gsi.candidates.filter;

import gsi.scorer.explain.Unit;

/** The plausibility filters, in the order in which they are asked unless someone says otherwise. */
public enum FilterId {
    /** Doors, walls, beds: what nobody would move. The value is 1 or 0. */
    OBJECT_FIXED(Unit.COUNT, Bound.AT_MOST, 0, 0, 1),
    /** Longest side. */
    OBJECT_SIZE(Unit.CENTIMETRES, Bound.AT_MOST, 150, 0, 400),
    /** By how much the object meant is ahead of the next that the words could mean. */
    AMBIGUOUS_TARGET(Unit.CENTIMETRES, Bound.AT_LEAST, 5, 0, 50),
    DETECTOR_SCORE(Unit.SCORE, Bound.AT_LEAST, 0.4, 0, 1),
    /** Points of the scene inside the object's box. */
    POINTS_INSIDE(Unit.COUNT, Bound.AT_LEAST, 30, 0, 1000),
    /** Distance between the box's visible faces and its points, as a share of its sides. */
    FIT_RESIDUAL(Unit.PERCENT, Bound.AT_MOST, 0.25, 0, 1),
    /** Share of the photo's rays through the box that end in it. */
    DEPTH_AGREEMENT(Unit.PERCENT, Bound.AT_LEAST, 0.3, 0, 1),
    /** Share of the object's box that is in other boxes too: one of them is wrong, and points belong to both. */
    BOX_SHARED(Unit.PERCENT, Bound.AT_MOST, 0.2, 0, 1),
    /** Things that stand on the object and would be left in the air. */
    CARRIES_OTHERS(Unit.COUNT, Bound.AT_MOST, 0, 0, 5),
    /** Share of the projected box inside the photo, before the edit. */
    SOURCE_TRUNCATED(Unit.PERCENT, Bound.AT_LEAST, 0.9, 0, 1),
    /** Share of the object that something hides. */
    SOURCE_OCCLUDED(Unit.PERCENT, Bound.AT_MOST, 0.4, 0, 1),
    /** Share of the projected box inside the photo, after the edit. */
    TARGET_IN_FRAME(Unit.PERCENT, Bound.AT_LEAST, 0.9, 0, 1),
    /** Share of the object that something would hide after the edit. */
    TARGET_OCCLUDED(Unit.PERCENT, Bound.AT_MOST, 0.4, 0, 1),
    /** Largest share of another object that the edit would hide. */
    HIDES_OTHERS(Unit.PERCENT, Bound.AT_MOST, 0.5, 0, 1),
    /** Shared volume with another box, of the smaller of both, beyond what they share before the edit. */
    BOX_COLLISION(Unit.PERCENT, Bound.AT_MOST, 0.05, 0, 1),
    /** Points of other things inside the target box, as a share of those and the object's own. */
    SCENE_COLLISION(Unit.PERCENT, Bound.AT_MOST, 0.1, 0, 1),
    /** Share of the target's bottom under which the photo shows something, or hides it. */
    FOOTING(Unit.PERCENT, Bound.AT_LEAST, 0.6, 0, 1),
    /** Height above what is under it, beyond the height before the edit. */
    FLOATING(Unit.CENTIMETRES, Bound.AT_MOST, 5, 0, 100),
    /** Depth below what it would stand on, beyond the depth before the edit. */
    SUNK(Unit.CENTIMETRES, Bound.AT_MOST, 4, 0, 100),
    /** The edit, as a multiple of the largest one that the benchmark takes for none (protocol.md §4). */
    DEAD_ZONE(Unit.TIMES, Bound.AT_LEAST, 1, 0, 5),
    /** How far the projected box moves, or how large what goes is, as a share of the photo's longest side. */
    SMALL_CHANGE(Unit.PERCENT, Bound.AT_LEAST, 0.02, 0, 0.5),
    /** Share of the photo that the object covers before or after the edit. */
    LARGE_CHANGE(Unit.PERCENT, Bound.AT_MOST, 0.4, 0, 1),
    /** How far the object is from what is asked for. */
    ALREADY_TRUE(Unit.CENTIMETRES, Bound.AT_LEAST, 3, 0, 50),
    /** Distance to the end of the most similar edit before it of the same object and operation. */
    NEAR_DUPLICATE(Unit.CENTIMETRES, Bound.AT_LEAST, 3, 0, 50),
    /** A language model finds the operation implausible: 1 or 0. Only where somebody asked one. */
    GATE_OPERATION(Unit.COUNT, Bound.AT_MOST, 0, 0, 1),
    /** A language model finds that the label does not name what the picture shows: 1 or 0. Likewise. */
    GATE_LABEL(Unit.COUNT, Bound.AT_MOST, 0, 0, 1);

    /** Which side of the threshold passes. The threshold itself passes. */
    public enum Bound {
        AT_LEAST,
        AT_MOST;

        /** Whether a value passes; false for NaN. */
        public boolean passes(double value, double threshold) {
            return this == AT_LEAST ? value >= threshold : value <= threshold;
        }
    }

    private final Unit unit;
    private final Bound bound;
    private final double usual;
    private final double lowest;
    private final double highest;

    FilterId(Unit unit, Bound bound, double usual, double lowest, double highest) {
        this.unit = unit;
        this.bound = bound;
        this.usual = usual;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** What value and threshold are counted in; a share of 1 is 100 %. */
    public Unit unit() {
        return unit;
    }

    public Bound bound() {
        return bound;
    }

    /** The threshold unless someone says otherwise. */
    public double usual() {
        return usual;
    }

    /** Where a slider for the threshold begins. */
    public double lowest() {
        return lowest;
    }

    /** Where a slider for the threshold ends; values may be greater. */
    public double highest() {
        return highest;
    }

    /** Whether a language model measures it, not this program. */
    public boolean isGate() {
        return this == GATE_OPERATION || this == GATE_LABEL;
    }

    /** Whether it is yes or no, so that there is no threshold to move. */
    public boolean isSwitch() {
        return this == OBJECT_FIXED || isGate();
    }
}
