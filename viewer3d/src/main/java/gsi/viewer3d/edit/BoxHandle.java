package gsi.viewer3d.edit;

/** What a box can be grabbed by. Axes are the box's own: 0 x, 1 y, 2 z. */
public enum BoxHandle {
    /** Moves along the own x axis; the next two likewise. */
    MOVE_X(Kind.MOVE, 0, 1),
    MOVE_Y(Kind.MOVE, 1, 1),
    MOVE_Z(Kind.MOVE, 2, 1),
    /** Moves level with the ground. */
    MOVE_ON_GROUND(Kind.MOVE_ON_GROUND, -1, 0),
    /** Turns about the vertical through the centre. */
    TURN_UPRIGHT(Kind.TURN_UPRIGHT, -1, 0),
    /** Turns about the own x axis; the next two likewise. */
    TURN_X(Kind.TURN, 0, 1),
    TURN_Y(Kind.TURN, 1, 1),
    TURN_Z(Kind.TURN, 2, 1),
    /** Moves the face at the positive end of the own x axis; the others likewise. */
    RESIZE_X_PLUS(Kind.RESIZE, 0, 1),
    RESIZE_X_MINUS(Kind.RESIZE, 0, -1),
    RESIZE_Y_PLUS(Kind.RESIZE, 1, 1),
    RESIZE_Y_MINUS(Kind.RESIZE, 1, -1),
    RESIZE_Z_PLUS(Kind.RESIZE, 2, 1),
    RESIZE_Z_MINUS(Kind.RESIZE, 2, -1);

    /** What dragging does. */
    public enum Kind {
        MOVE,
        MOVE_ON_GROUND,
        TURN_UPRIGHT,
        TURN,
        RESIZE
    }

    private final Kind kind;
    private final int axis;
    private final int sign;

    BoxHandle(Kind kind, int axis, int sign) {
        this.kind = kind;
        this.axis = axis;
        this.sign = sign;
    }

    /** What dragging it does. */
    public Kind kind() {
        return kind;
    }

    /** Which own axis it belongs to; −1 for the two that belong to the vertical. */
    public int axis() {
        return axis;
    }

    /** Which end of its axis it is at: 1 or −1; 0 for the two that belong to the vertical. */
    public int sign() {
        return sign;
    }
}
