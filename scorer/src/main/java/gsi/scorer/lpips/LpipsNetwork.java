package gsi.scorer.lpips;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import gsi.dataset.DataException;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.nio.file.Path;

/**
 * LPIPS v0.1 with AlexNet, computed by ONNX Runtime from a model file: inputs two N×3×H×W tensors in [−1, 1], output the
 * distance map at their resolution (protocol.md §6). Each call computes on the thread that makes it.
 *
 * <p>Where the graph allows it, an image that several are compared with goes through its half of the network once. Memory: per
 * comparison about 120 bytes a pixel while it runs, per prepared image about 42.
 */
public final class LpipsNetwork implements PerceptualDistance, AutoCloseable {

    /** AlexNet's first pooling layers leave nothing of a smaller image. */
    public static final int LEAST_SIDE = 31;

    /** More would need more than 1.5 GB at once; a 4K picture has 8.3 million. */
    static final long MOST_PIXELS = 12_000_000;

    private final OrtEnvironment environment;
    private final MapNetwork network;
    private final LpipsModel model;

    LpipsNetwork(OrtEnvironment environment, MapNetwork network, LpipsModel model) {
        this.environment = environment;
        this.network = network;
        this.model = model;
    }

    /**
     * Loads a model and tests that it is LPIPS: its inputs, its output, and its distances of a built-in pair of images. A
     * tenth of a second or two, most of it the first time.
     *
     * @throws DataException if the file is missing, no ONNX model, or another network, and how one can tell
     */
    public static LpipsNetwork load(Path file) throws DataException {
        return new LpipsLoader().load(file);
    }

    /** The file that this was loaded from. */
    public LpipsModel model() {
        return model;
    }

    @Override
    public Prepared prepare(PlanarImage source) {
        if (Math.min(source.width(), source.height()) < LEAST_SIDE) {
            return refusing("LPIPS needs " + LEAST_SIDE + "×" + LEAST_SIDE + " pixels, the image has " + size(source));
        }
        if ((long) source.width() * source.height() > MOST_PIXELS) {
            return refusing("LPIPS of " + size(source) + " pixels would need too much memory");
        }
        try (NetworkInput input = new NetworkInput(environment, source)) {
            return new Features(source.width(), source.height(), network.features(input.tensor()));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    private static Prepared refusing(String why) {
        return new NoDistance(new Absence(Cause.UNUSABLE_IMAGE, why));
    }

    private static String size(PlanarImage image) {
        return image.width() + "×" + image.height();
    }

    private IllegalStateException failed(OrtException e) {
        return new IllegalStateException("the LPIPS model " + model.file() + " failed: " + e.getMessage(), e);
    }

    @Override
    public void close() throws OrtException {
        network.close();
    }

    private final class Features implements Prepared {
        private final int width;
        private final int height;
        private final MapNetwork.Features features;

        Features(int width, int height, MapNetwork.Features features) {
            this.width = width;
            this.height = height;
            this.features = features;
        }

        @Override
        public Measured to(PlanarImage edited, KeepMask kept) {
            if (kept.width() != width || kept.height() != height) {
                throw sizes(edited, kept.width() + "×" + kept.height());
            }
            if (kept.isEmpty()) {
                sameSize(edited);
                return Measured.of(0);
            }
            return Measured.of(mean(distances(edited), kept));
        }

        @Override
        public DistanceMap map(PlanarImage edited) {
            return new DistanceMap.Made(distances(edited));
        }

        private float[] distances(PlanarImage edited) {
            sameSize(edited);
            try (NetworkInput input = new NetworkInput(environment, edited)) {
                float[] map = network.map(features, input.tensor());
                if (map.length != width * height) {
                    throw new IllegalStateException("the LPIPS model " + model.file() + " made a map of " + map.length
                            + " numbers for " + width + "×" + height + " pixels");
                }
                return map;
            } catch (OrtException e) {
                throw failed(e);
            }
        }

        private void sameSize(PlanarImage edited) {
            if (edited.width() != width || edited.height() != height) {
                throw sizes(edited, width + "×" + height);
            }
        }

        private IllegalArgumentException sizes(PlanarImage edited, String mask) {
            return new IllegalArgumentException(
                    "images and mask must be of one size: " + width + "×" + height + ", " + size(edited) + ", " + mask);
        }

        private double mean(float[] map, KeepMask kept) {
            double sum = 0;
            for (int y = 0, i = 0; y < height; y++) {
                for (int x = 0; x < width; x++, i++) {
                    if (kept.keeps(x, y)) {
                        sum += map[i];
                    }
                }
            }
            return sum / kept.count();
        }

        @Override
        public long weight() {
            return features.weight();
        }
    }
}
