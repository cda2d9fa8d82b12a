package gsi.viewer3d.format;

import gsi.viewer3d.cloud.Pinhole;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a cloud of a depth image: each measured pixel becomes a point of the camera's frame, x right, y down, z forward. */
final class DepthPoints {

    private DepthPoints() {}

    /**
     * The cloud.
     *
     * @param described what the file says of the image
     * @param inside the camera that the file itself gives, or null
     */
    static CloudFile read(
            ReadJob job, CloudFormat format, DepthGrid depth, String described, @Nullable Intrinsics inside)
            throws CloudFileException {
        Intrinsics given = job.options().camera();
        Intrinsics k = given != null ? given : inside != null ? inside : CameraBeside.find(job);
        Pinhole camera;
        try {
            camera = k.of(depth.width(), depth.height());
        } catch (IllegalArgumentException e) {
            throw job.failure("has a camera that cannot be: " + e.getMessage());
        }
        int[] starts = new int[depth.height() + 1];
        for (int y = 0; y < depth.height(); y++) {
            int measured = 0;
            for (int x = 0; x < depth.width(); x++) {
                measured += isMeasured(depth.metres()[y * depth.width() + x]) ? 1 : 0;
            }
            starts[y + 1] = starts[y] + measured;
        }
        int n = starts[depth.height()];
        CloudArrays arrays = CloudArrays.allocate(job, n, EnumSet.of(Role.X, Role.Y, Role.Z), new double[3]);
        job.expect(n);
        int i = 0;
        for (int y = 0; y < depth.height(); y++) {
            for (int x = 0; x < depth.width(); x++) {
                double z = depth.metres()[y * depth.width() + x];
                if (isMeasured((float) z)) {
                    arrays.set(Role.X, i, (x - camera.cx()) / camera.fx() * z);
                    arrays.set(Role.Y, i, (y - camera.cy()) / camera.fy() * z);
                    arrays.set(Role.Z, i++, z);
                }
            }
            job.advance(starts[y + 1] - starts[y]);
        }
        var cloud = arrays.toCloud();
        return new CloudFile(
                job.file(),
                format,
                "depth image, %d×%d".formatted(depth.width(), depth.height()),
                List.of(described),
                n,
                arrays.dropped(),
                false,
                job.notes(),
                cloud);
    }

    private static boolean isMeasured(float z) {
        return z > 0 && z < Float.POSITIVE_INFINITY;
    }
}
