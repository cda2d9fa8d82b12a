package gsi.candidates.input;

import gsi.candidates.model.CameraPose;
import gsi.candidates.model.Ground;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneCloud;
import gsi.candidates.model.SceneEvidence;
import gsi.candidates.model.SceneSeed;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.image.DepthMap;
import gsi.dataset.image.ImageFiles;
import gsi.viewer3d.cloud.DepthImage;
import gsi.viewer3d.cloud.DepthUnprojection;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.format.CloudFileException;
import gsi.viewer3d.format.CloudFiles;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is measured beside boxes: depth and points, and the ground where the file does not say it. What cannot be read is a
 * problem and counts as absent. Safe for many threads.
 */
public final class EvidenceReader {

    private static final DepthUnprojection UNPROJECTION = new DepthUnprojection(true);

    private final long seed;
    private @Nullable Path lastFile;
    private SoftReference<PointCloud> lastCloud = new SoftReference<>(null);

    /** @param seed of the search for ground planes */
    public EvidenceReader(long seed) {
        this.seed = seed;
    }

    /** The scene with all there is; its ground found in the points where it had none. */
    public SceneEvidence read(Scene scene, Consumer<Problem> problems) {
        DepthMap depth = depth(scene, problems);
        PointCloud points = points(scene, depth, problems);
        Ground ground = scene.ground();
        if (ground == null && points != null) {
            ground = new GroundSearch(SceneSeed.of(seed, scene.id())).find(points, UpHint.of(scene));
        }
        return new SceneEvidence(scene.withGround(ground), depth, points);
    }

    private static @Nullable DepthMap depth(Scene scene, Consumer<Problem> problems) {
        if (scene.depth() == null) {
            return null;
        }
        try {
            return ImageFiles.readDepth(scene.depth());
        } catch (DataException e) {
            problems.accept(new Problem(e.file(), e.reason(), null));
            return null;
        }
    }

    /** The photo's own cloud, else its depth, else what of the whole scene's cloud lies in front of the camera. */
    private @Nullable PointCloud points(Scene scene, @Nullable DepthMap depth, Consumer<Problem> problems) {
        SceneCloud cloud = scene.cloud();
        try {
            if (cloud != null && !cloud.world()) {
                return CloudFiles.read(cloud.file()).cloud();
            }
            if (depth != null && scene.width() > 0 && scene.height() > 0) {
                return unprojected(depth, scene);
            }
            CameraPose pose = scene.pose();
            return cloud == null || pose == null ? null : WorldCloud.inFront(world(cloud.file()), pose);
        } catch (CloudFileException e) {
            problems.accept(new Problem(e.file(), e.reason(), null));
            return depth == null || scene.width() == 0 ? null : unprojected(depth, scene);
        } catch (IllegalArgumentException e) {
            problems.accept(new Problem(scene.depth(), String.valueOf(e.getMessage()), null));
            return null;
        }
    }

    private static PointCloud unprojected(DepthMap depth, Scene scene) {
        Intrinsics k = scene.intrinsics();
        return UNPROJECTION.unproject(
                new DepthImage(depth.width(), depth.height(), depth.millimetres()),
                null,
                new Pinhole(k.fx(), k.fy(), k.cx(), k.cy(), k.k01(), scene.width(), scene.height()));
    }

    /** Frames of one scene follow each other and share its cloud. */
    private synchronized PointCloud world(Path file) throws CloudFileException {
        PointCloud known = lastCloud.get();
        if (known == null || !file.equals(lastFile)) {
            known = CloudFiles.read(file).cloud();
            lastFile = file;
            lastCloud = new SoftReference<>(known);
        }
        return known;
    }
}
