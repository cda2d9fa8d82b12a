package gsi.synth.edit;

import gsi.synth.render.Placed;
import gsi.synth.scene.Tableau;
import java.util.List;

/**
 * One edit of a scene as asked for.
 *
 * @param tableau the scene
 * @param target number of the prop in the scene
 * @param change what is to be done to it
 */
public record Order(Tableau tableau, int target, Change change) {

    /** The prop as the photo shows it. */
    public Placed before() {
        return tableau.props().get(target);
    }

    /** The prop after a part of the change. */
    Placed after(double share) {
        return before().with(change.applied(before().pose(), share));
    }

    public String sentence() {
        return change.sentence(before().prop().label());
    }

    /** Everything else on the table. */
    List<Placed> others() {
        return tableau.props().stream().filter(p -> !p.equals(before())).toList();
    }
}
