package gsi.candidates.frames;

import gsi.dataset.DataException;
import gsi.dataset.image.GreyImage;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.OpenCvLibrary;
import java.nio.file.Path;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * How sharp a photo is: the share of its Fourier amplitudes that lies outside a disc of low frequencies around the spectrum's
 * middle. The measure of the benchmark's own frame selection, with its disc: radius {@code int(min(width, height) · ratio)}
 * pixels, rasterised as OpenCV fills circles, around {@code (⌊w/2⌋, ⌊h/2⌋)} of the centred spectrum.
 */
public final class Sharpness {

    /** Radius of the disc as a share of the shorter side, unless asked otherwise. */
    public static final double DISC = 0.1;
    /** Below this share a photo counts as blurred, unless asked otherwise. */
    public static final double THRESHOLD = 0.6;

    private Sharpness() {}

    /**
     * Of a photo's grey values.
     *
     * @param disc radius of the low frequencies as a share of the shorter side, 0 to 1
     * @return 0 to 1; NaN for a black image
     * @throws DataException if the photo cannot be decoded
     */
    public static double of(Path photo, double disc) throws DataException {
        return of(ImageFiles.readGrey(photo), disc);
    }

    /** As {@link #of(Path, double)}. */
    public static double of(GreyImage image, double disc) {
        OpenCvLibrary.load();
        int w = image.width();
        int h = image.height();
        byte[] low = disc(w, h, (int) (Math.min(w, h) * disc));
        Mat pixels = new Mat(h, w, CvType.CV_8UC1);
        Mat real = new Mat();
        Mat spectrum = new Mat();
        try {
            pixels.put(0, 0, image.grey());
            pixels.convertTo(real, CvType.CV_64F);
            Core.dft(real, spectrum, Core.DFT_COMPLEX_OUTPUT);
            return highShare(spectrum, low, w, h);
        } finally {
            pixels.release();
            real.release();
            spectrum.release();
        }
    }

    private static double highShare(Mat spectrum, byte[] low, int w, int h) {
        double[] row = new double[2 * w];
        double high = 0;
        double total = 0;
        for (int v = 0; v < h; v++) {
            spectrum.get(v, 0, row);
            // Frequency 0 comes to the middle.
            int y = (v + h / 2) % h;
            double rowHigh = 0;
            double rowTotal = 0;
            for (int u = 0; u < w; u++) {
                double amplitude = Math.sqrt(row[2 * u] * row[2 * u] + row[2 * u + 1] * row[2 * u + 1]);
                rowTotal += amplitude;
                if (low[y * w + (u + w / 2) % w] == 0) {
                    rowHigh += amplitude;
                }
            }
            high += rowHigh;
            total += rowTotal;
        }
        return high / total;
    }

    /** 1 inside. */
    private static byte[] disc(int w, int h, int radius) {
        Mat mask = Mat.zeros(h, w, CvType.CV_8UC1);
        try {
            Imgproc.circle(mask, new Point(w / 2, h / 2), radius, new Scalar(1), Imgproc.FILLED);
            byte[] out = new byte[w * h];
            mask.get(0, 0, out);
            return out;
        } finally {
            mask.release();
        }
    }
}
