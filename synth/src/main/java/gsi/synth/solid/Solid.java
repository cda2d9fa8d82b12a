package gsi.synth.solid;

/** A shape given by its distance field, metres. */
public interface Solid {

    /** A lower bound of the distance to the surface, negative inside; exact or nearly so close to the surface. */
    double distance(double x, double y, double z);

    /** The greatest n·p over the points p of the solid: how far it reaches in direction n (length 1). */
    double support(double nx, double ny, double nz);

    /** The smallest box along the axes that holds the solid. */
    default Bounds bounds() {
        return new Bounds(
                -support(-1, 0, 0),
                -support(0, -1, 0),
                -support(0, 0, -1),
                support(1, 0, 0),
                support(0, 1, 0),
                support(0, 0, 1));
    }

    /** The same solid elsewhere. */
    default Solid at(double x, double y, double z) {
        return new Turned(this, Vec.ZERO, 0, new Vec(x, y, z));
    }

    /** The same solid turned about an axis through the origin (right-hand rule, radians). */
    default Solid turned(Vec axis, double angle) {
        return new Turned(this, axis, angle, Vec.ZERO);
    }
}
