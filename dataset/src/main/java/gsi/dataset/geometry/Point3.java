package gsi.dataset.geometry;

/** A point or displacement in metres, camera frame (x right, y down, z forward). */
public record Point3(double x, double y, double z) {

    public Point3 plus(Point3 o) {
        return new Point3(x + o.x, y + o.y, z + o.z);
    }

    public Point3 minus(Point3 o) {
        return new Point3(x - o.x, y - o.y, z - o.z);
    }

    public Point3 times(double s) {
        return new Point3(x * s, y * s, z * s);
    }

    public double dot(Point3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    /** Euclidean length, metres. */
    public double length() {
        return Math.sqrt(dot(this));
    }

    public double distanceTo(Point3 o) {
        return minus(o).length();
    }

    public boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
    }
}
