package gsi.scorer.score;

import java.util.OptionalInt;

/**
 * How far the edit is from what was asked, in units that people think in. Not part of the benchmark's scores, and measured
 * also where the benchmark finds no candidate.
 *
 * <p>They are measured on the detection of the edited image whose centre is nearest to the target state's, among those that
 * carry the target's label (all, where none does) and are not another object of the photo: every other detection of the
 * photo claims one detection, nearest pairs first, if that is within 5 cm and nearer to it than to the target state.
 *
 * @param detection index of that detection in the edited image
 * @param displacementCm distance between its centre and the target state's, centimetres
 * @param directionDegrees of a move, angle between wanted and actual displacement; missing where either is below
 *     1 cm
 * @param rotationDegrees geodesic distance between wanted and detected rotation
 * @param sizeRatio detected over wanted size: the cube root of the volume ratio, the geometric mean of the three axes
 * @param widthRatio detected over wanted size along the box's own x
 * @param heightRatio along its own y
 * @param lengthRatio along its own z
 */
public record PhysicalErrors(
        OptionalInt detection,
        Measured displacementCm,
        Measured directionDegrees,
        Measured rotationDegrees,
        Measured sizeRatio,
        Measured widthRatio,
        Measured heightRatio,
        Measured lengthRatio) {

    /** Nothing to measure, everywhere for the same reason. */
    public static PhysicalErrors none(Absence why) {
        Measured m = Measured.missing(why);
        return new PhysicalErrors(OptionalInt.empty(), m, m, m, m, m, m, m);
    }
}
