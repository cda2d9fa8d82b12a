package gsi.scorer.physical;

import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.Operation;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import gsi.scorer.score.PhysicalErrors;
import java.util.OptionalInt;

/** Measures {@link PhysicalErrors}, which say what is measured on which detection. */
public final class PhysicalMeasurement {

    /** Metres; a shorter displacement has no direction worth naming. */
    private static final double LEAST_DISPLACEMENT = 0.01;

    private PhysicalMeasurement() {}

    /** Never throws for what the data holds. */
    public static PhysicalErrors measure(EditSpec edit, DetectionPair found) {
        OrientedBox wanted = edit.wantedBox();
        if (wanted == null) {
            return PhysicalErrors.none(noTarget(edit.instruction().operation()));
        }
        OptionalInt nearest = ObjectMatch.find(edit, found, wanted.cuboid().centre(), ObjectMatch.SAME_PLACE)
                .target();
        if (nearest.isEmpty()) {
            return PhysicalErrors.none(new Absence(
                    Cause.TARGET_NOT_FOUND, "no detection of the edited image can be taken for the " + edit.target()));
        }
        OrientedBox actual = found.edited().get(nearest.getAsInt()).box();
        Cuboid is = actual.cuboid();
        Cuboid should = wanted.cuboid();
        return new PhysicalErrors(
                nearest,
                Measured.of(is.centre().distanceTo(should.centre()) * 100),
                direction(edit, should.centre(), is.centre()),
                degrees(wanted.rotation().geodesicTo(actual.rotation()), "a rotation matrix has a NaN"),
                ratio(Math.cbrt(is.w() * is.h() * is.l() / (should.w() * should.h() * should.l())), is, should),
                ratio(is.w() / should.w(), is, should),
                ratio(is.h() / should.h(), is, should),
                ratio(is.l() / should.l(), is, should));
    }

    private static Absence noTarget(Operation operation) {
        return switch (operation) {
            case MOVE, ROTATE, SCALE ->
                new Absence(Cause.UNUSABLE_EDIT, "the edit does not say the state that it should end in");
            case REMOVE, VIEW, UNKNOWN ->
                new Absence(Cause.NOT_APPLICABLE, operation.word() + " has no state of the object to end in");
        };
    }

    private static Measured direction(EditSpec edit, Point3 goal, Point3 end) {
        // Scaling shifts a centre by a little as well, but nobody is told where to.
        if (edit.instruction().operation() != Operation.MOVE) {
            return Measured.missing(Cause.NOT_APPLICABLE, "the object should stay where it is");
        }
        Point3 start = edit.original().centre();
        Point3 wanted = goal.minus(start);
        Point3 actual = end.minus(start);
        if (wanted.length() < LEAST_DISPLACEMENT) {
            return Measured.missing(Cause.TOO_SMALL, "the object should move by less than 1 cm");
        }
        if (actual.length() < LEAST_DISPLACEMENT) {
            return Measured.missing(Cause.TOO_SMALL, "the object moved by less than 1 cm");
        }
        double cosine = wanted.dot(actual) / (wanted.length() * actual.length());
        return degrees(Math.acos(Math.clamp(cosine, -1.0, 1.0)), "original_bbox_3d has a NaN");
    }

    private static Measured degrees(double radians, String whyNot) {
        return Double.isNaN(radians)
                ? Measured.missing(Cause.UNUSABLE_EDIT, whyNot)
                : Measured.of(Math.toDegrees(radians));
    }

    private static Measured ratio(double ratio, Cuboid is, Cuboid should) {
        if (!hasVolume(should)) {
            return Measured.missing(Cause.UNUSABLE_EDIT, "a wanted size is zero, negative or no number");
        }
        return hasVolume(is)
                ? Measured.of(ratio)
                : Measured.missing(Cause.UNUSABLE_DETECTION, "a detected size is zero, negative or no number");
    }

    private static boolean hasVolume(Cuboid c) {
        return c.isPlausible() && c.w() > 0 && c.h() > 0 && c.l() > 0;
    }
}
