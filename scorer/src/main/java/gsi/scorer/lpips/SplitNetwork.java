package gsi.scorer.lpips;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The network in three sessions, see {@link GraphSplit}: the first image goes through its trunk once for all its pairs. */
final class SplitNetwork implements MapNetwork {

    private final OrtEnvironment environment;
    private final OrtSession firstTrunk;
    private final OrtSession secondTrunk;
    private final OrtSession head;

    private SplitNetwork(OrtEnvironment environment, OrtSession firstTrunk, OrtSession secondTrunk, OrtSession head) {
        this.environment = environment;
        this.firstTrunk = firstTrunk;
        this.secondTrunk = secondTrunk;
        this.head = head;
    }

    /** @throws OrtException where a part cannot stand alone */
    static SplitNetwork of(GraphSplit split, OrtEnvironment environment, OrtSession.SessionOptions options)
            throws OrtException {
        List<OrtSession> made = new ArrayList<>();
        try {
            OrtSession first = made(made, environment.createSession(split.firstTrunk(), options));
            OrtSession second = made(made, environment.createSession(split.secondTrunk(), options));
            Map<String, Integer> types = elementTypes(first);
            types.putAll(elementTypes(second));
            byte[] rest = split.head(name -> types.getOrDefault(name, 0));
            OrtSession head = made(made, environment.createSession(rest, options));
            return new SplitNetwork(environment, first, second, head);
        } catch (OrtException e) {
            for (OrtSession session : made) {
                session.close();
            }
            throw e;
        }
    }

    private static OrtSession made(List<OrtSession> sessions, OrtSession session) {
        sessions.add(session);
        return session;
    }

    private static Map<String, Integer> elementTypes(OrtSession session) throws OrtException {
        Map<String, Integer> types = new HashMap<>();
        for (NodeInfo output : session.getOutputInfo().values()) {
            if (output.getInfo() instanceof TensorInfo tensor) {
                types.put(output.getName(), elementType(tensor.type));
            }
        }
        return types;
    }

    /** ONNX's number; 0, which no session accepts, for types that do not occur between the parts of LPIPS. */
    private static int elementType(OnnxJavaType type) {
        return switch (type) {
            case FLOAT -> 1;
            case INT32 -> 6;
            case INT64 -> 7;
            default -> 0;
        };
    }

    @Override
    public Features features(OnnxTensor first) throws OrtException {
        Map<String, TensorCopy> values = new HashMap<>();
        try (OrtSession.Result result = firstTrunk.run(Map.of(inputOf(firstTrunk), first))) {
            for (var value : result) {
                values.put(value.getKey(), TensorCopy.of((OnnxTensor) value.getValue()));
            }
        }
        return new Features(Map.copyOf(values));
    }

    @Override
    public float[] map(Features features, OnnxTensor second) throws OrtException {
        Map<String, OnnxTensorLike> given = new HashMap<>();
        List<OnnxTensor> opened = new ArrayList<>();
        try (OrtSession.Result found = secondTrunk.run(Map.of(inputOf(secondTrunk), second))) {
            for (var value : found) {
                given.put(value.getKey(), (OnnxTensor) value.getValue());
            }
            for (var value : features.values().entrySet()) {
                OnnxTensor tensor = value.getValue().open(environment);
                opened.add(tensor);
                given.put(value.getKey(), tensor);
            }
            try (OrtSession.Result result = head.run(given)) {
                return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
            }
        } finally {
            opened.forEach(OnnxTensor::close);
        }
    }

    private static String inputOf(OrtSession trunk) {
        return trunk.getInputNames().iterator().next();
    }

    @Override
    public void close() throws OrtException {
        firstTrunk.close();
        secondTrunk.close();
        head.close();
    }
}
