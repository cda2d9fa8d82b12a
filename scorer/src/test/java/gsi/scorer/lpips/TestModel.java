package gsi.scorer.lpips;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsi.dataset.DataException;
import gsi.scorer.Reference;
import java.nio.file.Files;
import java.nio.file.Path;

/** The LPIPS model for tests; they skip where it is absent. */
public final class TestModel {

    private TestModel() {}

    public static Path file() {
        Path file = Reference.shared().resolve("models/lpips_alex.onnx");
        assumeTrue(Files.isRegularFile(file), "no LPIPS model at " + file);
        return file;
    }

    public static LpipsNetwork load() throws DataException {
        return LpipsNetwork.load(file());
    }
}
