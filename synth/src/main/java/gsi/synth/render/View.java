package gsi.synth.render;

import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.Point3;
import gsi.synth.solid.Vec;

/**
 * A pinhole camera in the room, without roll or distortion. Pixel centres are integers, as in {@link
 * gsi.dataset.geometry.Pixel}.
 *
 * @param width pixels
 * @param height pixels
 * @param focal length, pixels
 * @param eye where it is, room metres
 * @param right camera x axis in the room, length 1
 * @param down camera y axis
 * @param forward camera z axis
 */
public record View(int width, int height, double focal, Vec eye, Vec right, Vec down, Vec forward) {

    /** From a place towards a target that is not straight above or below. */
    public static View looking(int width, int height, double focal, Vec eye, Vec target) {
        Vec forward = target.minus(eye).unit();
        Vec right = forward.cross(Vec.UP).unit();
        return new View(width, height, focal, eye, right, forward.cross(right), forward);
    }

    /** K for this picture. */
    public Intrinsics intrinsics() {
        return Intrinsics.pinhole(focal, focal, (width - 1) / 2.0, (height - 1) / 2.0);
    }

    /** Room to camera frame (x right, y down, z forward), metres. */
    public Point3 toCamera(Vec p) {
        return turnToCamera(p.minus(eye));
    }

    /** A room direction in camera axes. */
    public Point3 turnToCamera(Vec d) {
        return new Point3(d.dot(right), d.dot(down), d.dot(forward));
    }

    /** The viewing direction through an image point, length 1. */
    Vec ray(double u, double v) {
        double x = (u - (width - 1) / 2.0) / focal;
        double y = (v - (height - 1) / 2.0) / focal;
        return right.times(x).plus(down.times(y)).plus(forward).unit();
    }
}
