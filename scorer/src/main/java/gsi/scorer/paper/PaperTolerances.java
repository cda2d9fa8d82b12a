package gsi.scorer.paper;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How exact an edit has to be to comply. All are at least 0 and finite.
 *
 * @param moveMetres a move may miss its target by this, metres, however short it is …
 * @param moveShare … or by this share of the distance asked, whichever is more
 * @param turnDegrees a turn may miss the wanted rotation by this, degrees
 * @param sizeShare each axis of a scaled object may miss its wanted size by this share of it
 * @param remainingShare at most this share of what was asked may remain undone: without it a short move, a small turn or a
 *     slight scaling would be within tolerance before anything is done
 * @param leftOverlap what overlaps the old box by more than this (IoU) has been left there
 * @param samePlaceMetres detections of one untouched object lie within this, metres
 * @param stayMetres an object that should not move may be found this far, metres, from its place: the turned or scaled one,
 *     and each other object of a remove
 */
public record PaperTolerances(
        double moveMetres,
        double moveShare,
        double turnDegrees,
        double sizeShare,
        double remainingShare,
        double leftOverlap,
        double samePlaceMetres,
        double stayMetres) {

    /** The tolerances of protocol.md §11, and ours where it names none. */
    public static final PaperTolerances DEFAULT = new PaperTolerances(0.10, 0.30, 20, 0.20, 0.40, 0.10, 0.05, 0.30);

    public PaperTolerances {
        double[] all = {
            moveMetres, moveShare, turnDegrees, sizeShare, remainingShare, leftOverlap, samePlaceMetres, stayMetres
        };
        for (double tolerance : all) {
            if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
                throw new IllegalArgumentException("a tolerance is at least 0 and finite, not " + tolerance);
            }
        }
    }

    /** By name, for stamps and for people. */
    public SortedMap<String, String> settings() {
        SortedMap<String, String> out = new TreeMap<>();
        out.put("moveMetres", Double.toString(moveMetres));
        out.put("moveShare", Double.toString(moveShare));
        out.put("turnDegrees", Double.toString(turnDegrees));
        out.put("sizeShare", Double.toString(sizeShare));
        out.put("remainingShare", Double.toString(remainingShare));
        out.put("leftOverlap", Double.toString(leftOverlap));
        out.put("samePlaceMetres", Double.toString(samePlaceMetres));
        out.put("stayMetres", Double.toString(stayMetres));
        return Collections.unmodifiableSortedMap(out);
    }

    /** How far, metres, a move over this distance, metres, may miss. */
    double moveLimit(double distance) {
        return Math.min(Math.max(moveMetres, moveShare * distance), remainingShare * distance);
    }

    /** How far, degrees, a turn by this angle, degrees, may miss. */
    double turnLimit(double angle) {
        return Math.min(turnDegrees, remainingShare * angle);
    }
}
