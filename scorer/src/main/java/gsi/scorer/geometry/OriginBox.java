package gsi.scorer.geometry;

import gsi.dataset.Detection;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import java.util.List;
import java.util.Optional;

/** Finds the edited object among the detections of the photo (protocol.md §3). */
public final class OriginBox {

    private OriginBox() {}

    /** The 2D box, processed pixels, of the first detection that is the same as {@code original} in 3D. */
    public static Optional<Box2d> find(List<Detection> origin, Cuboid original) {
        return origin.stream()
                .filter(d -> Sameness.same(d.cuboid(), original, Sameness.BOX_3D))
                .map(Detection::box2d)
                .findFirst();
    }
}
