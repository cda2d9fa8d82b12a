package gsi.synth.edit;

import gsi.dataset.Detection;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.synth.chance.Dice;
import gsi.synth.render.Placed;
import gsi.synth.render.View;
import java.util.List;

/** What a 3D detector would report, prompted with a prop's name: exact in the photo, a little off in edited images. */
public final class SimulatedDetector {

    private static final double CENTRE_NOISE = 0.003;
    private static final double SIZE_NOISE = 0.01;

    private final Labels labels;

    public SimulatedDetector(View view) {
        this.labels = new Labels(view);
    }

    /** A prop in the photo. */
    public Detection exact(Placed placed) {
        return detection(placed, labels.box(placed), 0.9);
    }

    /** Every sighting of a prop in an edited image. */
    public List<Detection> noisy(List<Placed> sightings, Dice dice) {
        return sightings.stream().map(p -> noisy(p, dice)).toList();
    }

    private Detection noisy(Placed placed, Dice dice) {
        OrientedBox box = labels.box(placed);
        Cuboid c = box.cuboid();
        Cuboid off = new Cuboid(
                c.x() + CENTRE_NOISE * dice.bell(),
                c.y() + CENTRE_NOISE * dice.bell(),
                c.z() + CENTRE_NOISE * dice.bell(),
                c.w() * (1 + SIZE_NOISE * dice.bell()),
                c.h() * (1 + SIZE_NOISE * dice.bell()),
                c.l() * (1 + SIZE_NOISE * dice.bell()),
                c.yaw());
        double confidence = Math.rint(dice.between(0.78, 0.97) * 1e4) / 1e4;
        return detection(placed, Labels.rounded(new OrientedBox(off, box.rotation())), confidence);
    }

    private Detection detection(Placed placed, OrientedBox box, double confidence) {
        return new Detection(placed.prop().label(), box.cuboid(), labels.box2d(box), box.rotation(), confidence);
    }
}
