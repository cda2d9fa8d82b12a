package gsi.scorer.lpips;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import gsi.dataset.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a model file, checks that it is LPIPS as the benchmark uses it, and splits it where it can be split. */
final class LpipsLoader {

    private static final Logger LOG = LoggerFactory.getLogger(LpipsLoader.class);

    /** AlexNet's is 10 MB; nothing near this size is LPIPS with AlexNet. */
    private static final long LARGEST = 64L << 20;

    /** Enough for the longest command line that Linux takes without special settings, 128 KiB a word; touched only as needed. */
    private static final long STACK = 256L << 20;

    LpipsNetwork load(Path file) throws DataException {
        return load(file, read(file));
    }

    /**
     * From a file's content.
     *
     * @param file named in what goes wrong
     */
    LpipsNetwork load(Path file, byte[] bytes) throws DataException {
        try {
            OrtEnvironment environment = environment();
            MapNetwork network = open(file, bytes, environment);
            LpipsModel model = new LpipsModel(file, bytes.length, sha256(bytes), network instanceof SplitNetwork);
            LpipsNetwork lpips = new LpipsNetwork(environment, network, model);
            Optional<String> flaw = SelfTest.flaw(lpips);
            if (flaw.isPresent()) {
                lpips.close();
                throw new DataException(file, "is not LPIPS v0.1 with AlexNet: " + flaw.get());
            }
            return lpips;
        } catch (OrtException e) {
            throw new DataException(file, "is no ONNX model that ONNX Runtime can run: " + e.getMessage(), e);
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new DataException(file, "cannot be used: ONNX Runtime does not start on this system: " + e, e);
        }
    }

    /**
     * ONNX Runtime, which says what goes wrong in exceptions and not on the console. Version 1.29 looks through the process's
     * command line with a recursion as deep as that is long, and ends the process where the stack is not: so it is started
     * with more room than threads have.
     */
    static OrtEnvironment environment() {
        FutureTask<OrtEnvironment> start =
                new FutureTask<>(() -> OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "gsi"));
        Thread.ofPlatform().daemon().name("onnx").stackSize(STACK).start(start);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return start.get();
                } catch (InterruptedException e) {
                    // It takes a moment only, and is needed whoever is in a hurry.
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException("ONNX Runtime does not start: " + e.getCause(), e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static byte[] read(Path file) throws DataException {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new DataException(
                        file,
                        "is " + (size >> 20) + " MB; LPIPS with AlexNet has about 10, more than " + (LARGEST >> 20)
                                + " is not read");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DataException(file, "the file is missing", e);
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static MapNetwork open(Path file, byte[] bytes, OrtEnvironment environment)
            throws OrtException, DataException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Several samples are scored at once; one thread each is faster than all threads on one.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession whole = environment.createSession(bytes, options);
            try {
                checkShape(file, whole);
            } catch (DataException e) {
                whole.close();
                throw e;
            }
            try {
                Optional<GraphSplit> split = GraphSplit.of(OnnxGraph.read(ByteBuffer.wrap(bytes)));
                if (split.isPresent()) {
                    SplitNetwork parts = SplitNetwork.of(split.get(), environment, options);
                    whole.close();
                    return parts;
                }
            } catch (IOException | OrtException e) {
                LOG.info("{} is used whole, photos are not shared between edits: {}", file, e.getMessage());
            }
            return new WholeNetwork(environment, whole);
        }
    }

    private static void checkShape(Path file, OrtSession session) throws DataException, OrtException {
        if (session.getNumInputs() != 2 || session.getNumOutputs() != 1) {
            throw new DataException(
                    file,
                    "has " + session.getNumInputs() + " inputs and " + session.getNumOutputs()
                            + " outputs; LPIPS has two images and one map");
        }
        for (NodeInfo input : session.getInputInfo().values()) {
            long[] shape = floatShape(file, input);
            if (shape.length != 4 || shape[0] > 1 || (shape[1] >= 0 && shape[1] != 3)) {
                throw new DataException(file, "input " + input.getName() + " is no 1×3×height×width image");
            }
            if (shape[2] >= 0 || shape[3] >= 0) {
                throw new DataException(
                        file, "takes images of one size only; export it with dynamic axes for height and width");
            }
        }
        floatShape(file, session.getOutputInfo().values().iterator().next());
    }

    private static long[] floatShape(Path file, NodeInfo node) throws DataException {
        if (node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT) {
            return tensor.getShape();
        }
        throw new DataException(file, node.getName() + " is not a tensor of 32-bit floats");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
