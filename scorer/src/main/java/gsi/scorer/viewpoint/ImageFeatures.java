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

/** SIFT features of an image, on the heap: they may be kept and dropped like any object. Safe for many threads. */
public final class ImageFeatures {

    /** A match counts if it is nearer than this part of the second nearest. */
    private static final float RATIO = 0.75f;

    private final int width;
    private final int height;
    private final KeyPoint[] points;
    /** One row of equal length for each point. */
    private final float[] descriptors;

    /** A point in one image and what was found to be the same in the other. */
    record Match(Point from, Point to) {}

    private ImageFeatures(int width, int height, KeyPoint[] points, float[] descriptors) {
        this.width = width;
        this.height = height;
        this.points = points;
        this.descriptors = descriptors;
    }

    /** Finds them. */
    public static ImageFeatures of(Raster image) {
        OpenCvLibrary.load();
        Mat colour = new Mat(image.height(), image.width(), CvType.CV_8UC3);
        Mat grey = new Mat();
        Mat everywhere = new Mat();
        MatOfKeyPoint found = new MatOfKeyPoint();
        Mat descriptors = new Mat();
        SIFT sift = SIFT.create();
        try {
            colour.put(0, 0, image.rgb());
            Imgproc.cvtColor(colour, grey, Imgproc.COLOR_RGB2GRAY);
            sift.detectAndCompute(grey, everywhere, found, descriptors);
            float[] rows = new float[Math.toIntExact(descriptors.total())];
            if (rows.length > 0) {
                descriptors.get(0, 0, rows);
            }
            return new ImageFeatures(image.width(), image.height(), found.toArray(), rows);
        } finally {
            // Its finalizer frees the native object, and may do so while the native call still runs.
            Reference.reachabilityFence(sift);
            release(colour, grey, everywhere, found, descriptors);
        }
    }

    /** Pixels. */
    public int width() {
        return width;
    }

    /** Pixels. */
    public int height() {
        return height;
    }

    int count() {
        return points.length;
    }

    /** Bytes that it keeps. */
    public long weight() {
        // A key point with its point is two objects of some 90 bytes together.
        return 4L * descriptors.length + 90L * points.length;
    }

    /** What is clearly found again in another image, which has at least two features. */
    List<Match> in(ImageFeatures other) {
        List<MatOfDMatch> nearest = new ArrayList<>();
        Mat here = matrix();
        Mat there = other.matrix();
        BFMatcher matcher = BFMatcher.create();
        try {
            matcher.knnMatch(here, there, nearest, 2);
        } finally {
            Reference.reachabilityFence(matcher);
            release(here, there);
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

    private Mat matrix() {
        Mat rows = new Mat(points.length, descriptors.length / points.length, CvType.CV_32FC1);
        rows.put(0, 0, descriptors);
        return rows;
    }

    private static void release(Mat... matrices) {
        for (Mat m : matrices) {
            m.release();
        }
    }
}
