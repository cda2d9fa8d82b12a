package gsi.scorer.flip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gsi.scorer.pixels.Parallelism;
import gsi.scorer.pixels.PlanarImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ꟻLIP against the paper's definition, and what the paper says of it. */
class FlipTest {

    private static final int SEED = 20201015;

    private final Flip flip = new Flip(Parallelism.ONE_THREAD);

    private float[] map(PlanarImage a, PlanarImage b) {
        return flip.map(a, b, a.height());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,7", "1,23", "31,1", "13,11", "53,71", "97,67", "40,130"})
    void agreesWithTheDefinitionOnNoise(int width, int height) {
        Random random = new Random(SEED + width);
        PlanarImage a = noise(width, height, random);
        agrees(a, noise(width, height, random));
        agrees(a, mixed(a, noise(width, height, random), 0.9f));
    }

    @ParameterizedTest
    @CsvSource({"64,48", "61,83"})
    void agreesWithTheDefinitionOnSmoothPicturesWithAnEdit(int width, int height) {
        PlanarImage a = waves(width, height, 0);
        PlanarImage b = waves(width, height, 0);
        for (int y = height / 3; y < height / 2; y++) {
            Arrays.fill(b.planes(), y * width + width / 4, y * width + width / 2, 240);
        }
        agrees(a, b);
        agrees(a, waves(width, height, 0.4));
    }

    /** Processed images are not clipped; ꟻLIP is of what a screen can show. */
    @Test
    void levelsBeyondTheRangeAreClipped() {
        PlanarImage a = new PlanarImage(20, 20, new float[1200]);
        PlanarImage b = new PlanarImage(20, 20, new float[1200]);
        Arrays.fill(a.planes(), -7);
        Arrays.fill(b.planes(), 0);
        assertThat(map(a, b)).containsOnly(0);
        Arrays.fill(a.planes(), 261);
        Arrays.fill(b.planes(), 255);
        assertThat(map(a, b)).containsOnly(0);
    }

    private void agrees(PlanarImage a, PlanarImage b) {
        float[] ours = map(a, b);
        double[] wanted = FlipByDefinition.map(a, b);
        assertThat(ours).hasSize(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            assertThat((double) ours[i])
                    .as("pixel %d of %d×%d", i, a.width(), a.height())
                    .isCloseTo(wanted[i], within(1e-4));
        }
    }

    @Test
    void identicalImagesDifferNowhere() {
        PlanarImage a = noise(150, 90, new Random(SEED));
        assertThat(map(a, a)).containsOnly(0);
    }

    /** Green and blue are the most different; black and white are nearly so. */
    @Test
    void theMostDifferentColoursAreAtOne() {
        assertThat(map(plain(0, 255, 0), plain(255, 0, 0))[210]).isCloseTo(1, within(1e-5f));
        assertThat(map(plain(0, 0, 0), plain(255, 255, 255))[210]).isBetween(0.96f, 0.98f);
    }

    @Test
    void itIsBetweenNothingAndOneAndTheOrderOfImagesDoesNotMatter() {
        Random random = new Random(SEED);
        for (int k = 0; k < 5; k++) {
            PlanarImage a = blocks(83, 59, random);
            PlanarImage b = blocks(83, 59, random);
            float[] there = map(a, b);
            assertThat(there).isEqualTo(map(b, a));
            for (float v : there) {
                assertThat(v).isBetween(0f, 1f);
            }
        }
    }

    /** The same error is worse where it makes or moves an edge. */
    @Test
    void aDifferenceWithAnEdgeIsWorseThanOneWithout() {
        PlanarImage grey = new PlanarImage(80, 80, new float[3 * 6400]);
        Arrays.fill(grey.planes(), 120);
        PlanarImage lighter = new PlanarImage(80, 80, new float[3 * 6400]);
        Arrays.fill(lighter.planes(), 140);
        PlanarImage stripe = new PlanarImage(80, 80, grey.planes().clone());
        for (int row = 0; row < 240; row++) {
            Arrays.fill(stripe.planes(), row * 80 + 30, row * 80 + 50, 140);
        }
        int middle = 40 * 80 + 40;
        int nearEdge = 40 * 80 + 47;
        assertThat(map(grey, stripe)[nearEdge]).isGreaterThan(map(grey, lighter)[middle]);
    }

    /** A band is 64 rows: a picture of several must be as if it were one. */
    @Test
    void nothingShowsWhereTheWorkIsDivided() {
        PlanarImage a = noise(40, 200, new Random(SEED));
        PlanarImage b = noise(40, 200, new Random(SEED + 1));
        float[] whole = map(a, b);
        assertThat(new Flip(Parallelism.ALL_CORES).map(a, b, 200)).isEqualTo(whole);
        PlanarImage lower = below(a, 30);
        float[] part = map(lower, below(b, 30));
        for (int i = 20 * 40; i < part.length; i++) {
            assertThat(part[i]).isEqualTo(whole[i + 30 * 40]);
        }
    }

    @Test
    void rowsOfPaddingAreAsTheDefinitionHasThem() {
        Random random = new Random(SEED);
        for (int shown : new int[] {0, 1, 25, 60}) {
            PlanarImage a = noise(21, 64, random);
            PlanarImage b = noise(21, 64, random);
            for (int c = 0; c < 3; c++) {
                Arrays.fill(a.planes(), (c * 64 + shown) * 21, (c + 1) * 64 * 21, 103.53f);
                Arrays.fill(b.planes(), (c * 64 + shown) * 21, (c + 1) * 64 * 21, 103.53f);
            }
            assertThat(flip.map(a, b, shown)).as("%d rows", shown).isEqualTo(map(a, b));
        }
    }

    @Test
    void imagesOfDifferentSizesAreAMistake() {
        PlanarImage a = noise(8, 9, new Random(SEED));
        assertThatIllegalArgumentException().isThrownBy(() -> map(a, noise(9, 8, new Random(SEED))));
    }

    private static PlanarImage below(PlanarImage image, int row) {
        int w = image.width();
        int h = image.height() - row;
        float[] planes = new float[3 * w * h];
        for (int c = 0; c < 3; c++) {
            System.arraycopy(image.planes(), (c * image.height() + row) * w, planes, c * w * h, w * h);
        }
        return new PlanarImage(w, h, planes);
    }

    private static PlanarImage plain(float blue, float green, float red) {
        float[] planes = new float[3 * 400];
        Arrays.fill(planes, 0, 400, blue);
        Arrays.fill(planes, 400, 800, green);
        Arrays.fill(planes, 800, 1200, red);
        return new PlanarImage(20, 20, planes);
    }

    private static PlanarImage noise(int width, int height, Random random) {
        float[] planes = new float[3 * width * height];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = random.nextFloat() * 260 - 2;
        }
        return new PlanarImage(width, height, planes);
    }

    private static PlanarImage blocks(int width, int height, Random random) {
        float[] planes = new float[3 * width * height];
        for (int i = 0; i < planes.length; i++) {
            int run = Math.min(planes.length - i, 1 + random.nextInt(width));
            Arrays.fill(planes, i, i + run, random.nextBoolean() ? 255 : 0);
            i += run - 1;
        }
        return new PlanarImage(width, height, planes);
    }

    private static PlanarImage waves(int width, int height, double phase) {
        float[] planes = new float[3 * width * height];
        for (int i = 0; i < planes.length; i++) {
            int x = i % width;
            int y = i / width % height;
            int c = i / (width * height);
            planes[i] = (float) (128 + 110 * Math.sin(x / (9.0 + c) + phase) * Math.cos(y / 14.0));
        }
        return new PlanarImage(width, height, planes);
    }

    private static PlanarImage mixed(PlanarImage a, PlanarImage b, float share) {
        float[] planes = new float[a.planes().length];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = share * a.planes()[i] + (1 - share) * b.planes()[i];
        }
        return new PlanarImage(a.width(), a.height(), planes);
    }
}
