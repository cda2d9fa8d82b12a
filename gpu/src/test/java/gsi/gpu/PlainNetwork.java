package gsi.gpu;

import gsi.scorer.lpips.AlexNetWeights;
import gsi.scorer.lpips.AlexNetWeights.Layer;
import gsi.scorer.lpips.AlexNetWeights.Shape;
import gsi.scorer.pixels.PlanarImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * LPIPS as it is published (Zhang et al. 2018), written down plainly in double precision, with weights that are made up: so
 * every program of the network is held to something where no model file is at hand.
 */
final class PlainNetwork {

    private final AlexNetWeights weights;

    PlainNetwork(AlexNetWeights weights) {
        this.weights = weights;
    }

    /** Weights that keep the size of numbers from layer to layer, as trained ones do. */
    static AlexNetWeights madeUp(long seed) {
        Random random = new Random(seed);
        List<Layer> layers = new ArrayList<>();
        for (Shape s : AlexNetWeights.SHAPES) {
            int terms = s.inputs() * s.kernel() * s.kernel();
            float[] kernel = new float[s.outputs() * terms];
            float[] bias = new float[s.outputs()];
            float[] importance = new float[s.outputs()];
            for (int i = 0; i < kernel.length; i++) {
                kernel[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / terms));
            }
            for (int i = 0; i < bias.length; i++) {
                bias[i] = (float) (0.1 * random.nextGaussian());
                importance[i] = random.nextFloat() / 4;
            }
            layers.add(new Layer(s, kernel, bias, importance));
        }
        return new AlexNetWeights(new float[] {-0.03f, -0.09f, -0.19f}, new float[] {0.46f, 0.45f, 0.45f}, layers);
    }

    /** Channels of numbers, each in rows from the top. */
    @SuppressWarnings("ArrayRecordComponent") // numbers, never compared
    private record Features(int channels, int width, int height, double[] values) {
        double at(int c, int y, int x) {
            return x < 0 || y < 0 || x >= width || y >= height ? 0 : values[(c * height + y) * width + x];
        }
    }

    /** The distance of each pixel, rows from the top. */
    double[] map(PlanarImage a, PlanarImage b) {
        double[] map = new double[a.width() * a.height()];
        Features first = input(a);
        Features second = input(b);
        for (Layer layer : weights.layers()) {
            first = convolved(layer.shape().pooled() ? pooled(first) : first, layer);
            second = convolved(layer.shape().pooled() ? pooled(second) : second, layer);
            enlarged(distances(first, second, layer.importance()), first.width, first.height, a, map);
        }
        return map;
    }

    private Features input(PlanarImage image) {
        double full = image.greatest() > 1 ? 255 : 1;
        double[] values = new double[image.length()];
        int plane = image.width() * image.height();
        for (int i = 0; i < values.length; i++) {
            int c = i / plane;
            values[i] = (image.planes()[i] / full * 2 - 1 - weights.shift()[c]) / weights.scale()[c];
        }
        return new Features(3, image.width(), image.height(), values);
    }

    private static Features pooled(Features in) {
        int w = (in.width - 3) / 2 + 1;
        int h = (in.height - 3) / 2 + 1;
        double[] out = new double[in.channels * w * h];
        for (int i = 0; i < out.length; i++) {
            int c = i / (w * h);
            double greatest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < 9; k++) {
                greatest = Math.max(greatest, in.at(c, i / w % h * 2 + k / 3, i % w * 2 + k % 3));
            }
            out[i] = greatest;
        }
        return new Features(in.channels, w, h, out);
    }

    private static Features convolved(Features in, Layer layer) {
        Shape s = layer.shape();
        int w = (in.width + 2 * s.pad() - s.kernel()) / s.stride() + 1;
        int h = (in.height + 2 * s.pad() - s.kernel()) / s.stride() + 1;
        double[] out = new double[s.outputs() * w * h];
        for (int i = 0; i < out.length; i++) {
            int o = i / (w * h);
            double sum = layer.bias()[o];
            int k = o * s.inputs() * s.kernel() * s.kernel();
            for (int c = 0; c < s.inputs(); c++) {
                for (int y = 0; y < s.kernel(); y++) {
                    for (int x = 0; x < s.kernel(); x++) {
                        sum += layer.weights()[k++]
                                * in.at(c, i / w % h * s.stride() - s.pad() + y, i % w * s.stride() - s.pad() + x);
                    }
                }
            }
            out[i] = Math.max(0, sum);
        }
        return new Features(s.outputs(), w, h, out);
    }

    /** Features scaled to length 1 in each pixel, squares of differences weighted by channel. */
    private static double[] distances(Features a, Features b, float[] importance) {
        int n = a.width * a.height;
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            double lengthA = length(a, i);
            double lengthB = length(b, i);
            for (int c = 0; c < a.channels; c++) {
                double d = a.values[c * n + i] / lengthA - b.values[c * n + i] / lengthB;
                out[i] += importance[c] * d * d;
            }
        }
        return out;
    }

    private static double length(Features f, int pixel) {
        double sum = 0;
        for (int c = 0; c < f.channels; c++) {
            double v = f.values[c * f.width * f.height + pixel];
            sum += v * v;
        }
        return Math.sqrt(sum) + 1e-10;
    }

    /** Bilinear, pixel centres at halves, the border going on beyond itself. */
    private static void enlarged(double[] small, int w, int h, PlanarImage size, double[] into) {
        for (int i = 0; i < into.length; i++) {
            double x = Math.clamp((i % size.width() + 0.5) * w / size.width() - 0.5, 0, w - 1.0);
            int row = i / size.width();
            double y = Math.clamp((row + 0.5) * h / size.height() - 0.5, 0, h - 1.0);
            int x0 = (int) x;
            int y0 = (int) y;
            int x1 = Math.min(x0 + 1, w - 1);
            int y1 = Math.min(y0 + 1, h - 1);
            double top = small[y0 * w + x0] * (1 - x + x0) + small[y0 * w + x1] * (x - x0);
            double bottom = small[y1 * w + x0] * (1 - x + x0) + small[y1 * w + x1] * (x - x0);
            into[i] += top * (1 - y + y0) + bottom * (y - y0);
        }
    }
}
