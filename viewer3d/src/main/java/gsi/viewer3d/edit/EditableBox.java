package gsi.viewer3d.edit;

import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix3d;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A box with nine degrees of freedom: three of place, three of turn, three of size. Immutable: vectors given are copied,
 * and each change gives another box.
 *
 * @param centre world frame, metres
 * @param size whole sides along the box's own x, y and z, metres; none below {@link #LEAST_SIDE}
 * @param rotation box axes to world axes, unit length
 */
public record EditableBox(Vector3dc centre, Vector3dc size, Quaterniondc rotation) {

    /** No side is shorter, metres: a box that is a plane could not be grabbed again. */
    public static final double LEAST_SIDE = 1e-3;

    /** Signs of the corners along the own axes, in the order in which the viewer's box overlays want them. */
    private static final int[][] CORNERS = {
        {1, -1, 1}, {1, -1, -1}, {-1, -1, -1}, {-1, -1, 1},
        {1, 1, 1}, {1, 1, -1}, {-1, 1, -1}, {-1, 1, 1}
    };

    /**
     * Shorter sides are lengthened, the rotation is brought to unit length.
     *
     * @throws IllegalArgumentException for numbers that are not finite, or a rotation of length zero
     */
    public EditableBox {
        double turn = rotation.lengthSquared();
        if (!centre.isFinite() || !size.isFinite() || !(turn > 0) || !Double.isFinite(turn)) {
            throw new IllegalArgumentException("no box has centre " + centre + ", size " + size + ", turn " + rotation);
        }
        centre = new Vector3d(centre);
        size = new Vector3d(size).max(new Vector3d(LEAST_SIDE));
        // Once more would change the last digits, and a box that was only moved would count as turned.
        boolean unit = Math.abs(turn - 1) < 1e-12;
        rotation = unit ? new Quaterniond(rotation) : new Quaterniond(rotation).normalize();
    }

    /**
     * From a matrix as files hold it.
     *
     * @param rowMajor box axes to world axes, 9 numbers row major: its columns are the box's axes. Lengths of the
     *     columns do not count
     * @throws IllegalArgumentException unless there are 9 finite numbers whose axes are independent and right-handed
     */
    public static EditableBox of(Vector3dc centre, Vector3dc size, double... rowMajor) {
        if (rowMajor.length != 9) {
            throw new IllegalArgumentException("a rotation matrix has 9 numbers, not " + rowMajor.length);
        }
        // JOML names columns first.
        Matrix3d m = new Matrix3d(
                rowMajor[0],
                rowMajor[3],
                rowMajor[6],
                rowMajor[1],
                rowMajor[4],
                rowMajor[7],
                rowMajor[2],
                rowMajor[5],
                rowMajor[8]);
        if (!(m.determinant() > 1e-9)) {
            throw new IllegalArgumentException("the matrix is no rotation: its determinant is " + m.determinant());
        }
        return new EditableBox(centre, size, new Quaterniond().setFromUnnormalized(m));
    }

    /** Box axes to world axes, 9 numbers row major, as {@link #of} takes them. */
    public double[] rowMajor() {
        Matrix3d m = rotation.get(new Matrix3d());
        return new double[] {m.m00, m.m10, m.m20, m.m01, m.m11, m.m21, m.m02, m.m12, m.m22};
    }

    /** The same box elsewhere. */
    public EditableBox withCentre(Vector3dc newCentre) {
        return new EditableBox(newCentre, size, rotation);
    }

    /** Moved by a world vector, metres. */
    public EditableBox moved(Vector3dc by) {
        return withCentre(centre.add(by, new Vector3d()));
    }

    /** Other sides about the same centre. */
    public EditableBox withSize(Vector3dc newSize) {
        return new EditableBox(centre, newSize, rotation);
    }

    /** Turned otherwise about the same centre. */
    public EditableBox withRotation(Quaterniondc newRotation) {
        return new EditableBox(centre, size, newRotation);
    }

    /** Turned about its centre and a world axis of unit length, counterclockwise seen against the axis; radians. */
    public EditableBox turned(Vector3dc axis, double angle) {
        return withRotation(new Quaterniond()
                .fromAxisAngleRad(axis.x(), axis.y(), axis.z(), angle)
                .mul(rotation));
    }

    /**
     * One face moved outwards along its own normal while the opposite one stays.
     *
     * @param axis own axis, 0 to 2
     * @param sign 1 for the face at the axis's positive end, −1 for the other
     * @param by metres, negative makes it smaller; the side stops at {@link #LEAST_SIDE}
     */
    public EditableBox faceMoved(int axis, int sign, double by) {
        double before = size.get(axis);
        double after = Math.max(LEAST_SIDE, before + by);
        Vector3d newSize = new Vector3d(size).setComponent(axis, after);
        Vector3d newCentre = new Vector3d(centre).fma(sign * (after - before) / 2, axis(axis));
        return new EditableBox(newCentre, newSize, rotation);
    }

    /** The own axis {@code i} (0 x, 1 y, 2 z) in the world frame, unit length. */
    public Vector3d axis(int i) {
        Vector3d unit = new Vector3d();
        unit.setComponent(i, 1);
        return rotation.transform(unit);
    }

    /** The middle of the face at one end of an own axis, world frame. */
    public Vector3d faceCentre(int axis, int sign) {
        return new Vector3d(centre).fma(sign * size.get(axis) / 2, axis(axis));
    }

    /** A world point in the box's own frame: its centre at the origin, its axes the axes, metres. */
    public Vector3d toOwn(Vector3dc world) {
        return rotation.transformInverse(world.sub(centre, new Vector3d()));
    }

    /** Back from the own frame. */
    public Vector3d toWorld(Vector3dc own) {
        return rotation.transform(own, new Vector3d()).add(centre);
    }

    /**
     * The eight corners, world frame: the −y face by way of (+x,+z), (+x,−z), (−x,−z), (−x,+z), then the +y face likewise.
     */
    public List<Vector3dc> corners() {
        List<Vector3dc> out = new ArrayList<>(CORNERS.length);
        for (int[] s : CORNERS) {
            out.add(toWorld(new Vector3d(s[0], s[1], s[2]).mul(size).mul(0.5)));
        }
        return out;
    }

    /** Half the diagonal: the radius of the sphere around it, metres. */
    public double radius() {
        return size.length() / 2;
    }

    /** Every side longer by twice this, metres. */
    public EditableBox grown(double margin) {
        return withSize(size.add(2 * margin, 2 * margin, 2 * margin, new Vector3d()));
    }

    /** Whether a world point lies inside or on the surface. */
    public boolean contains(Vector3dc world) {
        Vector3d own = toOwn(world).absolute();
        return own.x <= size.x() / 2 && own.y <= size.y() / 2 && own.z <= size.z() / 2;
    }
}
