package gsi.candidates.input;

import gsi.candidates.model.Ground;
import gsi.candidates.model.SceneObject;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.image.ImageSize;
import gsi.dataset.layout.ObjectsFile;
import gsi.dataset.layout.ObjectsFile.ObjectBox;
import gsi.scorer.pixels.ProcessedSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a file says, checked: only cameras that can project and boxes in front of them become part of a scene. */
final class SceneParts {

    /** Nearer than this a box's centre is in the lens or behind it, metres. */
    private static final double NEAREST = 0.05;
    /** Thinner than this on two sides is no object, metres. */
    private static final double THINNEST = 1e-4;
    /** How far RᵀR may be from the identity: files round to a few digits. */
    private static final double ORTHONORMAL = 0.02;

    private final Path file;
    private final Consumer<Problem> problems;

    SceneParts(Path file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void problem(String reason) {
        problems.accept(new Problem(file, reason, null));
    }

    /** @throws DataException where pixels and points cannot be told from each other with it */
    Intrinsics camera(@Nullable Intrinsics k) throws DataException {
        if (k == null) {
            throw new DataException(file, "\"camera_intrinsics\" is missing");
        }
        if (!k.isUsable() || k.fx() <= 0 || k.fy() <= 0) {
            throw new DataException(
                    file, "\"camera_intrinsics\" cannot project: a focal length is not above zero, or a number not finite");
        }
        return k;
    }

    /** The objects that can be used, each with an id of its own. */
    List<SceneObject> objects(List<ObjectBox> boxes, @Nullable ImageSize photo) {
        List<SceneObject> out = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ObjectBox o : boxes) {
            String doubt = doubt(o.label(), o.box());
            if (doubt != null) {
                problem("object " + o.id() + " (" + o.label() + "): " + doubt);
                continue;
            }
            String id = o.id();
            for (int copy = 2; !taken.add(id); copy++) {
                id = o.id() + "~" + copy;
            }
            out.add(new SceneObject(id, o.label().strip(), o.box(), inPhoto(o.box2d(), photo), o.score()));
        }
        return out;
    }

    /** Why a box cannot be used, or null. */
    static @Nullable String doubt(String label, OrientedBox box) {
        Cuboid c = box.cuboid();
        if (label.isBlank()) {
            return "has no label";
        }
        if (!c.isPlausible()) {
            return "its box holds a number that is not finite or a negative size";
        }
        double middle = Math.max(Math.min(c.w(), c.h()), Math.min(Math.max(c.w(), c.h()), c.l()));
        if (middle < THINNEST) {
            return "its box has no extent";
        }
        if (c.z() < NEAREST) {
            return "its box is behind the camera";
        }
        return isRotation(box.rotation()) ? null : "its rotation matrix is no rotation";
    }

    static boolean isRotation(Rotation r) {
        if (!r.isFinite()) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            for (int j = i; j < 3; j++) {
                if (Math.abs(r.column(i).dot(r.column(j)) - (i == j ? 1 : 0)) > ORTHONORMAL) {
                    return false;
                }
            }
        }
        return true;
    }

    /** From the processed image's pixels to the photo's; null where that cannot be. */
    private static @Nullable Box2d inPhoto(@Nullable Box2d processed, @Nullable ImageSize photo) {
        if (processed == null || photo == null || !processed.isFinite()) {
            return null;
        }
        ProcessedSize size = ProcessedSize.of(photo.width(), photo.height());
        double scale = (double) Math.max(photo.width(), photo.height()) / ProcessedSize.SIDE;
        return new Box2d(
                        processed.x1() + size.cropLeft(),
                        processed.y1() + size.cropTop(),
                        processed.x2() + size.cropLeft(),
                        processed.y2() + size.cropTop())
                .scaled(scale);
    }

    /** The file's ground with a normal of unit length; null where there is none that can be used. */
    @Nullable
    Ground ground(ObjectsFile.@Nullable Plane plane) {
        if (plane == null) {
            return null;
        }
        Point3 up = plane.up();
        double length = up.length();
        if (!plane.point().isFinite() || !up.isFinite() || !(length > 1e-9) || Double.isInfinite(length)) {
            problem("\"ground\" is no plane: a number is not finite, or \"up\" has no length");
            return null;
        }
        return new Ground(plane.point(), up.times(1 / length), Ground.Origin.FILE);
    }
}
