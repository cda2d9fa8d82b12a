package gsi.viewer3d.format;

/**
 * One number of each point in binary data.
 *
 * @param role what it is for
 * @param type of the number as stored
 * @param offset bytes from the start of the point's record
 * @param scale the value is scale · number + shift
 * @param shift see {@code scale}
 */
record Field(Role role, Scalar type, int offset, double scale, double shift) {

    /** A number that means what it says. */
    Field(Role role, Scalar type, int offset) {
        this(role, type, offset, 1, 0);
    }

    Field scaled(double by) {
        return new Field(role, type, offset, scale * by, shift * by);
    }
}
