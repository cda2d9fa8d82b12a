package gsi.candidates.filter;

import gsi.candidates.model.Edit.Relation;
import gsi.candidates.space.Solid;
import gsi.dataset.geometry.Point3;

/**
 * Where an object is "to the left of", "behind" or "on top of" another one, as people say it of a photo: next to it in that
 * direction, and level with it across.
 *
 * @param beside the other object
 * @param direction of the relation, camera frame, unit length
 * @param farthest gap up to which the words are true, metres
 */
record PlaceRegion(Solid beside, Point3 direction, double farthest) {

    /** Up to this gap something is beside something, metres. */
    private static final double BESIDE = 0.3;

    /** Up to this gap something is on something, metres. */
    private static final double ON = 0.05;

    /** Boxes of things that touch overlap by about this, metres. */
    private static final double TOUCHING = 0.02;

    static PlaceRegion of(Relation relation, Solid beside, Point3 up) {
        return switch (relation) {
            case LEFT_OF -> new PlaceRegion(beside, new Point3(-1, 0, 0), BESIDE);
            case RIGHT_OF -> new PlaceRegion(beside, new Point3(1, 0, 0), BESIDE);
            case IN_FRONT_OF -> new PlaceRegion(beside, level(new Point3(0, 0, -1), up), BESIDE);
            case BEHIND -> new PlaceRegion(beside, level(new Point3(0, 0, 1), up), BESIDE);
            case ON_TOP_OF -> new PlaceRegion(beside, up, ON);
        };
    }

    /** The level part of a direction; the direction itself where it is vertical. */
    private static Point3 level(Point3 direction, Point3 up) {
        Point3 flat = direction.minus(up.times(direction.dot(up)));
        return flat.length() < 1e-6 ? direction : flat.times(1 / flat.length());
    }

    /** How far an object would have to go for the words to be true, metres; 0 where they are. */
    double distance(Solid object) {
        Point3 from = object.centre().minus(beside.centre());
        double along = from.dot(direction);
        double gap = along - beside.reach(direction) - object.reach(direction);
        double outside = Math.max(0, Math.max(-TOUCHING - gap, gap - farthest));
        Point3 across = from.minus(direction.times(along));
        double offset = across.length();
        Point3 sideways = offset < 1e-9 ? new Point3(0, 0, 0) : across.times(1 / offset);
        double aside = Math.max(0, offset - beside.reach(sideways));
        return Math.hypot(outside, aside);
    }
}
