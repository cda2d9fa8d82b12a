package gsi.candidates.input;

import gsi.candidates.input.ScanNetScene.WorldBox;
import gsi.candidates.model.CameraPose;
import gsi.candidates.model.FrameMeasures;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneCloud;
import gsi.candidates.model.SceneObject;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Pixel;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.ImageSize;
import gsi.dataset.layout.ObjectsFile.ObjectBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One frame of a ScanNet++ scene: the scene's boxes seen from its camera. {@code aligned_pose} leads from the camera (x right,
 * y down, z forward) to the world (z up).
 *
 * @param listing the file with poses, for messages
 * @param pose 16 numbers in a good file
 * @param intrinsic 9 numbers in a good file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScanNetFrame(ScanNetScene scene, String frame, Path image, Path listing, double[] pose, double[] intrinsic)
        implements SceneFile {

    private static final Point3 WORLD_UP = new Point3(0, 0, 1);

    @Override
    public String id() {
        return scene.name() + "_" + frame;
    }

    @Override
    public Scene read(Consumer<Problem> problems) throws DataException {
        SceneParts parts = new SceneParts(listing, problem -> problems.accept(
                new Problem(problem.file(), frame + ": " + problem.reason(), null)));
        CameraPose at = camera();
        Intrinsics k = parts.camera(intrinsic.length == 9 ? Intrinsics.of(intrinsic) : null);
        ImageSize size = ImageFiles.readSize(image);
        SceneParts annotation = new SceneParts(scene.annotationFile(), problems);
        List<SceneObject> objects = annotation.objects(seen(at, k, size, annotation), size);
        Path depth = scene.folder().resolve("iphone/depth/" + frame + ".png");
        Path mesh = scene.mesh();
        return new Scene(
                id(),
                image,
                size.width(),
                size.height(),
                k,
                at,
                objects,
                Files.isRegularFile(depth) ? depth : null,
                mesh == null ? null : new SceneCloud(mesh, true),
                null,
                new FrameMeasures(0, Double.NaN, objects.size()));
    }

    private CameraPose camera() throws DataException {
        if (pose.length != 16 || !Numbers.areFinite(pose)) {
            throw new DataException(listing, frame + ": \"aligned_pose\" is not 4 rows of 4 finite numbers");
        }
        Rotation r = new Rotation(
                pose[0], pose[1], pose[2], pose[4], pose[5], pose[6], pose[8], pose[9], pose[10]);
        if (!SceneParts.isRotation(r)) {
            throw new DataException(listing, frame + ": \"aligned_pose\" does not turn rigidly");
        }
        return new CameraPose(r, new Point3(pose[3], pose[7], pose[11]));
    }

    /** The boxes whose centre is in the picture; what is elsewhere in the flat is no fault. */
    private List<ObjectBox> seen(CameraPose at, Intrinsics k, ImageSize size, SceneParts annotation)
            throws DataException {
        List<ObjectBox> out = new ArrayList<>();
        for (WorldBox box : scene.boxes()) {
            if (!box.isWhole()) {
                annotation.problem("object " + box.id() + " (" + box.label() + ") has no box");
                continue;
            }
            Point3 centre = at.toCamera(box.centre());
            Pixel p = k.project(centre);
            if (centre.z() > 0 && p.u() >= 0 && p.v() >= 0 && p.u() < size.width() && p.v() < size.height()) {
                OrientedBox own = upright(box, centre, at);
                out.add(new ObjectBox(box.id(), box.label(), own.cuboid(), own.rotation(), null, Double.NaN));
            }
        }
        return out;
    }

    /** With the axis that is nearest to the vertical as y, downwards, as the benchmark's boxes have it. */
    private static OrientedBox upright(WorldBox box, Point3 centre, CameraPose at) {
        int v = 0;
        for (int i = 1; i < 3; i++) {
            if (Math.abs(box.axis(i).dot(WORLD_UP)) > Math.abs(box.axis(v).dot(WORLD_UP))) {
                v = i;
            }
        }
        int side = (v + 1) % 3;
        int other = (v + 2) % 3;
        Rotation toCamera = at.rotation().transposed();
        Point3 down = box.axis(v).times(box.axis(v).dot(WORLD_UP) > 0 ? -1 : 1);
        Point3 x = toCamera.apply(box.axis(side));
        Point3 y = toCamera.apply(down);
        Point3 z = cross(x, y);
        Rotation r = new Rotation(x.x(), y.x(), z.x(), x.y(), y.y(), z.y(), x.z(), y.z(), z.z());
        double yaw = Math.atan2(-r.m20(), r.m00());
        return new OrientedBox(
                new Cuboid(
                        centre.x(),
                        centre.y(),
                        centre.z(),
                        box.lengths()[side],
                        box.lengths()[v],
                        box.lengths()[other],
                        yaw),
                r);
    }

    private static Point3 cross(Point3 a, Point3 b) {
        return new Point3(
                a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    }
}
