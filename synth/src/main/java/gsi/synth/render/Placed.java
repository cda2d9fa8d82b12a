package gsi.synth.render;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.synth.prop.Prop;
import gsi.synth.solid.Vec;

/** A prop standing on the table. */
public record Placed(Prop prop, Pose pose) {

    public Placed with(Pose other) {
        return new Placed(prop, other);
    }

    /** Width, height and depth as it stands here, metres. */
    public Vec size() {
        return prop.size().times(pose.scale());
    }

    /** Radius of the circle about its footprint, metres. */
    public double reach() {
        Vec s = size();
        return Math.sqrt(s.x() * s.x() + s.z() * s.z()) / 2;
    }

    /**
     * Its box in the camera's frame: x to the prop's right, y down, z away from its front. The yaw is the angle of the box's x
     * axis in the camera's x–z plane, as for the boxes of real photos, and the full turn is in the rotation.
     */
    public OrientedBox box(View view) {
        Vec s = size();
        Point3 x = view.turnToCamera(new Vec(1, 0, 0).turned(pose.yaw()));
        Point3 y = view.turnToCamera(new Vec(0, -1, 0));
        Point3 z = view.turnToCamera(new Vec(0, 0, -1).turned(pose.yaw()));
        Rotation r = new Rotation(x.x(), y.x(), z.x(), x.y(), y.y(), z.y(), x.z(), y.z(), z.z());
        Point3 c = view.toCamera(new Vec(pose.x(), s.y() / 2, pose.z()));
        double yaw = StrictMath.atan2(-x.z(), x.x());
        return new OrientedBox(new Cuboid(c.x(), c.y(), c.z(), s.x(), s.y(), s.z(), yaw), r);
    }
}
