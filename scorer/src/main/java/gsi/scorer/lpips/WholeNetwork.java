package gsi.scorer.lpips;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;

/** The network as it is in its file: both images go through it for each pair. */
final class WholeNetwork implements MapNetwork {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String firstInput;
    private final String secondInput;

    /** Takes the session over. */
    WholeNetwork(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
        List<String> inputs = List.copyOf(session.getInputNames());
        this.firstInput = inputs.getFirst();
        this.secondInput = inputs.getLast();
    }

    @Override
    public Features features(OnnxTensor first) {
        return new Features(Map.of(firstInput, TensorCopy.of(first)));
    }

    @Override
    public float[] map(Features features, OnnxTensor second) throws OrtException {
        TensorCopy kept = features.values().get(firstInput);
        if (kept == null) {
            throw new IllegalArgumentException("features of another network");
        }
        try (OnnxTensor first = kept.open(environment);
                OrtSession.Result result = session.run(Map.of(firstInput, first, secondInput, second))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
