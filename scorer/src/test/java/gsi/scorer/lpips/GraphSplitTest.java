package gsi.scorer.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A network in parts computes what it computes whole. */
class GraphSplitTest {

    private final OrtEnvironment environment = LpipsLoader.environment();

    @Test
    void trunks_and_head_make_the_same_map() throws IOException, OrtException {
        sameMap(TinyOnnx.twoTrunks(), 4, 6);
    }

    /** Odd sides: every layer's size is rounded. */
    @Test
    void so_do_those_of_lpips_to_the_last_bit() throws IOException, OrtException {
        sameMap(Files.readAllBytes(TestModel.file()), 93, 71);
    }

    private void sameMap(byte[] model, int width, int height) throws IOException, OrtException {
        GraphSplit split = GraphSplit.of(OnnxGraph.read(ByteBuffer.wrap(model))).orElseThrow();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                MapNetwork whole = new WholeNetwork(environment, environment.createSession(model, options));
                MapNetwork parts = SplitNetwork.of(split, environment, options);
                OnnxTensor a = noise(1, width, height);
                OnnxTensor b = noise(2, width, height);
                OnnxTensor c = noise(3, width, height)) {
            MapNetwork.Features shared = parts.features(a);
            assertThat(parts.map(shared, b)).containsExactly(whole.map(whole.features(a), b));
            assertThat(parts.map(shared, c)).containsExactly(whole.map(whole.features(a), c));
            assertThat(shared.weight()).isPositive();
        }
    }

    private OnnxTensor noise(int seed, int width, int height) throws OrtException {
        float[] numbers = new float[3 * width * height];
        Random random = new Random(seed);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 2 * random.nextFloat() - 1;
        }
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(numbers), new long[] {1, 3, height, width});
    }

    @Test
    void images_that_meet_at_once_leave_nothing_to_share() throws IOException {
        assertThat(GraphSplit.of(OnnxGraph.read(ByteBuffer.wrap(TinyOnnx.meetingAtOnce()))))
                .isEmpty();
    }

    @Test
    void an_output_of_one_image_alone_leaves_nothing_to_share() throws IOException {
        byte[] model = new TinyOnnx()
                .node("Relu", List.of("in0"), "map")
                .image("in0", TinyOnnx.FLOAT)
                .image("in1", TinyOnnx.FLOAT)
                .output("map")
                .bytes();
        assertThat(GraphSplit.of(OnnxGraph.read(ByteBuffer.wrap(model)))).isEmpty();
    }

    @Test
    void data_cut_off_anywhere_is_refused_or_a_smaller_message() {
        byte[] model = TinyOnnx.twoTrunks();
        int refused = 0;
        for (int length = 0; length < model.length; length++) {
            try {
                OnnxGraph.read(ByteBuffer.wrap(Arrays.copyOf(model, length)));
            } catch (IOException e) {
                assertThat(e).hasMessageNotContaining("null");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(model.length / 2);
    }

    @Test
    void random_bytes_are_refused_without_any_other_exception() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[1 + random.nextInt(60)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> OnnxGraph.read(ByteBuffer.wrap(noise))).isInstanceOf(IOException.class);
        }
    }
}
