package gsi.scorer.stamp;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.geometry.Rotation;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256 of one sample's detections, over everything that scores can depend on, to the last bit of every number. */
final class DetectionHash {

    private DetectionHash() {}

    static String of(@Nullable DetectionPair found) {
        if (found == null) {
            return ScoreStamp.MISSING;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, found.origin());
            write(out, found.edited());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        MessageDigest sha = Sha256.start();
        sha.update(bytes.toByteArray());
        return Sha256.hex(sha);
    }

    private static void write(DataOutputStream out, List<Detection> detections) throws IOException {
        out.writeInt(detections.size());
        for (Detection d : detections) {
            byte[] label = d.label().getBytes(StandardCharsets.UTF_8);
            out.writeInt(label.length);
            out.write(label);
            write(out, d.cuboid().toArray());
            write(out, d.box2d().toArray());
            Rotation r = d.rotation();
            out.writeBoolean(r != null);
            if (r != null) {
                write(out, r.toArray());
            }
            out.writeDouble(d.confidence());
        }
    }

    private static void write(DataOutputStream out, double[] numbers) throws IOException {
        for (double v : numbers) {
            out.writeDouble(v);
        }
    }
}
