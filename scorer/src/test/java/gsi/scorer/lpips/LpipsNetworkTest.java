package gsi.scorer.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import gsi.dataset.DataException;
import gsi.dataset.geometry.Box2d;
import gsi.scorer.pixels.KeepMask;
import gsi.scorer.pixels.PlanarImage;
import gsi.scorer.score.Absence.Cause;
import gsi.scorer.score.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LpipsNetworkTest {

    private LpipsNetwork lpips;

    @BeforeEach
    void load() throws DataException {
        lpips = TestModel.load();
    }

    @AfterEach
    void close() throws OrtException {
        if (lpips != null) {
            lpips.close();
        }
    }

    private static PlanarImage noise(int seed, int width, int height) {
        float[] planes = new float[3 * width * height];
        Random random = new Random(seed);
        for (int i = 0; i < planes.length; i++) {
            planes[i] = random.nextInt(256);
        }
        return new PlanarImage(width, height, planes);
    }

    @Test
    void an_image_is_at_no_distance_from_itself() {
        PlanarImage image = noise(1, 50, 40);
        assertThat(lpips.prepare(image).to(image, KeepMask.everything(50, 40))).isEqualTo(Measured.of(0));
    }

    @Test
    void only_what_is_kept_counts() {
        PlanarImage image = noise(1, 320, 40);
        PlanarImage edited = noise(1, 320, 40);
        for (int y = 0; y < 40; y++) {
            Arrays.fill(edited.planes(), y * 320, y * 320 + 30, 0);
        }
        PerceptualDistance.Prepared source = lpips.prepare(image);
        assertThat(source.to(edited, KeepMask.everything(320, 40)).get()).isGreaterThan(0.01);
        KeepMask farAway = KeepMask.outside(320, 40, List.of(new Box2d(0, 0, 240, 40)));
        assertThat(source.to(edited, farAway)).as("beyond the network's reach").isEqualTo(Measured.of(0));
        KeepMask nothing = KeepMask.outside(320, 40, List.of(new Box2d(0, 0, 320, 40)));
        assertThat(source.to(edited, nothing)).isEqualTo(Measured.of(0));
    }

    @Test
    void several_threads_get_what_one_gets() {
        PerceptualDistance.Prepared source = lpips.prepare(noise(1, 64, 48));
        KeepMask all = KeepMask.everything(64, 48);
        List<Measured> one = IntStream.range(0, 8)
                .mapToObj(i -> source.to(noise(i, 64, 48), all))
                .toList();
        List<Measured> several = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> source.to(noise(i, 64, 48), all))
                .toList();
        assertThat(several).isEqualTo(one);
    }

    @Test
    void the_smallest_image_is_compared_and_a_smaller_one_is_missing_with_the_reason() {
        int least = LpipsNetwork.LEAST_SIDE;
        KeepMask all = KeepMask.everything(least, least);
        assertThat(lpips.prepare(noise(1, least, least))
                        .to(noise(2, least, least), all)
                        .get())
                .isPositive();
        Measured tooSmall = lpips.prepare(noise(1, 200, least - 1))
                .to(noise(2, 200, least - 1), KeepMask.everything(200, least - 1));
        assertThat(tooSmall).isInstanceOfSatisfying(Measured.Missing.class, m -> {
            assertThat(m.why().cause()).isEqualTo(Cause.UNUSABLE_IMAGE);
            assertThat(m.why().detail()).contains("200×30");
        });
    }

    @Test
    void an_image_too_large_for_memory_is_missing_with_the_reason() {
        PlanarImage huge = new PlanarImage(4001, 3000, new float[3 * 4001 * 3000]);
        Measured distance = lpips.prepare(huge).to(huge, KeepMask.everything(4001, 3000));
        assertThat(distance)
                .isInstanceOfSatisfying(
                        Measured.Missing.class,
                        m -> assertThat(m.why().detail()).contains("4001×3000").contains("memory"));
    }

    @Test
    void images_of_different_sizes_are_a_mistake() {
        PerceptualDistance.Prepared source = lpips.prepare(noise(1, 50, 40));
        assertThatThrownBy(() -> source.to(noise(1, 40, 50), KeepMask.everything(40, 50)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void photos_kept_for_their_edits_are_weighed() {
        long small = lpips.prepare(noise(1, 64, 64)).weight();
        long large = lpips.prepare(noise(1, 128, 128)).weight();
        assertThat(small).isPositive();
        assertThat(large).isGreaterThan(3 * small);
    }
}
