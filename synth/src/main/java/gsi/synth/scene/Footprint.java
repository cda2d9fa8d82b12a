package gsi.synth.scene;

import gsi.synth.render.Placed;
import gsi.synth.render.Pose;
import gsi.synth.solid.Vec;

/** The rectangle that a placed prop's box covers on the table. */
final class Footprint {

    private final double x;
    private final double z;
    private final Vec along;
    private final Vec across;
    private final double halfWidth;
    private final double halfDepth;

    Footprint(Placed placed, double margin) {
        Pose pose = placed.pose();
        Vec s = placed.size();
        this.x = pose.x();
        this.z = pose.z();
        this.along = new Vec(1, 0, 0).turned(pose.yaw());
        this.across = new Vec(0, 0, 1).turned(pose.yaw());
        this.halfWidth = s.x() / 2 + margin;
        this.halfDepth = s.z() / 2 + margin;
    }

    /** Whether two share some ground: no axis of either separates them. */
    boolean overlaps(Footprint o) {
        return !(separates(along, o) || separates(across, o) || separates(o.along, o) || separates(o.across, o));
    }

    private boolean separates(Vec axis, Footprint o) {
        double gap = Math.abs((o.x - x) * axis.x() + (o.z - z) * axis.z());
        return gap > extent(axis) + o.extent(axis);
    }

    private double extent(Vec axis) {
        return halfWidth * Math.abs(along.dot(axis)) + halfDepth * Math.abs(across.dot(axis));
    }

    /** How far it reaches towards the wall (−z), room metres. */
    double back() {
        return z - extent(new Vec(0, 0, 1));
    }
}
