package gsi.candidates.generate;

import gsi.candidates.generate.GenerationRule.MoveAxes;
import gsi.candidates.model.Edit;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.BoxEdits;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.geometry.Turn;
import java.util.Optional;

/** Target states: where an edit puts an object's box. Empty where the edit would have no clear meaning for it. */
final class Targets {

    /** Sides that lie farther than this from the direction asked for would be another direction to a viewer. */
    private static final double NEAREST_SIDE = Math.cos(Math.toRadians(35));
    /** An axis with less of it along the ground is no side that runs along it. */
    private static final double LEVEL = 0.7;
    /** Cans and bowls have boxes too, square ones: only of what is longer than wide by so much does one see a side. */
    private static final double LONGER = 1.2;
    /** How far from the vertical the axis of a turn may be. */
    private static final double UPRIGHT = Math.cos(Math.toRadians(15));

    private final Scene scene;
    private final MoveAxes axes;

    Targets(Scene scene, MoveAxes axes) {
        this.scene = scene;
        this.axes = axes;
    }

    Optional<Draft> moved(SceneObject object, Direction direction, double centimetres) {
        Edit edit = new Edit.Move(direction, centimetres, Edit.Axes.CAMERA);
        if (axes == MoveAxes.BENCHMARK) {
            Cuboid c = BoxEdits.moved(
                    object.box().cuboid(), direction, centimetres, object.box().rotation());
            return Optional.of(Draft.of(object, edit, new OrientedBox(c, object.box().rotation())));
        }
        return ViewAxes.of(scene, object)
                .axis(direction)
                .map(axis -> Draft.of(object, edit, shifted(object.box(), axis.times(centimetres / 100))));
    }

    /** Along the side of the reference that runs in about that direction. */
    Optional<Draft> movedAlong(SceneObject object, SceneObject reference, Direction direction, double centimetres) {
        Edit edit = new Edit.Move(direction, centimetres, Edit.Axes.REFERENCE);
        if (axes == MoveAxes.BENCHMARK) {
            Cuboid c = BoxEdits.moved(
                    object.box().cuboid(), direction, centimetres, reference.box().rotation());
            return Optional.of(Draft.of(object, edit, new OrientedBox(c, object.box().rotation()))
                    .with(reference, null));
        }
        ViewAxes view = ViewAxes.of(scene, object);
        if (!hasSides(reference.box(), view)) {
            return Optional.empty();
        }
        return view.axis(direction)
                .flatMap(wanted -> side(reference.box().rotation(), wanted, view))
                .map(axis -> Draft.of(object, edit, shifted(object.box(), axis.times(centimetres / 100)))
                        .with(reference, null));
    }

    private static boolean hasSides(OrientedBox box, ViewAxes view) {
        double[] sizes = {box.cuboid().w(), box.cuboid().h(), box.cuboid().l()};
        double longest = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            if (view.level(box.rotation().column(i)).length() > LEVEL) {
                longest = Math.max(longest, sizes[i]);
                shortest = Math.min(shortest, sizes[i]);
            }
        }
        return longest >= LONGER * shortest;
    }

    /** The level axis of a box that is closest to a direction, pointing its way. */
    private static Optional<Point3> side(Rotation box, Point3 wanted, ViewAxes view) {
        Point3 best = wanted;
        double closest = -1;
        for (int i = 0; i < 3; i++) {
            Point3 flat = view.level(box.column(i));
            double length = flat.length();
            if (length > LEVEL) {
                double cos = flat.dot(wanted) / length;
                if (Math.abs(cos) > closest) {
                    closest = Math.abs(cos);
                    best = flat.times(Math.signum(cos) / length);
                }
            }
        }
        return closest >= NEAREST_SIDE ? Optional.of(best) : Optional.empty();
    }

    /** Beside the reference at a gap, standing as high as it; or on top of it, where there is room. */
    Optional<Draft> placed(SceneObject object, SceneObject reference, Edit.Relation place, double gapCentimetres) {
        ViewAxes view = ViewAxes.of(scene, object);
        OrientedBox box = object.box();
        OrientedBox at = reference.box();
        Edit edit = new Edit.Place(place);
        if (place == Edit.Relation.ON_TOP_OF) {
            if (!hasRoom(at, box, view)) {
                return Optional.empty();
            }
            Point3 top = at.cuboid().centre().plus(view.up().times(ViewAxes.halfExtent(at, view.up())));
            Point3 centre = top.plus(view.up().times(ViewAxes.halfExtent(box, view.up())));
            return Optional.of(Draft.of(object, edit, centred(box, centre)).with(reference, top));
        }
        return view.axis(direction(place)).map(axis -> {
            Point3 foot = at.cuboid()
                    .centre()
                    .plus(axis.times(ViewAxes.halfExtent(at, axis)))
                    .plus(view.up().times(-ViewAxes.halfExtent(at, view.up())));
            Point3 centre = foot.plus(axis.times(gapCentimetres / 100 + ViewAxes.halfExtent(box, axis)))
                    .plus(view.up().times(ViewAxes.halfExtent(box, view.up())));
            return Draft.of(object, edit, centred(box, centre)).with(reference, foot);
        });
    }

    private static Direction direction(Edit.Relation place) {
        return switch (place) {
            case LEFT_OF -> Direction.LEFT;
            case RIGHT_OF -> Direction.RIGHT;
            case IN_FRONT_OF -> Direction.FRONT;
            case BEHIND -> Direction.BEHIND;
            case ON_TOP_OF -> Direction.ABOVE;
        };
    }

    private static boolean hasRoom(OrientedBox below, OrientedBox box, ViewAxes view) {
        return ViewAxes.halfExtent(box, view.right()) <= ViewAxes.halfExtent(below, view.right())
                && ViewAxes.halfExtent(box, view.away()) <= ViewAxes.halfExtent(below, view.away());
    }

    /** About its own y axis, where that is the vertical; clockwise as seen from above whichever way that axis points. */
    Optional<Draft> turned(SceneObject object, double degrees, Turn turn) {
        Rotation r = object.box().rotation();
        double down = -r.column(1).dot(ViewAxes.of(scene, object).up());
        if (Math.abs(down) < UPRIGHT) {
            return Optional.empty();
        }
        Turn own = down > 0 ? turn : turn == Turn.CLOCKWISE ? Turn.COUNTERCLOCKWISE : Turn.CLOCKWISE;
        Rotation wanted = BoxEdits.turned(r, degrees, own);
        Cuboid c = object.box().cuboid();
        double yaw = c.yaw() + Math.toRadians(own == Turn.COUNTERCLOCKWISE ? -degrees : degrees);
        Cuboid turned = new Cuboid(c.x(), c.y(), c.z(), c.w(), c.h(), c.l(), Math.IEEEremainder(yaw, 2 * Math.PI));
        return Optional.of(Draft.of(object, new Edit.Rotate(degrees, turn), new OrientedBox(turned, wanted)));
    }

    Optional<Draft> removed(SceneObject object) {
        return Optional.of(Draft.of(object, new Edit.Remove(), null));
    }

    /** Standing where it stood. */
    Optional<Draft> scaled(SceneObject object, double factor) {
        OrientedBox box = object.box();
        Cuboid c = box.cuboid();
        Point3 up = ViewAxes.of(scene, object).up();
        Point3 centre = c.centre().plus(up.times(ViewAxes.halfExtent(box, up) * (factor - 1)));
        Cuboid sized = c.withSize(c.w() * factor, c.h() * factor, c.l() * factor).withCentre(centre);
        return Optional.of(Draft.of(object, new Edit.Scale(factor), new OrientedBox(sized, box.rotation())));
    }

    private static OrientedBox shifted(OrientedBox box, Point3 by) {
        return centred(box, box.cuboid().centre().plus(by));
    }

    private static OrientedBox centred(OrientedBox box, Point3 centre) {
        return new OrientedBox(box.cuboid().withCentre(centre), box.rotation());
    }
}
