package gsi.scorer.viewpoint;

import gsi.scorer.viewpoint.ImageFeatures.Match;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;

/** The camera's rotation from matched points, by the evaluator's settings (protocol.md §7). */
final class EssentialRotation {

    private static final double FOCAL_LENGTH = 1000;
    private static final double CONFIDENCE = 0.999;
    private static final double GREATEST_ERROR = 1;
    private static final int MOST_ITERATIONS = 1000;

    private EssentialRotation() {}

    /**
     * The angle in degrees; empty where the points determine none. The essential matrix is estimated with a focal length of
     * 1000 and the centre of the image, the pose then recovered with neither.
     */
    static OptionalDouble degrees(List<Match> matches, int width, int height) {
        MatOfPoint2f from = points(matches, Match::from);
        MatOfPoint2f to = points(matches, Match::to);
        Mat rotation = new Mat();
        Mat translation = new Mat();
        Mat essential = new Mat();
        try {
            essential = Calib3d.findEssentialMat(
                    from,
                    to,
                    FOCAL_LENGTH,
                    new Point(width / 2.0, height / 2.0),
                    Calib3d.RANSAC,
                    CONFIDENCE,
                    GREATEST_ERROR,
                    MOST_ITERATIONS);
            if (essential.rows() != 3 || essential.cols() != 3) {
                return OptionalDouble.empty();
            }
            Calib3d.recoverPose(essential, from, to, rotation, translation);
            double trace = 0;
            for (int i = 0; i < 3; i++) {
                trace += rotation.get(i, i)[0];
            }
            return OptionalDouble.of(Math.toDegrees(Math.acos(Math.clamp((trace - 1) / 2, -1, 1))));
        } catch (CvException e) {
            // Degenerate points: OpenCV gives up, and so does the evaluator.
            return OptionalDouble.empty();
        } finally {
            from.release();
            to.release();
            rotation.release();
            translation.release();
            essential.release();
        }
    }

    private static MatOfPoint2f points(List<Match> matches, Function<Match, Point> side) {
        return new MatOfPoint2f(matches.stream().map(side).toArray(Point[]::new));
    }
}
