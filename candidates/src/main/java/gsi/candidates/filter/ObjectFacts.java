package gsi.candidates.filter;

import gsi.candidates.model.SceneObject;
import gsi.candidates.space.FaceFit;
import gsi.candidates.space.RangeImage;
import gsi.candidates.space.Rays;
import gsi.candidates.space.ScenePoints;
import gsi.candidates.space.Silhouette;
import gsi.candidates.space.Solid;
import gsi.candidates.space.Support;
import gsi.dataset.geometry.Point3;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is measured of an object as it is in the photo; each measure is taken when it is first asked for. */
final class ObjectFacts {

    /** Under a standing object nothing is seen, so its support is looked for this far around it too, metres. */
    private static final double AROUND = 0.06;

    private final SceneFacts scene;
    private final SceneObject object;
    private final @Nullable Solid solid;
    private int pointsInside = -1;
    private @Nullable Rays rays;
    private @Nullable Silhouette silhouette;
    private @Nullable OptionalDouble residual;
    private @Nullable OptionalDouble gap;
    private @Nullable Support support;

    ObjectFacts(SceneObject object, SceneFacts scene) {
        this.object = object;
        this.scene = scene;
        this.solid = Solid.of(object.box()).orElse(null);
    }

    /** Null for a box that takes up no room. */
    @Nullable
    Solid solid() {
        return solid;
    }

    /** Where the object's points are: its box and a little around it. */
    Solid own(Solid itself) {
        return itself.grown(scene.settings().ownMargin());
    }

    int pointsInside(Solid itself, ScenePoints points) {
        if (pointsInside < 0) {
            pointsInside = points.countInside(itself);
        }
        return pointsInside;
    }

    Rays rays(Solid itself, RangeImage range) {
        if (rays == null) {
            rays = Rays.through(
                    itself,
                    scene.scene().intrinsics(),
                    scene.scene().width(),
                    scene.scene().height(),
                    range,
                    scene.settings().depthSlack(),
                    null);
        }
        return rays;
    }

    Silhouette silhouette(Solid itself) {
        if (silhouette == null) {
            silhouette = Silhouette.of(itself, scene.scene().intrinsics());
        }
        return silhouette;
    }

    OptionalDouble residual(Solid itself, ScenePoints points) {
        if (residual == null) {
            residual = FaceFit.residual(itself, points, scene.othersThan(object.id()), scene.up(itself));
        }
        return residual;
    }

    /** What could hold the object up, here or elsewhere. */
    Support support(Solid itself) {
        if (support == null) {
            List<Solid> others = scene.othersThan(object.id());
            Point3 ground = scene.scene().ground() == null
                    ? null
                    : scene.scene().ground().point();
            support = new Support(scene.points(), itself, others, ground, scene::mayHold, scene.up(itself));
        }
        return support;
    }

    /** How far the object is above what is under it now, metres; see {@link Support.Under#gap}. */
    OptionalDouble gap(Solid itself) {
        if (gap == null) {
            gap = support(itself).under(itself, AROUND).gap();
        }
        return gap;
    }
}
