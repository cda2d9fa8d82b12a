package gsi.scorer.score;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the viewpoint check of a rotate edit measured (protocol.md §7). It is unstable, and is shown as such: even between
 * identical images it can find a half turn, because one essential matrix has several poses.
 *
 * @param verdict what follows for the score
 * @param matches how many features were found again; empty where the check did not run
 * @param degrees by how much the camera turned; empty where there were too few matches to tell
 */
public record CameraTurn(Viewpoint verdict, OptionalInt matches, OptionalDouble degrees) {

    /** With fewer matches the check fails. */
    public static final int FEWEST_MATCHES = 10;

    /** The check passes below this. */
    public static final double GREATEST_DEGREES = 10;

    /** The check did not run: the score assumes that the camera stayed. */
    public static CameraTurn notMeasured() {
        return new CameraTurn(Viewpoint.ASSUMED_KEPT, OptionalInt.empty(), OptionalDouble.empty());
    }

    /** Too few matches to tell, which counts as a camera that moved. */
    public static CameraTurn tooFewMatches(int matches) {
        return new CameraTurn(Viewpoint.CHANGED, OptionalInt.of(matches), OptionalDouble.empty());
    }

    /** Decides by the angle. */
    public static CameraTurn measured(int matches, double degrees) {
        Viewpoint verdict = degrees < GREATEST_DEGREES ? Viewpoint.KEPT : Viewpoint.CHANGED;
        return new CameraTurn(verdict, OptionalInt.of(matches), OptionalDouble.of(degrees));
    }
}
