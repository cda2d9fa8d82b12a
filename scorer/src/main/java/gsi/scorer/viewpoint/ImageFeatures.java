package gsi.scorer.viewpoint;

import gsi.dataset.image.OpenCvLibrary;
import gsi.dataset.image.Raster;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.DMatch;
import org.opencv.core.KeyPoint;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDMatch;
import org.opencv.core.MatOfKeyPoint;
import org.opencv.core.Point;
import org.opencv.features2d.BFMatcher;
import org.opencv.features2d.SIFT;
import org.opencv.imgproc.Imgproc;

/**
 * SIFT features of an image.
 *
 * @param points where they are, pixels
 * @param descriptors one row each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ImageFeatures(KeyPoint[] points, Mat descriptors) implements AutoCloseable {

    /** A match counts if it is nearer than this part of the second nearest. */
    private static final float RATIO = 0.75f;

    /** A point in one image and what was found to be the same in the other. */
    record Match(Point from, Point to) {}

    static ImageFeatures of(Raster image) {
        OpenCvLibrary.load();
        Mat colour = new Mat(image.height(), image.width(), CvType.CV_8UC3);
        Mat grey = new Mat();
        Mat everywhere = new Mat();
        MatOfKeyPoint points = new MatOfKeyPoint();
        Mat descriptors = new Mat();
        SIFT sift = SIFT.create();
        try {
            colour.put(0, 0, image.rgb());
            Imgproc.cvtColor(colour, grey, Imgproc.COLOR_RGB2GRAY);
            sift.detectAndCompute(grey, everywhere, points, descriptors);
            return new ImageFeatures(points.toArray(), descriptors);
        } finally {
            // Its finalizer frees the native object, and may do so while the native call still runs.
            Reference.reachabilityFence(sift);
            colour.release();
            grey.release();
            everywhere.release();
            points.release();
        }
    }

    /** What is clearly found again in another image, which has at least two features. */
    List<Match> in(ImageFeatures other) {
        List<MatOfDMatch> nearest = new ArrayList<>();
        BFMatcher matcher = BFMatcher.create();
        try {
            matcher.knnMatch(descriptors, other.descriptors, nearest, 2);
        } finally {
            Reference.reachabilityFence(matcher);
            // The matrices have finalizers of their own.
            Reference.reachabilityFence(this);
            Reference.reachabilityFence(other);
        }
        List<Match> matches = new ArrayList<>();
        for (MatOfDMatch pair : nearest) {
            DMatch[] two = pair.toArray();
            pair.release();
            if (two.length == 2 && two[0].distance < RATIO * two[1].distance) {
                matches.add(new Match(points[two[0].queryIdx].pt, other.points[two[0].trainIdx].pt));
            }
        }
        return matches;
    }

    @Override
    public void close() {
        descriptors.release();
    }
}
